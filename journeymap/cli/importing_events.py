"""Reads an event log for ``import events``: from files, a table, or a source that the workspace declares."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from journeymap.atlas.files import SETTINGS, is_id, is_reserved
from journeymap.cli import importing_events_texts as texts
from journeymap.cli import importing_texts
from journeymap.cli.importing import Target
from journeymap.exchange.draft import Draft
from journeymap.exchange.events import draft_events, name_touchpoints
from journeymap.exchange.events_texts import DATA_ELSEWHERE
from journeymap.exchange.naming import make_id
from journeymap.measure import Place, open_engine
from journeymap.measure.drafting import Drafted, draft_journey
from journeymap.model import COMPLETE, LOST, Column, DataFormat, DataSettings, EventLog, Reference
from journeymap.problem import JourneymapError, Location
from journeymap.value import dataclass

_NEEDED = ("case", "time", "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for."""

    files: tuple[Path, ...]
    table: str | None
    source: str | None
    columns: Mapping[str, str]
    """By role; that of ``persona`` holds the stages."""
    complete: tuple[str, ...]
    lost: tuple[str, ...]
    ignore: tuple[str, ...]
    time_format: str | None
    delimiter: str
    encoding: str
    engine: str | None
    min_group: int | None
    id: str | None
    title: str | None


def draft_from_log(request: Request, target: Target) -> Draft:
    """Return the journey that the log comes to.

    Raises:
        JourneymapError: wrong usage, or the engine fails.
    """
    if sum([bool(request.files), request.table is not None, request.source is not None]) != 1:
        raise JourneymapError(texts.ONE_ORIGIN(), exit_code=2)
    settings = target.around.workspace.data or DataSettings()
    if request.min_group is not None:
        settings = replace(settings, min_group=request.min_group)
    log, root = _find_log(request, target, settings)
    identifier = _choose_id(request, log)
    channels = dict(_list_channels(target))
    workspace = replace(target.around.workspace, channels=target.around.channels)
    with tempfile.TemporaryDirectory(prefix="journeymap-") as scratch:
        place = Place(root=root, scratch=Path(scratch))
        with open_engine(request.engine, memory=None, scratch=place.scratch) as engine:
            has_stages = request.source is None and "persona" in request.columns
            drafted = draft_journey(
                log, settings, workspace, channels, has_stages, engine, place, lambda _: None
            )
    shown = log.origin.file
    draft = draft_events(drafted, shown, identifier, request.title, target.language, settings.min_group)
    if request.files and not draft.has_errors and not target.around.settings:
        _declare_data(draft, drafted, log, identifier, target, root)
    return draft


def _find_log(request: Request, target: Target, settings: DataSettings) -> tuple[EventLog, Path]:
    """Return the log and the folder of its files."""
    if request.source is not None:
        log = next((each for each in settings.events if each.id == request.source), None)
        if log is None:
            raise JourneymapError(texts.NO_SOURCE(id=request.source), exit_code=2)
        return replace(log, names={**log.names, **_name_ends(request)}), target.root
    missing = [f"--{role}" for role in _NEEDED if role not in request.columns]
    if missing:
        message = texts.COLUMNS_NEEDED(options=", ".join(missing))
        raise JourneymapError(message, help=texts.COLUMNS_HELP(), exit_code=2)
    for path in request.files:
        if not path.exists():
            reason = importing_texts.NO_SUCH_FILE
            raise JourneymapError(importing_texts.CANNOT_READ(path=str(path), reason=reason))
        if not path.is_file():
            raise JourneymapError(importing_texts.NOT_A_FILE(path=str(path)))
    paths = [path.resolve() for path in request.files]
    root = Path(os.path.commonpath([path.parent for path in paths])) if paths else target.root
    files = tuple(path.relative_to(root).as_posix() for path in paths)
    origin = Location(file=files[0] if files else request.table or "")
    log = EventLog(
        id="log",
        files=files,
        table=request.table,
        format=DataFormat(encoding=request.encoding, delimiter=request.delimiter, time=request.time_format),
        columns={role: Column(name=name, origin=origin) for role, name in request.columns.items()},
        names=_name_ends(request),
        ignore=request.ignore,
        origin=origin,
    )
    return log, root


def _name_ends(request: Request) -> dict[str, Reference]:
    ends = {name: Reference(id=COMPLETE) for name in request.complete}
    return ends | {name: Reference(id=LOST) for name in request.lost}


def _choose_id(request: Request, log: EventLog) -> str:
    if request.id is not None:
        if not is_id(request.id) or is_reserved(request.id):
            raise JourneymapError(texts.BAD_ID(id=request.id), exit_code=2)
        return request.id
    if log.journey is not None:
        return log.journey.id
    named = request.files[0].stem if request.files else request.table or log.id
    return make_id(named, (), "journey")


def _list_channels(target: Target) -> Iterator[tuple[str, str]]:
    """Yield what channels are called, in either language, with their ids; an id comes last and so wins."""
    for channel in target.around.channels.values():
        for title in (channel.title.en, channel.title.tr):
            yield title, channel.id
            yield title.lower(), channel.id
    for identifier in target.around.channels:
        yield identifier, identifier


def _declare_data(
    draft: Draft, drafted: Drafted, log: EventLog, identifier: str, target: Target, root: Path
) -> None:
    """Give a new workspace the log as its data where that lies in it, so that it can be measured."""
    if not draft.files:
        return
    if not root.is_relative_to(target.root):
        draft.losses.append(DATA_ELSEWHERE())
        return
    folder = root.relative_to(target.root)
    # Rows with a channel that nobody knows would be unusable.
    unused = {"persona", "channel"} if drafted.unknown_channels else {"persona"}
    ids = name_touchpoints(drafted)
    names = {name: own for name, own in ids.items() if name != own}
    names |= {name: reference.id for name, reference in log.names.items()}
    source: dict[str, object] = {
        "id": log.id,
        "files": [(folder / name).as_posix() for name in log.files],
        "format": _describe_format(log.format),
        "journey": identifier,
        "columns": {role: column.name for role, column in log.columns.items() if role not in unused},
        "names": names,
        "channels": {} if "channel" in unused else drafted.called,
        "ignore": list(log.ignore),
        "complete_at": [ids[drafted.completes_at]] if drafted.completes_at is not None else [],
    }
    draft.files[SETTINGS] = {
        "schema_version": 1,
        "language": target.language,
        "data": {"events": [{key: value for key, value in source.items() if value}]},
    }


def _describe_format(form: DataFormat) -> dict[str, object]:
    told: dict[str, object] = {"encoding": form.encoding, "delimiter": form.delimiter, "time": form.time}
    usual = {"encoding": "utf-8", "delimiter": "comma", "time": None}
    return {key: value for key, value in told.items() if value != usual[key]}
