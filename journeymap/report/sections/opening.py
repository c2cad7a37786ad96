"""The first screen: which journey this is, and its score in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language import format_count
from journeymap.model import State
from journeymap.report import texts
from journeymap.report.content import Headline, JourneyReport, PersonaRow, PillarRow
from journeymap.report.portfolio import say_signs
from journeymap.report.terminal import (
    READABLE,
    Page,
    Style,
    draw_bar,
    join_items,
    make_safe,
    paint,
    style_score,
    wrap,
    write_item,
    write_paragraph,
)
from journeymap.report.wording import ALL, say_count, say_date, say_duration, say_name, say_score, say_share

GAP_WORTH_A_WORD = 5.0
"""Points between touchpoints and survey below which the difference says little."""


def write_header(report: JourneyReport, page: Page) -> list[str]:
    """Return the title and what is known about the map itself."""
    lines = [paint(line, Style.TITLE, page) for line in wrap(make_safe(report.title), page.width)]
    lines.append(paint(page.marks.double_rule * min(page.width, READABLE), Style.FAINT, page))
    if report.fictional:
        lines += write_paragraph(texts.FICTIONAL.say(page.language), page)
    if report.description is not None:
        lines += [*write_paragraph(make_safe(report.description), page), ""]
    lines += write_paragraph(
        join_items(list_facts(report, page), f" {page.marks.dot} "), page, style=Style.FAINT
    )
    return [*lines, *_write_personas(report.personas, page), ""]


def list_facts(report: JourneyReport, page: Page) -> Iterator[str]:
    """Yield what is known about the map itself: state, status, owner, review, period and volume."""
    language = page.language
    yield texts.STATES[report.state].say(language)
    if report.future_of is not None and report.state is State.FUTURE:
        yield texts.FUTURE_OF.say(language, title=make_safe(report.future_of.title))
    if report.status is not None:
        yield texts.STATUSES[report.status].say(language)
    if report.owner is not None:
        yield texts.OWNER.say(language, owner=say_name(report.owner, language))
    if report.reviewed is not None:
        yield texts.REVIEWED.say(language, date=say_date(report.reviewed, language))
    if report.review_every is not None:
        yield texts.REVIEW_EVERY.say(language, duration=say_duration(report.review_every, language))
    if report.period is not None:
        yield texts.PERIOD.say(language, period=make_safe(report.period))
    if report.volume is not None:
        yield texts.VOLUME.say(language, count=say_count(report.volume, language))


def _write_personas(personas: tuple[PersonaRow, ...], page: Page) -> list[str]:
    if not personas:
        return write_paragraph(texts.NO_PERSONAS.say(page.language), page, style=Style.FAINT)
    names = "; ".join(make_safe(persona.name) for persona in personas)
    return write_paragraph(texts.PERSONAS.say(page.language, names=names), page, style=Style.FAINT)


def write_summary(report: JourneyReport, page: Page) -> list[str]:
    """Return the score and the sentences that say what it rests on; without a score, what to add."""
    score = report.score
    if score.value is None:
        return [*_write_no_score(report, page), ""]
    headline = _say_headline(score, page)
    sentences = " ".join(list_sentences(report, page))
    return [*headline, "", *write_paragraph(sentences, page), ""]


def _write_no_score(report: JourneyReport, page: Page) -> list[str]:
    language = page.language
    gaps = [pillar.gap for pillar in report.pillars if pillar.gap is not None]
    lines = write_paragraph(texts.NO_SCORE.say(language), page, style=Style.TITLE)
    if gaps:
        lines += ["", *write_paragraph(texts.ADD_FIRST.say(language), page)]
        lines += [
            line for gap in gaps for line in write_item(texts.ADVICE[gap].say(language), page, indent=4)
        ]
    return lines


def _say_headline(score: Headline, page: Page) -> list[str]:
    told = say_score_and_grade(score, page)
    bar = paint(draw_bar(score.value, page, 20), style_score(score.value), page)
    head = [paint(line, Style.TITLE, page) for line in wrap(told, page.width - 24)]
    return [f"  {bar}  {head[0]}", *(" " * 24 + line for line in head[1:])]


def say_score_and_grade(score: Headline, page: Page) -> str:
    """Return the score with its grade, where it has one."""
    language, told = page.language, say_score(score.value, page)
    if score.grade is None:
        return texts.SCORE_OF.say(language, score=told)
    grade = f"{score.grade}?" if score.provisional else score.grade
    return texts.SCORE_AND_GRADE.say(language, score=told, grade=make_safe(grade))


def list_sentences(report: JourneyReport, page: Page) -> Iterator[str]:
    """Yield what the score rests on, how sure it is and where it is lost; the journey has a score."""
    language, score = page.language, report.score
    if score.measured >= ALL:
        yield texts.ALL_MEASURED.say(language)
    else:
        yield texts.MEASURED_SHARE.say(
            language, measured=say_share(score.measured, page), coverage=say_share(score.coverage, page)
        )
    if score.provisional and score.grade is not None:
        yield texts.PROVISIONAL.say(language)
    if score.lower is not None and score.upper is not None:
        lower, upper = say_score(score.lower, page), say_score(score.upper, page)
        covers = say_share(score.interval_covers, page)
        yield texts.INTERVAL.say(language, lower=lower, upper=upper, covers=covers)
    worst, best = say_score(score.worst, page), say_score(score.best, page)
    if worst != best:
        yield texts.BOUNDS.say(language, worst=worst, best=best)
    yield from _say_losses(report, page)
    pillars = {pillar.pillar: pillar.value for pillar in report.pillars}
    yield from say_signs(report.signs, pillars, score.grade, page)
    yield from _say_survey(score, page)
    grave = sum(_is_grave(pain.severity_band, pain.load) for pain in report.pain_points)
    if grave:
        yield texts.GRAVE_PAINS.say(language, count=format_count(grave, language))


def _is_grave(band: int, load: float | None) -> bool:
    return band == 4 and load != 0


def _say_losses(report: JourneyReport, page: Page) -> Iterator[str]:
    language = page.language
    worst = _find_largest_loss(report.pillars)
    if worst is not None and report.score.value is not None:
        yield texts.LARGEST_LOSS.say(
            language,
            pillar=_pillar_in_sentence(worst, page),
            points=say_score(worst.points_lost, page),
            total=say_score(100 - report.score.value, page),
        )
    weakest = report.touchpoints[0] if report.touchpoints else None
    if weakest is not None and weakest.value is not None and len(report.touchpoints) > 1:
        yield texts.WEAKEST_TOUCHPOINT.say(
            language, title=make_safe(weakest.title), score=say_score(weakest.value, page)
        )


def _find_largest_loss(pillars: tuple[PillarRow, ...]) -> PillarRow | None:
    losing = [pillar for pillar in pillars if pillar.points_lost]
    return max(losing, key=lambda pillar: pillar.points_lost or 0.0) if len(losing) > 1 else None


def _pillar_in_sentence(row: PillarRow, page: Page) -> str:
    return texts.PILLARS_IN_SENTENCE[row.pillar].say(page.language)


def _say_survey(score: Headline, page: Page) -> Iterator[str]:
    gap = score.roll_up_gap
    if gap is None or abs(gap) < GAP_WORTH_A_WORD:
        return
    sentence = texts.ROLL_UP_ABOVE_SURVEY if gap > 0 else texts.ROLL_UP_BELOW_SURVEY
    yield sentence.say(
        page.language, roll_up=say_score(score.roll_up, page), survey=say_score(score.survey, page)
    )
