"""A problem as a compiler shows it: place, what is wrong, the line with a caret, other places, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from journeymap.findings import texts
from journeymap.findings.excerpt import COLUMNS, cut_excerpt
from journeymap.findings.screen import reveal
from journeymap.language import Language
from journeymap.problem import Location, Problem, Severity

WORDS = {
    Severity.ERROR: texts.ERROR,
    Severity.WARNING: texts.WARNING,
    Severity.INFO: texts.INFO,
}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_BOLD, _FAINT, _HELP, _RELATED = "1", "2", "1;32", "1;36"


def write_problem(
    problem: Problem,
    language: Language,
    *,
    show: Callable[[str], str] = str,
    colour: bool = False,
    columns: int = COLUMNS,
) -> str:
    """Return the lines that show one problem, ending in a line break.

    Args:
        problem: what to show.
        language: of the message.
        show: says how a file of the workspace is named to this reader.
        colour: whether the reader is a terminal with colours.
        columns: how much of a source line is shown.
    """
    gutter = max(len(str(each.location.line)) for each in (problem, *problem.related))
    pen = _Pen(show=show, colour=colour, columns=columns, gutter=gutter)
    style = _COLOURS[problem.severity]
    word = pen.paint(f"{WORDS[problem.severity].say(language)}[{problem.rule}]", style)
    where = pen.paint(pen.place(problem.location), _BOLD)
    lines = [f"{where}: {word}: {pen.paint(reveal(problem.message.say(language)), _BOLD)}"]
    lines += pen.quote(problem.excerpt, problem.location, "^", style)
    for related in problem.related:
        note = pen.paint(texts.INFO.say(language), _RELATED)
        lines.append(f"  {pen.place(related.location)}: {note}: {reveal(related.message.say(language))}")
        lines += pen.quote(related.excerpt, related.location, "-", _RELATED)
    if problem.help is not None:
        label = pen.paint(texts.HELP.say(language), _HELP)
        lines.append(f"  {label}: {reveal(problem.help.say(language))}")
    return "\n".join(lines) + "\n"


class _Pen:
    """How this reader is written to."""

    def __init__(self, *, show: Callable[[str], str], colour: bool, columns: int, gutter: int) -> None:
        self._show = show
        self._colour = colour
        self._columns = columns
        self._gutter = gutter

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour else text

    def place(self, location: Location) -> str:
        return f"{reveal(self._show(location.file))}:{location.line}:{location.column}"

    def quote(self, line: str, location: Location, mark: str, style: str) -> Iterator[str]:
        """Yield a source line and the line of marks below it; nothing where there is no line to show."""
        if not line.strip():
            return
        excerpt = cut_excerpt(line, location.column, location.width, self._columns)
        number = str(location.line).rjust(self._gutter)
        bar = self.paint("|", _FAINT)
        yield f" {self.paint(number, _FAINT)} {bar} {excerpt.line}"
        yield f" {' ' * self._gutter} {bar} {excerpt.before}{self.paint(mark * excerpt.width, style)}"
