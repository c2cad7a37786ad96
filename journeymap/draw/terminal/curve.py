"""Emotion curves in cells: eight Braille dots to a cell, or points where there are no such signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.draw.terminal.screen import FAINT, Cell, Screen, code_of_series
from journeymap.scene.curve import Point, smooth

ROWS = 9
"""Height of the chart in cells: odd, so that the neutral feeling has a row."""
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BRAILLE = 0x2800
_STEPS = 24
_HAIR = 1e-6
"""A level curve stays on one row of dots, however its height was rounded."""

Run = Sequence[tuple[int, float]]
"""Cells across and share of the scale, 0 worst to 1 best, of neighbours that have a value."""


class Canvas:
    """A chart being drawn: curves first, markers over them."""

    def __init__(self, screen: Screen, width: int, neutral: float) -> None:
        """Begin with the line of the neutral feeling, ``neutral`` of the scale high."""
        self.screen = screen
        self.width = width
        self.neutral = round((1 - neutral) * (ROWS - 1))
        self.dots: dict[tuple[int, int], int] = {}
        self.codes: dict[tuple[int, int], str] = {}
        self.signs: dict[tuple[int, int], str] = {}

    def draw_curve(self, run: Run, number: int) -> None:
        """Draw the curve of persona ``number`` through neighbours."""
        points = [((x + 0.5), (1 - share) * (ROWS - 1) + 0.5) for x, share in run]
        for x, height in _walk(smooth(points)):
            y = height + _HAIR
            place = (int(y), int(x))
            if self.screen.signs.dots:
                bit = _DOTS[int(y % 1 * 4)][int(x % 1 * 2)]
                self.dots[place] = self.dots.get(place, 0) | bit
            else:
                self.signs.setdefault(place, ".")
            self.codes[place] = code_of_series(number)

    def draw_marker(self, x: int, share: float, number: int) -> None:
        """Put the marker of persona ``number``, beside those that already stand there."""
        row = round((1 - share) * (ROWS - 1))
        while (row, x) in self.codes and self.signs.get((row, x), ".") != ".":
            x += 1
        self.signs[row, x] = self.screen.marker(number)
        self.codes[row, x] = code_of_series(number)

    def write(self) -> Iterator[str]:
        """Yield the rows from the best feeling down."""
        for row in range(ROWS):
            cells = [self._cell(row, column) for column in range(self.width)]
            yield self.screen.join(cells, [1] * len(cells))

    def _cell(self, row: int, column: int) -> Cell:
        place = (row, column)
        if place in self.signs:
            return self.signs[place], self.codes[place]
        if place in self.dots:
            return chr(_BRAILLE + self.dots[place]), self.codes[place]
        if row == self.neutral:
            return self.screen.signs.neutral, FAINT
        return "", None


def _walk(path: Sequence[Point]) -> Iterator[Point]:
    """Yield points along a curve, closer together than the dots."""
    for place in range(0, len(path) - 1, 3):
        start, one, other, end = path[place : place + 4]
        steps = max(_STEPS, int(end[0] - start[0]) * 4)
        for step in range(steps + 1):
            t = step / steps
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            corners = (start, one, other, end)
            yield (
                sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
                sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
            )
