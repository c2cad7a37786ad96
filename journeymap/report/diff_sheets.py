"""A comparison as cards on two sides, for the picture: the words of the text, where each is true."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterator, Mapping, Sequence

from journeymap.change import Fate, FieldChange, ItemChange
from journeymap.change.scores import ScoreMove, StageMove
from journeymap.language.cells import make_safe
from journeymap.model import Journey, Stage, Touchpoint
from journeymap.report import diff_texts as texts
from journeymap.report.diff_content import Comparison
from journeymap.report.diff_lines import (
    choose_parts,
    is_list,
    name_item,
    say_chance,
    say_closers,
    say_difference,
    say_field,
    say_value,
    tell_place,
    tell_problem,
    tell_score,
)
from journeymap.report.terminal import Page
from journeymap.report.wording import say_score
from journeymap.scene.changes import Card, Row, Score, Sheet, Sign, Told
from journeymap.scene.changes import Stage as Band
from journeymap.scene.voice import Voice
from journeymap.score.difference import Difference
from journeymap.value import NamedTuple

_SIGNS = {Fate.ADDED: Sign.ADDED, Fate.REMOVED: Sign.REMOVED, Fate.CHANGED: Sign.CHANGED}


class Pair(NamedTuple):
    """A journey as it was and as it is; ``None`` where a side does not have it."""

    before: Journey | None
    after: Journey | None


class _Lines(NamedTuple):
    """What is told on each side."""

    before: tuple[Told, ...]
    after: tuple[Told, ...]


def list_sheets(
    comparison: Comparison, pairs: Mapping[str, Pair], voice: Voice, page: Page
) -> tuple[Sheet, ...]:
    """Return a sheet for each of the journeys ``pairs`` by its id, and one for everything else."""
    items = {item.id: item for item in comparison.change.journeys}
    moves = {move.journey: move for move in comparison.scores}
    gaps = {gap.id: say_closers(gap, page) for gap in comparison.gap}
    writer = _Writer(voice, page, gaps)
    sheets = [writer.tell_journey(key, pair, items.get(key), moves.get(key)) for key, pair in pairs.items()]
    rest = writer.tell_rest(comparison)
    return (*sheets, rest) if rest.stages else tuple(sheets)


class _Writer(NamedTuple):
    """What every card asks for."""

    voice: Voice
    page: Page
    gaps: Mapping[str, str]
    """What closes the distance to the future state, by stage."""

    def tell_journey(self, key: str, pair: Pair, item: ItemChange | None, move: ScoreMove | None) -> Sheet:
        held = pair.after or pair.before
        parts = () if item is None else item.parts
        stages = {part.id: part for part in parts if part.kind == "stage"}
        told = {} if move is None else {stage.id: stage for stage in move.stages}
        bands = [
            self._tell_stage(pair, stage, stages.get(stage.id), told.get(stage.id))
            for stage in _merge(pair, {part.renamed_from for part in stages.values()})
        ]
        rows = () if item is None or item.fate is not Fate.CHANGED else self._list_own(item)
        if rows:
            title = texts.WHOLE_JOURNEY.say(self.page.language)
            bands.append(Band("whole", Sign.SAME, title, None, rows))
        score, more = self._tell_score(move)
        return Sheet(
            id=key,
            sign=Sign.CHANGED if item is None else _SIGNS[item.fate],
            title=make_safe(item.title if item is not None else held.title if held else key),
            score=score,
            more=more,
            stages=tuple(bands),
        )

    def _list_own(self, item: ItemChange) -> tuple[Row, ...]:
        """Return what changed of a journey that is in none of its stages."""
        own = dataclasses.replace(item, parts=())
        rows = [self._make_row(own, name_item(own, self.page))] if own.says_itself else []
        rows += [
            self._make_row(part, name_item(part, self.page)) for part in item.parts if part.kind != "stage"
        ]
        return tuple(rows)

    def _tell_score(self, move: ScoreMove | None) -> tuple[Score | None, tuple[str, ...]]:
        if move is None:
            return None, ()
        difference = None if move.change is None else move.change.difference
        score = self._say_move(texts.SCORE_WORD.say(self.page.language), move.before, move.after, difference)
        more = [line.text for line in tell_score(move, self.page) if line.level > 0]
        return score, (*more[:1], *more[1 + len(move.stages) :])

    def _say_move(
        self, title: str, before: float | None, after: float | None, difference: Difference | None
    ) -> Score:
        text = texts.STAGE_SCORE.say(
            self.page.language,
            title=title,
            before=say_score(before, self.page),
            after=say_score(after, self.page),
            difference=say_difference(before, after, difference, self.page),
            arrow=self.page.marks.arrow,
        )
        if difference is None:
            return Score(text)
        rises = True if difference.rises_beyond_chance else False if difference.falls_beyond_chance else None
        return Score(text, say_chance(difference, self.page), rises)

    def _tell_stage(self, pair: Pair, stage: Stage, item: ItemChange | None, move: StageMove | None) -> Band:
        inner = {part.id: part for part in (() if item is None else item.parts) if part.kind == "touchpoint"}
        rows = []
        if item is not None and item.fate is Fate.CHANGED:
            kept = tuple(part for part in item.parts if part.kind != "touchpoint")
            own = dataclasses.replace(item, parts=kept)
            if own.says_itself or own.parts:
                rows.append(self._make_row(own, name_item(own, self.page)))
        rows += self._list_touchpoints(pair, stage, inner)
        word = texts.SCORE_WORD.say(self.page.language)
        score = None if move is None else self._say_move(word, move.before, move.after, move.difference)
        sign = Sign.SAME if item is None else _SIGNS[item.fate]
        if score is not None and stage.id in self.gaps:
            score = score._replace(text=f"{score.text}; {self.gaps[stage.id]}")
        return Band(stage.id, sign, make_safe(stage.title), score, tuple(rows))

    def _list_touchpoints(self, pair: Pair, stage: Stage, items: Mapping[str, ItemChange]) -> Iterator[Row]:
        """Yield the touchpoints of a stage in its order; what is gone stands behind what it stood behind."""
        before, after = (_find_parts(journey) for journey in pair)
        here = {part.id: part for part in stage.touchpoints}
        staying = {each.id for each in (pair.after.stages if pair.after is not None else ())}
        gone = [part for part in items.values() if part.fate is Fate.REMOVED]
        for key, part in here.items():
            item = items.get(key)
            old = before.get(key if item is None else item.renamed_from or key)
            if key not in after or stage.id not in staying:
                if item is not None and item.fate is Fate.REMOVED:
                    gone.remove(item)
                    yield self._make_touchpoint_row(item, part, None)
                continue
            if item is None:
                card = self._make_card(Sign.SAME, part, ())
                yield Row(key, card, card)
            else:
                yield self._make_touchpoint_row(item, None if item.fate is Fate.ADDED else old, part)
        for item in gone:
            yield self._make_touchpoint_row(item, before.get(item.id), None)

    def _make_touchpoint_row(
        self, item: ItemChange, before: Touchpoint | None, after: Touchpoint | None
    ) -> Row:
        lines = self._split(item)
        sign = _SIGNS[item.fate]
        return Row(
            item.id,
            None if before is None else self._make_card(sign, before, lines.before),
            None if after is None else self._make_card(sign, after, lines.after),
        )

    def _make_card(self, sign: Sign, part: Touchpoint, lines: tuple[Told, ...]) -> Card:
        channel = "" if part.channel is None else make_safe(self.voice.channel(part.channel)[0])
        return Card(sign, make_safe(part.title), channel, lines)

    def _make_row(self, item: ItemChange, title: str) -> Row:
        lines, sign = self._split(item), _SIGNS[item.fate]
        return Row(
            f"{item.kind}.{item.id}",
            None if item.fate is Fate.ADDED else Card(sign, title, "", lines.before),
            None if item.fate is Fate.REMOVED else Card(sign, title, "", lines.after),
        )

    def _split(self, item: ItemChange) -> _Lines:
        """Return what is told of an item on each side, beside its name."""
        before: list[Told] = []
        after: list[Told] = []
        self._split_self(item, 0, before, after)
        return _Lines(tuple(before), tuple(after))

    def _split_self(self, item: ItemChange, level: int, before: list[Told], after: list[Told]) -> None:
        after += [Told(level, Sign.SAME, line.text) for line in tell_place(item, level, self.page)]
        if item.fate is Fate.CHANGED:
            for change in item.fields:
                self._split_field(change, level, before, after)
        for part in choose_parts(item):
            told = Told(level, _SIGNS[part.fate], name_item(part, self.page))
            before += [] if part.fate is Fate.ADDED else [told]
            after += [] if part.fate is Fate.REMOVED else [told]
            self._split_self(part, level + 1, before, after)

    def _split_field(self, change: FieldChange, level: int, before: list[Told], after: list[Told]) -> None:
        name = say_field(change.field, self.page)
        listed = any(is_list(value) for value in (change.before, change.after))
        sides = ((change.before, before, Sign.REMOVED), (change.after, after, Sign.ADDED))
        for value, lines, sign in sides:
            if listed:
                values: Sequence[object] = value if isinstance(value, tuple) else ()
            else:
                values, sign = (value,), Sign.SAME  # noqa: PLW2901  # one value became another
            for each in values:
                said = texts.FIELD.say(self.page.language, field=name, value=say_value(each, self.page))
                lines.append(Told(level, sign, said))

    def tell_rest(self, comparison: Comparison) -> Sheet:
        """Tell what is no part of one journey: what is shared, the settings, and the problems."""
        change = comparison.change
        kinds = (
            ("personas", texts.PERSONAS, change.personas),
            ("touchpoints", texts.TOUCHPOINTS, change.touchpoints),
            ("pain-points", texts.PAIN_POINTS, change.pain_points),
            ("evidence", texts.EVIDENCE, change.evidence),
            ("settings", texts.SETTINGS, () if change.settings is None else (change.settings,)),
        )
        language = self.page.language
        bands = [
            Band(
                key,
                Sign.SAME,
                title.say(language),
                None,
                tuple(self._make_row(i, make_safe(i.title)) for i in held),
            )
            for key, title, held in kinds
            if held
        ]
        problems = [
            *(
                Row(
                    f"new.{place}",
                    None,
                    Card(Sign.ADDED, tell_problem(problem, texts.PROBLEM_NEW, "+", self.page).text),
                )
                for place, problem in enumerate(comparison.problems_new)
            ),
            *(
                Row(
                    f"gone.{place}",
                    Card(Sign.REMOVED, tell_problem(problem, texts.PROBLEM_GONE, "-", self.page).text),
                    None,
                )
                for place, problem in enumerate(comparison.problems_gone)
            ),
        ]
        if problems:
            bands.append(Band("problems", Sign.SAME, texts.PROBLEMS.say(language), None, tuple(problems)))
        return Sheet(id="rest", sign=Sign.CHANGED, title=texts.REST.say(language), stages=tuple(bands))


def _merge(pair: Pair, renamed: Container[str | None]) -> list[Stage]:
    """Return the stages of both sides in one order; what is gone stands behind what it stood behind."""
    stages = [] if pair.after is None else list(pair.after.stages)
    known = {stage.id for stage in stages}
    previous: str | None = None
    for stage in () if pair.before is None else pair.before.stages:
        if stage.id not in known and stage.id not in renamed:
            place = next((n for n, other in enumerate(stages, 1) if other.id == previous), 0)
            stages.insert(place, stage)
        previous = stage.id
    return stages


def _find_parts(journey: Journey | None) -> dict[str, Touchpoint]:
    return {} if journey is None else {part.id: part for part in journey.touchpoints}
