"""Names as a real system writes them, and the ``data:`` that says what they mean.

A touchpoint is ``siparis_takibi`` in one release of the app, its title in capitals in another, and a path in
a third; channels are capitals with a dotted İ, personas are the names of segments.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.ways import Ways
from journeymap.edit.scalar import quote
from journeymap.language import upper
from journeymap.model import LOST, START, Atlas

NOISE = "ekran_acildi"
"""An event that is no touchpoint, and is to be ignored."""
UNKNOWN = "TANIMSIZ EKRAN"
"""A name that nobody has told the meaning of."""
NAMES_FILE = "data/ekran-adlari.csv"
_TURKISH = "%d.%m.%Y %H:%M:%S"

EVENT_COLUMNS = {
    "journey": "surec",
    "case": "siparis_no",
    "time": "zaman",
    "name": "olay",
    "channel": "kanal",
}
SURVEY_COLUMNS = {"journey": "surec", "time": "tarih", "name": "ekran", "respondent": "musteri_no"}
PERSONA = "musteri_tipi"
_ANSWERS = (
    "      answers:",
    "        - {id: memnuniyet, column: memnuniyet, kind: csat, scale: [1, 5]}",
    "        - {id: kolaylik, column: kolaylik, kind: ces, scale: [1, 7], direction: ease}",
    "        - {id: tavsiye, column: tavsiye, kind: nps}",
    "        - {id: cozuldu, column: cozuldu, kind: rate}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How each thing is written in the data."""

    names: tuple[tuple[str, str, str], ...]
    """By spot: its plain, its loud and its long name."""
    channels: tuple[str, ...]
    """By spot; empty where it has none."""
    personas: Mapping[str, str]
    """By persona."""


def spell(atlas: Atlas, ways: Ways) -> Spelling:
    """Return the names of the spots; a title that several of them share is not used."""
    ids = {spot.title: {s.id for s in ways.spots if s.title == spot.title} for spot in ways.spots}
    names = []
    for spot in ways.spots:
        plain = spot.id.replace("-", "_")
        is_clear = spot.title and len(ids[spot.title]) == 1
        names.append((plain, upper(spot.title, "tr") if is_clear else plain, f"app/{spot.id}/v3"))
    return Spelling(
        names=tuple(names),
        channels=tuple(upper(spot.channel, "tr") for spot in ways.spots),
        personas={each: _name_persona(atlas, each) for group in ways.personas for each in group},
    )


def _name_persona(atlas: Atlas, persona: str) -> str:
    segment = atlas.personas[persona].segment
    return persona if segment is None or segment.name is None else segment.name


def list_names(ways: Ways, spelling: Spelling) -> str:
    """Return the file of names: the loud ones, with what they mean."""
    told = {names[1]: spot.id for spot, names in zip(ways.spots, spelling.names, strict=True) if spot.title}
    return "\n".join(["name;id", *(f"{name};{told[name]}" for name in sorted(told)), ""])


def write_settings(ways: Ways, spelling: Spelling, files: Mapping[str, str], max_unusable: float) -> str:
    """Return the ``data:`` of ``journeymap.yaml`` for files of ``answers``, of ``events``, or of both."""
    lines = ["data:", "  timezone: Europe/Istanbul", f"  max_unusable: {max_unusable:g}"]
    if "answers" in files:
        lines += ["  surveys:", "    - id: anket", f"      files: {files['answers']}"]
        lines += [*_write_common(ways, spelling, SURVEY_COLUMNS, files["answers"]), *_ANSWERS]
    if "events" in files:
        lines += ["  events:", "    - id: olaylar", f"      files: {files['events']}"]
        lines += _write_common(ways, spelling, EVENT_COLUMNS, files["events"])
        pairs = zip(ways.spots, spelling.channels, strict=True)
        channels = _write_map({name: spot.channel for spot, name in pairs if name})
        lines += [f"      ignore: [{NOISE}]", f"      channels: {channels}"]
    return "\n".join([*lines, ""])


def _write_common(ways: Ways, spelling: Spelling, columns: Mapping[str, str], file: str) -> Iterator[str]:
    """Yield what both kinds of source say; only customers' events come to an outcome."""
    if file.endswith(".csv"):
        yield f"      format: {{delimiter: semicolon, decimal: comma, time: {quote(_TURKISH)}}}"
    told = {**columns, "persona": PERSONA}
    yield f"      columns: {{{', '.join(f'{role}: {name}' for role, name in told.items())}}}"
    yield f"      journeys: {_write_map({journey.title: journey.id for journey in ways.journeys})}"
    is_log = "case" in columns
    yield "      names:"
    for identifier in sorted({spot.id for spot in ways.spots if spot.title or is_log} - {START, LOST}):
        plain = identifier.replace("-", "_")
        if plain != identifier:
            yield f"        {plain}: {identifier}"
        yield f"        {quote(f'*/{identifier}/*')}: {identifier}"
    yield f"      names_file: {NAMES_FILE}"
    yield f"      personas: {_write_map({name: each for each, name in spelling.personas.items()})}"


def _write_map(names: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{quote(name)}: {names[name]}' for name in sorted(names))}}}"
