"""The coverage drawn: a block for each persona, a row for each lifecycle step, a column for each channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from journeymap.language import Language
from journeymap.model import Atlas, Persona, Reference, Scale
from journeymap.scene.coverage import texts
from journeymap.scene.coverage.table import NOBODY, Cell, Table, count_cells
from journeymap.scene.map.grades import draw_chip
from journeymap.scene.map.pages import PageSize
from journeymap.scene.map.view import MARGIN, name_group
from journeymap.scene.map.wording import write_feeling
from journeymap.scene.marks import draw_check, draw_cross, draw_face, draw_marker, draw_medium, name_series
from journeymap.scene.pen import BODY, META, META_STRONG, Pen, Style
from journeymap.scene.shapes import Box, Line, Scene, Shape
from journeymap.scene.sheet.frame import Body, Entry, Heading, compose_heading
from journeymap.scene.sheet.pages import Drawn, Part, Sheet, join_sheet, turn_sheet
from journeymap.scene.type import measure, wrap
from journeymap.scene.voice import Voice, make_voice
from journeymap.score.result import JourneyScore

_HEAD = 190.0
_TIGHT_HEAD = 160.0
"""The room of the steps' titles where channels are many."""
_CELL = 104.0
_TIGHT_CELL = 88.0
"""The least a cell is pressed to, so that the picture still fits the window of a small laptop."""
_FITS = 1540.0
_WIDEST = 150.0
_ROW = 46.0
_STACKED_ROW = 57.0
_NARROWEST = 1180.0
_NAME = Style(15, 20, "semibold")
_COUNT = Style(13, 17, "bold")
_SURFACES = {1: "emotion-good-surface", 0: "panel", -1: "emotion-bad-surface", None: "surface"}
_FACES = {1: "emotion-good", 0: "neutral", -1: "emotion-bad"}


def compose_coverage(atlas: Atlas, scores: Sequence[JourneyScore], language: Language) -> Scene:
    """Return the coverage of the journeys of ``scores``; gaps are empty cells with a sign."""
    voice = make_voice(atlas, language)
    return join_sheet(voice, _compose_sheet(voice, scores))


def compose_coverage_pages(
    atlas: Atlas, scores: Sequence[JourneyScore], language: Language, size: PageSize
) -> tuple[Scene, ...]:
    """Return the coverage on pages in the proportions of ``size``, broken between personas."""
    voice = make_voice(atlas, language)
    large = turn_sheet(voice, _compose_sheet(voice, scores), size)
    if len(large) == 1 or large[0].width >= _FITS:
        return large
    # As wide as the other sheets, its type is no larger than theirs, and a page holds more.
    usual = turn_sheet(voice, _compose_sheet(voice, scores, _FITS), size)
    return usual if len(usual) < len(large) else large


def _compose_sheet(voice: Voice, scores: Sequence[JourneyScore], least: float = _NARROWEST) -> Sheet:
    """The heading, a block for each persona, and the journeys with their numbers; ``least`` wide or wider."""
    table = count_cells(voice.atlas, scores)
    block = _Block(voice, table, least)
    width = block.width
    strip = compose_heading(_write_heading(block), MARGIN, width - 2 * MARGIN)
    body = Body(
        id="coverage",
        title=voice.say(texts.TITLE),
        description=_describe(block),
        width=width,
        bottom=MARGIN + strip.height,
        shapes=strip.shapes,
    )
    parts = [Part(block.name_persona(one), partial(block.draw, one)) for one in table.personas]
    if not table.cells:
        parts = [Part(voice.say(texts.NOTHING), partial(_draw_nothing, voice))]
    if table.journeys:
        parts.append(Part(voice.say(texts.JOURNEYS), partial(_draw_journeys, block)))
    return Sheet(
        body=body,
        start=body.bottom + 24,
        parts=parts,
        list_entries=lambda shown: _list_entries(block, table.personas[shown.start : shown.stop]),
        gap=26,
    )


def _share_width(count: int, least: float) -> tuple[float, float]:
    """How wide the steps' titles and each of ``count`` channels are, in a picture ``least`` wide or wider."""
    cell = max(_CELL, (least - 2 * MARGIN - _HEAD) / count)
    if 2 * MARGIN + _HEAD + cell * count <= _FITS + 0.01:
        return _HEAD, round(min(_WIDEST * least / _NARROWEST, cell), 2)
    room = (_FITS - 2 * MARGIN - _TIGHT_HEAD) / count
    return _TIGHT_HEAD, round(min(_CELL, max(_TIGHT_CELL, room)), 2)


def _draw_nothing(voice: Voice, top: float) -> Drawn:
    pen = Pen(MARGIN, top, 600, "page")
    pen.write(voice.say(texts.NOTHING), BODY, "ink-soft")
    return Drawn(pen.shapes, pen.y)


def _draw_journeys(block: _Block, top: float) -> Drawn:
    pen = _write_journeys(block, top)
    return Drawn(pen.shapes, pen.y)


class _Block:
    """What every row needs."""

    def __init__(self, voice: Voice, table: Table, least: float) -> None:
        self.voice = voice
        self.table = table
        count = max(1, len(table.channels))
        self.head, self.cell = _share_width(count, least)
        self.width = max(least, round(2 * MARGIN + self.head + self.cell * count, 2))
        self.stacked = any(self._is_crowded(cell) for cell in table.cells.values())
        """Whether scores stand below the counts: beside them, not all would fit."""
        self.numbers = {persona: number for number, persona in enumerate(voice.atlas.personas)}

    def find_persona(self, identifier: str) -> Persona | None:
        """The persona, or ``None`` for everyone and for one that is not declared."""
        return self.voice.atlas.personas.get(identifier)

    def name_persona(self, identifier: str) -> str:
        """The persona's name, or that it is everyone."""
        persona = self.find_persona(identifier)
        if persona is not None:
            return persona.name
        return identifier or self.voice.say(texts.EVERYONE)

    def name_step(self, identifier: str) -> str:
        """The title of a lifecycle step."""
        if identifier == NOBODY:
            return self.voice.say(texts.NO_STEP)
        return self.voice.lifecycle(Reference(id=identifier))

    def name_channel(self, identifier: str) -> str:
        """The title of a channel."""
        if identifier == NOBODY:
            return self.voice.say(texts.NO_CHANNEL)
        return self.voice.channel(Reference(id=identifier))[0]

    def place(self, column: int) -> float:
        """The left edge of a column."""
        return round(MARGIN + self.head + self.cell * column, 2)

    def draw(self, persona: str, top: float) -> Drawn:
        """A persona: its name, the channels' titles, and a row for each step."""
        number = self.numbers.get(persona, -1)
        role = name_series(number)
        right = self.place(len(self.table.channels))
        head = self._write_name(persona, role, top, self.head - 16)
        columns = range(len(self.table.channels))
        tops = [self._write_channel(persona, column, top) for column in columns]
        if head.y - max(pen.y for pen in tops) > _NAME.leading:  # a long name stands above the channels
            head = self._write_name(persona, role, top, right - MARGIN)
            tops = [self._write_channel(persona, column, head.y + 8) for column in columns]
        head.shapes.append(draw_marker(number, MARGIN + 9, top + 10, 7))
        y = max(head.y, *(pen.y for pen in tops)) + 8
        shapes = [*head.shapes, *(shape for pen in tops for shape in pen.shapes)]
        shapes.append(Line(((MARGIN, y), (right, y)), role, 1.5))
        for step in self.table.steps:
            row, y = self._draw_row(persona, step, y)
            shapes += row
        title = self.name_persona(persona)
        group = name_group(f"persona.{persona or 'everyone'}", "persona", tuple(shapes), title)
        return Drawn((group,), y)

    def _write_name(self, persona: str, role: str, top: float, room: float) -> Pen:
        pen = Pen(MARGIN, top, room, "page")
        pen.write(self.name_persona(persona), _NAME, role, indent=26)
        return pen

    def _write_channel(self, persona: str, column: int, top: float) -> Pen:
        """A channel's title with its icon, and whether the persona prefers or avoids it."""
        identifier = self.table.channels[column]
        medium = None
        if identifier != NOBODY:
            medium = self.voice.channel(Reference(id=identifier))[1]
        pen = Pen(self.place(column) + 6, top, self.cell - 10, "page")
        pen.shapes += draw_medium(medium, pen.x, pen.y + 2, medium.value if medium else "no-channel")
        pen.write(self.name_channel(identifier), META_STRONG, "ink-soft", indent=18)
        traveller = self.find_persona(persona)
        if traveller is None:
            return pen
        if any(one.id == identifier for one in traveller.preferred_channels):
            pen.shapes.append(draw_check(pen.x, pen.y + 2.5, "good"))
            pen.write(self.voice.say(texts.PREFERRED), META, "good", indent=18)
        if any(one.id == identifier for one in traveller.avoided_channels):
            pen.shapes += draw_cross(pen.x, pen.y + 2.5, "bad")
            pen.write(self.voice.say(texts.AVOIDED), META, "bad", indent=18)
        return pen

    def _draw_row(self, persona: str, step: str, top: float) -> tuple[list[Shape], float]:
        """A step: its title and a cell for each channel; all cells as high as the highest."""
        title = Pen(MARGIN, top + 12, self.head - 16, "page")
        title.write(self.name_step(step), BODY, "ink")
        found = [self.table.cells.get((persona, step, channel)) for channel in self.table.channels]
        lines = [self._wrap_journeys(cell) if cell else () for cell in found]
        most = max(map(len, lines), default=1)
        height = max(_ROW, 26 + META.leading * most + 6, title.y - top + 6)
        if self.stacked and any(cell is not None and self._measure_chip(cell) for cell in found):
            height = max(_STACKED_ROW, height)
        shapes: list[Shape] = [*title.shapes]
        for column, (cell, numbers) in enumerate(zip(found, lines, strict=True)):
            missed = self._is_missed(persona, column)
            if cell is None:
                shapes += self._draw_gap(column, top, height, missed=missed)
            else:
                shapes += self._draw_cell(column, top, height, cell, numbers)
        bottom = round(top + height, 2)
        right = self.place(len(self.table.channels))
        shapes.append(Line(((MARGIN, bottom), (right, bottom)), "line", 1))
        return shapes, bottom

    def _is_missed(self, persona: str, column: int) -> bool:
        return self.table.is_missed(self.find_persona(persona), self.table.channels[column])

    def _wrap_journeys(self, cell: Cell) -> tuple[str, ...]:
        return wrap(_join_numbers(cell.journeys), META.size, "regular", self._measure_numbers(cell))

    def _measure_numbers(self, cell: Cell) -> float:
        """The room of the journeys' numbers: beside the score, where that stands below the count."""
        chip = self._measure_chip(cell) if self.stacked else 0.0
        return self.cell - 18 - (chip and chip + 4)

    def _measure_chip(self, cell: Cell) -> float:
        """How wide the cell's score is; 0 where it has none to show."""
        if cell.score is None or not self.voice.shows("figures"):
            return 0.0
        return _find_width(draw_chip(self.voice, cell.score, 0, 0))

    def _is_crowded(self, cell: Cell) -> bool:
        chip = self._measure_chip(cell)
        face = 24 if cell.emotion is not None else 0
        return bool(chip) and 10 + _measure_count(cell) + face + chip + 7 > self.cell - 3

    def _draw_gap(self, column: int, top: float, height: float, *, missed: bool) -> list[Shape]:
        """An empty cell: a short dash, or where the persona would want it a dashed frame with a cross."""
        x, y = self.place(column) + self.cell / 2, top + height / 2
        if not missed:
            return [Line(((x - 5, y), (x + 5, y)), "line-strong", 1.5)]
        left = self.place(column) + 3
        frame = Box(left, top + 4, self.cell - 6, height - 8, 5, None, "bad", 1.4, (4, 3))
        return [frame, *draw_cross(x - 5, y - 5, "bad")]

    def _draw_cell(
        self, column: int, top: float, height: float, cell: Cell, numbers: Sequence[str]
    ) -> list[Shape]:
        """Count, face and score in a line, and under them the numbers of the journeys."""
        voice = self.voice
        mood = judge_mood(cell.emotion, voice.atlas.workspace.emotion_scale)
        ground = _SURFACES[mood]
        left = self.place(column) + 3
        box = Box(left, top + 4, self.cell - 6, height - 8, 5, ground, "line", 1)
        pen = Pen(left + 7, top + 8, self.cell - 20, ground)
        x = pen.x
        room = _measure_count(cell)
        pen.place(f"{cell.count}×", _COUNT, "ink-soft", x, pen.y, room)
        x += room + 6
        if mood is not None:
            pen.shapes += draw_face(mood, x + 8, pen.y + 8.5, 7.5, _FACES[mood])
        if cell.score is not None and voice.shows("figures"):
            y = top + _STACKED_ROW - 30 if self.stacked else pen.y - 3
            pen.shapes += draw_chip(voice, cell.score, left + self.cell - 10, y)
        pen.skip(19)
        for line in numbers:
            pen.place(line, META, "ink-muted", pen.x, pen.y, self._measure_numbers(cell))
            pen.skip(META.leading)
        return [box, *pen.shapes]


def _join_numbers(numbers: Iterable[int]) -> str:
    """Return ascending numbers with three or more in a row as from and to: ``1–4, 7, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _measure_count(cell: Cell) -> float:
    return measure(f"{cell.count}×", _COUNT.size, "bold") + 0.02


def _find_width(shapes: Sequence[Shape]) -> float:
    return next(shape.width for shape in shapes if isinstance(shape, Box))


def judge_mood(emotion: float | None, scale: Scale) -> int | None:
    """1, 0 or -1: above, near or below the middle of the scale, by an eighth of its range."""
    if emotion is None:
        return None
    middle = 0.0 if scale.low < 0 < scale.high else (scale.low + scale.high) / 2
    step = (scale.high - scale.low) / 16
    return 1 if emotion > middle + step else -1 if emotion < middle - step else 0


def _write_heading(block: _Block) -> Heading:
    voice, table = block.voice, block.table
    missed = sum(
        table.is_missed(block.find_persona(persona), channel)
        for persona in table.personas
        for channel in table.channels
    )
    facts = [
        voice.say(
            texts.FACTS,
            personas=str(len([one for one in table.personas if one != NOBODY])),
            steps=str(len([one for one in table.steps if one != NOBODY])),
            channels=str(len([one for one in table.channels if one != NOBODY])),
        ),
        voice.say(texts.FACT_GAPS, count=str(missed)),
    ]
    note = ""
    if table.left_out:
        titles = ", ".join(journey.title for journey in table.left_out)
        note = voice.say(texts.FUTURE_LEFT_OUT, titles=titles)
    return Heading(kind=voice.say(texts.COVERAGE), title=voice.say(texts.TITLE), facts=facts, note=note)


def _write_journeys(block: _Block, top: float) -> Pen:
    """The journeys with their numbers, in columns."""
    pen = Pen(MARGIN, top, block.width - 2 * MARGIN, "page")
    if not block.table.journeys:
        return pen
    pen.write(block.voice.say(texts.JOURNEYS), META_STRONG, "navy")
    pen.skip(4)
    across = max(1, min(len(block.table.journeys), int(pen.width // 330)))
    width = (pen.width + 20) / across - 20
    row = bottom = pen.y
    for place, journey in enumerate(block.table.journeys):
        if place % across == 0:
            row = bottom + (3 if place else 0)
        cell = Pen(pen.x + place % across * (width + 20), row, width, "page")
        cell.place(str(place + 1), META_STRONG, "ink-soft", cell.x, row, 22)
        cell.write(journey.title, META, "ink-soft", indent=26)
        pen.shapes += cell.shapes
        bottom = max(bottom, cell.y)
    pen.y = bottom
    return pen


def _list_entries(block: _Block, personas: Sequence[str]) -> Iterator[Entry]:
    voice, table = block.voice, block.table
    cells = [cell for (persona, _, _), cell in table.cells.items() if persona in personas]
    if not table.cells or not personas:
        return
    scale = voice.atlas.workspace.emotion_scale
    moods = {judge_mood(cell.emotion, scale) for cell in cells}
    if cells:
        yield Entry(22, voice.say(texts.KEY_COUNT), _draw_count)
    for mood, text in ((1, texts.KEY_GOOD), (0, texts.KEY_NEUTRAL), (-1, texts.KEY_BAD)):
        if mood in moods:
            yield Entry(30, voice.say(text), partial(_draw_mood, mood))
    if None in moods:
        yield Entry(30, voice.say(texts.KEY_UNKNOWN), partial(_draw_mood, None))
    yield Entry(12, voice.say(texts.KEY_EMPTY), _draw_dash)
    if any(
        table.is_missed(block.find_persona(one), channel) for one in personas for channel in table.channels
    ):
        yield Entry(30, voice.say(texts.KEY_MISSED), _draw_missed)


def _draw_count(x: float, y: float) -> tuple[Shape, ...]:
    pen = Pen(x, y + 1.5, 22, "page")
    pen.place("2×", _COUNT, "ink", x, y + 1.5, 22)
    return tuple(pen.shapes)


def _draw_mood(mood: int | None, x: float, y: float) -> tuple[Shape, ...]:
    box = Box(x, y, 30, 20, 4, _SURFACES[mood], "line", 1)
    return (box,) if mood is None else (box, *draw_face(mood, x + 15, y + 10, 7, _FACES[mood]))


def _draw_dash(x: float, y: float) -> tuple[Shape, ...]:
    return (Line(((x + 1, y + 10), (x + 11, y + 10)), "line-strong", 1.5),)


def _draw_missed(x: float, y: float) -> tuple[Shape, ...]:
    return (Box(x, y, 30, 20, 4, None, "bad", 1.4, (4, 3)), *draw_cross(x + 10, y + 5, "bad"))


def _describe(block: _Block) -> str:
    """The table in words: row for row what is met, then what is missed."""
    voice, table = block.voice, block.table
    heading = _write_heading(block)
    said = [f"{heading.title} {'; '.join(heading.facts)}.", heading.note]
    for persona in table.personas:
        name = block.name_persona(persona)
        for step in table.steps:
            cells = [
                _say_cell(block, channel, cell)
                for channel in table.channels
                if (cell := table.cells.get((persona, step, channel))) is not None
            ]
            listed = "; ".join(cells) or voice.say(texts.ALT_NONE)
            said.append(voice.say(texts.ALT_ROW, persona=name, step=block.name_step(step), cells=listed))
        missed = [
            block.name_channel(channel)
            for channel in table.channels
            if table.is_missed(block.find_persona(persona), channel)
        ]
        if missed:
            said.append(voice.say(texts.ALT_MISSED, persona=name, channels=", ".join(missed)))
    said += [f"{number}: {journey.title}." for number, journey in enumerate(table.journeys, start=1)]
    return " ".join(part for part in said if part)


def _say_cell(block: _Block, channel: str, cell: Cell) -> str:
    mood = ""
    if cell.emotion is not None:
        mood = block.voice.say(texts.ALT_EMOTION, value=write_feeling(block.voice, cell.emotion))
    return block.voice.say(
        texts.ALT_CELL,
        channel=block.name_channel(channel),
        count=str(cell.count),
        journeys=", ".join(str(number) for number in cell.journeys),
        mood=mood,
    )
