"""A problem as a compiler shows it: place, what is wrong, the line with a caret, other places, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from journeymap.findings import texts
from journeymap.findings.excerpt import COLUMNS, cut_excerpt
from journeymap.language import Language
from journeymap.language.cells import display_width, fill_lines, reveal
from journeymap.problem import Cell, Location, Problem, Severity
from journeymap.value import dataclass

WORDS = {
    Severity.ERROR: texts.ERROR,
    Severity.WARNING: texts.WARNING,
    Severity.INFO: texts.INFO,
}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_PLAIN, _BOLD, _FAINT, _HELP, _RELATED = "", "1", "2", "1;32", "1;36"
_INDENT = 4


def write_problem(
    problem: Problem,
    language: Language,
    *,
    show: Callable[[str], str] = str,
    colour: bool = False,
    columns: int = COLUMNS,
    width: int | None = None,
) -> str:
    """Return the lines that show one problem, ending in a line break.

    Args:
        problem: what to show.
        language: of the message.
        show: says how a file of the workspace is named to this reader.
        colour: whether the reader is a terminal with colours.
        columns: how much of a source line is shown.
        width: of the terminal, whose lines are broken between words; without one they are as long as need be.
    """
    places = (problem.location, *(related.location for related in problem.related))
    gutter = max(len(str(place.line)) for place in places)
    pen = _Pen(show=show, colour=colour, columns=columns, gutter=gutter, width=width)
    style = _COLOURS[problem.severity]
    word = f"{WORDS[problem.severity].say(language)}[{problem.rule}]"
    heads = ((pen.place(problem.location), _BOLD), (word, style))
    lines = [*pen.tell(heads, problem.message.say(language), _BOLD)]
    lines += pen.quote(problem.excerpt, problem.location, "^", style)
    for related in problem.related:
        heads = ((f"  {pen.place(related.location)}", _PLAIN), (texts.INFO.say(language), _RELATED))
        lines += pen.tell(heads, related.message.say(language), _PLAIN)
        lines += pen.quote(related.excerpt, related.location, "-", _RELATED)
    if problem.help is not None:
        label = f"  {texts.HELP.say(language)}"
        lines += pen.tell(((label, _HELP),), problem.help.say(language), _PLAIN)
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    """How this reader is written to; the fields are those of :func:`write_problem`."""

    show: Callable[[str], str]
    colour: bool
    columns: int
    width: int | None
    gutter: int
    """Digits of the longest line number beside an excerpt."""

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and style else text

    def tell(self, heads: Sequence[tuple[str, str]], sentence: str, style: str) -> Iterator[str]:
        """Yield the lines of a sentence behind its heads, each with its style and followed by a colon."""
        safe = reveal(sentence)
        taken = sum(display_width(head) + 2 for head, _ in heads)
        told = [safe] if self.width is None else fill_lines(safe, self.width - taken, self.width - _INDENT)
        first = "".join(f"{self.paint(head, own)}: " for head, own in heads)
        for number, line in enumerate(told):
            head = " " * _INDENT if number else first
            yield head.rstrip(" ") if not line and len(told) > 1 else f"{head}{self.paint(line, style)}"

    def place(self, location: Location) -> str:
        file = reveal(self.show(location.file))
        if isinstance(location, Cell):
            return (
                f"{file}: {reveal(location.sheet)}!{location.name}"
                if location.sheet
                else f"{file}: {location.name}"
            )
        return f"{file}:{location.line}:{location.column}"

    def quote(self, line: str, location: Location, mark: str, style: str) -> Iterator[str]:
        """Yield a source line and the line of marks below it; nothing where there is no line to show."""
        if not line.strip():
            return
        excerpt = cut_excerpt(line, location.column, location.width, self.columns)
        number = str(location.line).rjust(self.gutter)
        bar = self.paint("|", _FAINT)
        yield f" {self.paint(number, _FAINT)} {bar} {excerpt.line}"
        yield f" {' ' * self.gutter} {bar} {excerpt.before}{self.paint(mark * excerpt.width, style)}"
