"""A journey as it is declared beside what its cases did, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.language import Language, Text, format_count, format_percent
from journeymap.measure.conformance import (
    Conformance,
    Deviation,
    PlaceSeen,
    Presence,
    StepSeen,
    WaySeen,
)
from journeymap.model import START
from journeymap.report import conformance_texts as texts
from journeymap.report.table import write_plain_table
from journeymap.report.terminal import (
    READABLE,
    Page,
    Style,
    join_items,
    make_page,
    make_safe,
    paint,
    wrap,
    write_item,
    write_paragraph,
    write_title,
)


def write_conformance_text(
    conformance: Conformance,
    language: Language,
    *,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
) -> str:
    """Return what is to be told of a journey; no line is wider than ``width`` (at least 60)."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    lines = _Writer(conformance, page).write()
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def name_places(conformance: Conformance, language: Language) -> Mapping[str, str]:
    """Return what places and ends are called; what the map lacks stands in quotation marks."""
    names = {START: texts.START.say(language)}
    names |= {
        end.id: texts.ENDS[end.id].say(language) if end.title is None else make_safe(end.title)
        for end in conformance.ends
    }
    for place in conformance.places:
        title = make_safe(place.title)
        names[place.id] = f"“{title}”" if place.presence is Presence.OBSERVED else title
    return names


class _Writer:
    """Writes one journey."""

    def __init__(self, conformance: Conformance, page: Page) -> None:
        self.told = conformance
        self.page = page
        self.names = name_places(conformance, page.language)

    def write(self) -> list[str]:
        page = self.page
        lines = [paint(line, Style.TITLE, page) for line in wrap(make_safe(self.told.title), page.width)]
        lines.append(paint(page.marks.double_rule * min(page.width, READABLE), Style.FAINT, page))
        if self.told.cases is None:
            return [*lines, *self._say_nothing()]
        lines += self._note(" ".join(self._say_ground()))
        sections = (
            (texts.FIT, self._write_fit()),
            (texts.LACKING, self._write_lacking()),
            (texts.UNUSED, self._write_unused()),
            (texts.SHARES, self._write_shares()),
            (texts.ORDER, self._write_order()),
            (texts.VARIANTS_TITLE, self._write_variants()),
            (texts.LOOPS, self._write_loops()),
            (texts.LOSSES, self._write_losses()),
        )
        for title, told in sections:
            lines += ["", *write_title(title, page), *told]
        untold = self._say_untold()
        return [*lines, "", *self._note(untold)] if untold else lines

    def _say(self, text: Text, **values: str) -> list[str]:
        return write_paragraph(text.say(self.page.language, **values), self.page)

    def _note(self, text: str) -> list[str]:
        return write_paragraph(text, self.page, style=Style.FAINT)

    def _name(self, identifier: str) -> str:
        return self.names.get(identifier, make_safe(identifier.removeprefix("log:")))

    def _count(self, cases: int | None) -> str:
        if cases is None:
            return texts.WITHHELD.say(self.page.language)
        return format_count(cases, self.page.language)

    def _percent(self, share: float | None) -> str:
        if share is None:
            return self.page.marks.missing
        return format_percent(share, self.page.language, decimals=0 if share in {0, 1} else 1)

    def _say_nothing(self) -> list[str]:
        """Say why nothing is told."""
        told, least = self.told, str(self.told.min_group)
        if told.period is None:
            return self._say(texts.TOO_FEW, min_group=least)
        if told.wider_period is None:
            return self._say(texts.TOO_FEW_BEGAN, min_group=least, period=told.period)
        return self._say(texts.WOULD_TELL, min_group=least, period=told.period, wider=told.wider_period)

    def _say_ground(self) -> Iterator[str]:
        told, language = self.told, self.page.language
        completed = format_count(told.completed, language)
        yield texts.GROUND.say(language, cases=texts.CASES(told.cases or 0), completed=completed)
        if told.period is not None:
            first, _, last = told.period.partition("..")
            text = texts.BEGAN_BETWEEN if last else texts.BEGAN
            yield text.say(language, period=told.period, first=first, last=last)
        if told.open:
            yield texts.OPEN.say(language, cases=texts.CASES(told.open))
        if told.by_order:
            yield texts.BY_ORDER.say(language)

    def _write_fit(self) -> list[str]:
        fitness = self.told.fitness
        if fitness is None:
            return []
        lines = self._say(
            texts.FITTING,
            share=self._percent(fitness.share),
            fitting=self._count(fitness.fitting),
            cases=self._count(fitness.cases),
        )
        if fitness.step_share is not None:
            lines += self._say(
                texts.FITTING_STEPS,
                share=self._percent(fitness.step_share),
                fitting=self._count(fitness.fitting_steps),
                steps=self._count(fitness.steps),
            )
        return lines + self._note(texts.FIT_NOTE.say(self.page.language))

    def _write_lacking(self) -> list[str]:
        rows = [
            (self._say_word(texts.PLACE), self._name(p.id), self._count(p.cases), self._percent(p.share), "")
            for p in self.told.list_places(Presence.OBSERVED)
        ]
        rows += [
            (
                self._say_word(texts.STEP),
                self._say_way(step),
                self._count(step.cases),
                self._percent(step.share),
                self._say_deviation(step),
            )
            for step in self.told.list_steps(Presence.OBSERVED)
        ]
        if not rows:
            return self._say(texts.NOTHING_LACKING)
        columns = (
            (texts.COLUMN_WHAT, True),
            (texts.COLUMN_WHERE, True),
            (texts.COLUMN_CASES, False),
            (texts.COLUMN_SHARE, False),
            (texts.COLUMN_REMARK, True),
        )
        return write_plain_table(columns, rows, self.page, short=0)

    def _say_word(self, text: Text) -> str:
        return text.say(self.page.language)

    def _say_way(self, step: StepSeen) -> str:
        return f"{self._name(step.source)} {self.page.marks.arrow} {self._name(step.target)}"

    def _say_deviation(self, step: StepSeen) -> str:
        if step.deviation is None:
            return ""
        is_end = any(step.target == end.id for end in self.told.ends)
        if step.deviation is Deviation.SKIPS and is_end:
            return texts.SKIPS_TO_END.say(self.page.language)
        skipped = ", ".join(map(self._name, step.skipped))
        return texts.DEVIATIONS[step.deviation].say(self.page.language, skipped=skipped)

    def _write_unused(self) -> list[str]:
        places = [
            f"{self._say_word(texts.PLACE)}: {self._name(place.id)}"
            for place in self.told.list_places(Presence.DECLARED)
        ]
        steps = [
            f"{self._say_word(texts.STEP)}: {self._say_way(step)}"
            for step in self.told.list_steps(Presence.DECLARED)
        ]
        if not places and not steps:
            return self._say(texts.NOTHING_UNUSED)
        return [line for told in (*places, *steps) for line in write_item(told, self.page)]

    def _write_shares(self) -> list[str]:
        columns = (
            (texts.COLUMN_FROM, True),
            (texts.COLUMN_TO, True),
            (texts.COLUMN_CASES, False),
            (texts.COLUMN_MAP, False),
            (texts.COLUMN_SEEN, False),
        )
        rows = [
            (
                self._name(step.source),
                self._name(step.target),
                self._count(step.cases),
                self._percent(step.declared_share),
                self._percent(step.share),
            )
            for step in self.told.steps
            if step.presence is not Presence.OBSERVED
        ]
        note = texts.SHARES_NOTE.say(self.page.language)
        return [*write_plain_table(columns, rows, self.page), "", *self._note(note)]

    def _write_order(self) -> list[str]:
        told = self.told
        if told.disordered == 0:
            return self._say(texts.IN_ORDER)
        if told.disordered is None:
            return self._say(texts.FEW_DISORDERED, min_group=str(told.min_group))
        share = self._percent(told.disordered / (told.cases or 1))
        lines = self._say(texts.DISORDERED, share=share, cases=self._count(told.disordered))
        for each in told.inversions:
            line = texts.INVERTED.say(
                self.page.language,
                first=self._name(each.first),
                then=self._name(each.then),
                cases=texts.CASES(each.cases),
                share=self._percent(each.share),
            )
            lines += write_item(line, self.page)
        return lines

    def _write_variants(self) -> list[str]:
        columns = (
            (texts.COLUMN_CASES, False),
            (texts.COLUMN_SHARE, False),
            (texts.COLUMN_FIT, True),
            (texts.COLUMN_WAY, True),
        )
        rows = [
            (
                self._count(way.cases),
                self._percent(way.share),
                self._say_word(texts.FITS if way.fits else texts.FITS_NOT),
                self._join_way(way),
            )
            for way in self.told.variants
        ]
        lines = write_plain_table(columns, rows, self.page, short=2)
        rest = self.told.rest
        if rest is None:
            return lines
        told = texts.REST.say(
            self.page.language,
            variants=texts.VARIANTS(rest.variants),
            cases=texts.CASES(rest.cases),
            share=self._percent(rest.share),
        )
        return [*lines, *([""] if lines else []), *self._note(told)]

    def _join_way(self, way: WaySeen) -> str:
        return join_items(map(self._name, (*way.places, way.end)), f" {self.page.marks.arrow} ")

    def _write_loops(self) -> list[str]:
        if not self.told.loops:
            return self._say(texts.NO_LOOPS, min_group=str(self.told.min_group))
        columns = (
            (texts.COLUMN_BACK, True),
            (texts.COLUMN_BACK_FROM, True),
            (texts.COLUMN_CASES, False),
            (texts.COLUMN_SHARE, False),
            (texts.COLUMN_REMARK, True),
        )
        rows = [
            (
                self._name(loop.touchpoint),
                ", ".join(map(self._name, loop.back_from)),
                self._count(loop.cases),
                self._percent(loop.share),
                self._say_word(texts.LOOP_DECLARED if loop.declared else texts.LOOP_NOT_DECLARED),
            )
            for loop in self.told.loops
        ]
        return write_plain_table(columns, rows, self.page)

    def _write_losses(self) -> list[str]:
        places: Sequence[PlaceSeen] = self.told.losses
        if not places:
            return self._say(texts.NO_LOSSES)
        columns = (
            (texts.COLUMN_AFTER, True),
            (texts.COLUMN_CASES, False),
            (texts.COLUMN_MAP, False),
            (texts.COLUMN_SEEN, False),
        )
        rows = [
            (
                self._name(place.id),
                self._count(place.lost),
                self._percent(place.declared_lost_share),
                self._percent(place.lost_share),
            )
            for place in places
        ]
        return write_plain_table(columns, rows, self.page)

    def _say_untold(self) -> str:
        untold, language = self.told.untold, self.page.language
        parts = []
        figures = [step.cases for step in self.told.steps]
        figures += [figure for place in self.told.places for figure in (place.cases, place.lost)]
        if None in figures:
            parts.append(texts.UNTOLD_FIGURES.say(language))
        if untold.steps:
            parts.append(texts.UNTOLD_STEPS.say(language, steps=texts.STEPS(untold.steps)))
        if untold.names:
            parts.append(texts.UNTOLD_NAMES.say(language, names=texts.NAMES(untold.names)))
        if not parts:
            return ""
        return texts.UNTOLD.say(language, min_group=self.told.min_group, what=", ".join(parts))
