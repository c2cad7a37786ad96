"""Reads and writes the baseline of ``validate``, and says what it holds back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from journeymap.cli import reviewing_texts as texts
from journeymap.cli.opening import Opened
from journeymap.cli.output import reason_of, write_file
from journeymap.cli.place import show_path
from journeymap.cli.streams import print_note
from journeymap.findings.baseline import compare_with_baseline, read_baseline, write_baseline
from journeymap.problem import JourneymapError
from journeymap.rules.catalogue import is_changeable

_MOST_BYTES = 50_000_000


def keep_baseline(opened: Opened, path: Path) -> None:
    """Write the findings of the workspace to ``path``.

    Raises:
        JourneymapError: the file cannot be written.
    """
    write_file(path, write_baseline(opened.problems, is_changeable))


def hold_back(opened: Opened, path: Path) -> Opened:
    """Return the workspace without the problems that the baseline at ``path`` knows, and say how many.

    Raises:
        JourneymapError: the file cannot be read, or is no baseline.
    """
    compared = compare_with_baseline(opened.problems, _read(path), is_changeable)
    for count, text in ((compared.known, texts.HELD_BACK), (compared.gone, texts.GONE)):
        if count:
            findings = texts.FINDINGS(count)
            print_note(text.say(opened.language, findings=findings, file=show_path(path)))
    return replace(opened, problems=compared.new)


def _read(path: Path) -> frozenset[str]:
    try:
        if not path.exists():
            raise JourneymapError(
                texts.NO_BASELINE(file=show_path(path)), help=texts.NO_BASELINE_HELP(file=show_path(path))
            )
        with path.open("rb") as stream:
            text = stream.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError as error:
        message = texts.CANNOT_READ_BASELINE(file=show_path(path), reason=reason_of(error))
        raise JourneymapError(message) from error
    found = read_baseline(text)
    if found is None:
        raise JourneymapError(
            texts.NOT_A_BASELINE(file=show_path(path)), help=texts.NO_BASELINE_HELP(file=show_path(path))
        )
    return found
