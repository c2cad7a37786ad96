"""The bytes of a file in, its canonical text out, or the place that keeps it from being written anew.

A layout is believed only when the new text has been read again and says the same, to a program and to
people. Trusting the printer was refused: what it has not been tried on is a comment of somebody's, lost.
"""

from __future__ import annotations

from journeymap.edit import texts
from journeymap.edit.layout import lay_out
from journeymap.problem import Location, Problem, Severity
from journeymap.source import Document, read_document
from journeymap.source.outline import Speech, read_outline
from journeymap.value import NamedTuple

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Formatted(NamedTuple):
    """A file before and after, and what is wrong with it."""

    before: str
    """The text as it was, byte order mark included; empty where it cannot be read."""
    after: str | None
    """The text in its canonical layout; ``None`` where it has to stay as it is."""
    problems: tuple[Problem, ...]
    """Errors that keep the file from being laid out."""


def format_file(content: bytes, file: str) -> Formatted:
    """Lay out the YAML of ``content``; ``file`` is its name in problems. Never raises, whatever the bytes."""
    document, problems = read_document(content, file)
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if document is None or errors:
        return Formatted("" if document is None else document.text, None, errors)
    mark = "\ufeff" if content.startswith(_BYTE_ORDER_MARK) else ""
    before = mark + document.text
    found = format_document(document)
    if isinstance(found, Problem):
        return Formatted(before, None, (found,))
    return Formatted(before, found, ())


def format_document(document: Document) -> str | Problem:
    """Return the text of a document that has no errors in its canonical layout, or why it cannot be."""
    outline = read_outline(document.text)
    if outline is None:  # what has been read can be read again
        return _refuse(document, 0, 0)
    laid_out = lay_out(outline)
    ending = _choose_ending(document.text)
    after = laid_out.replace("\n", "\r\n") if ending == "\r\n" else laid_out
    if after == document.text:
        return after
    again = read_outline(laid_out)
    speech = outline.listen()
    other = None if again is None else again.listen()
    if other is None or other.said != speech.said or other.told != speech.told:
        return _refuse(document, *_find_difference(speech, other))
    return after


def _choose_ending(text: str) -> str:
    """Return the line ending that most lines have; a file has one kind, and it stays the author's."""
    windows = text.count("\r\n")
    return "\r\n" if windows * 2 > text.count("\n") else "\n"


def _find_difference(speech: Speech, again: Speech | None) -> tuple[int, int]:
    """Return line and column, from 0, of the first thing that the new text says otherwise."""
    told = again.told if again is not None else ()
    for place, word, other in zip(speech.places, speech.told, told, strict=False):
        if word != other:
            return place
    return speech.places[min(len(told), len(speech.places) - 1)] if told and speech.places else (0, 0)


def _refuse(document: Document, line: int, column: int) -> Problem:
    return Problem(
        rule="layout-unclear",
        location=Location(file=document.file, line=line + 1, column=column + 1),
        message=texts.LAYOUT_UNCLEAR(),
        help=texts.LAYOUT_UNCLEAR_HELP(),
        excerpt=document.excerpt(line + 1),
    )
