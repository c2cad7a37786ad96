"""Rules about whether a map still tells of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from journeymap.language import LANGUAGES, Text, format_date
from journeymap.model import Journey, Status
from journeymap.problem import Severity
from journeymap.rules import currency_texts as texts
from journeymap.rules.rule import Finding, rule
from journeymap.rules.study import Study
from journeymap.score.age import read_day, say_duration

_SECONDS_PER_DAY = 86_400


def say_day(day: dt.date) -> Text:
    """Return a day as a reader of each language writes it."""
    return Text(*(format_date(day.isoformat(), language) for language in LANGUAGES))


def _is_archived(journey: Journey) -> bool:
    return journey.status is Status.ARCHIVED


@rule(
    severity=Severity.WARNING,
    turkish="""Haritanın gözden geçirilme süresi dolmuş.

    `reviewed` son bakılan günü, `review_every` ne sıklıkla bakılacağını söyler; ikisi de haritanın kendi
    sözüdür. Haritaya bakıp `reviewed` gününü değiştirmek susturur. Arşivlenen haritalar sayılmaz.
    """,
)
def stale_map(study: Study) -> Iterator[Finding]:
    """A map is due for review.

    `reviewed` tells when it was last looked at and `review_every` how often it shall be; both are the map's
    own word. Looking at it and writing the new day in `reviewed` silences the rule. Archived maps are exempt.

    Source: journey maps as living documents: Stickdorn et al., This Is Service Design Doing, 2018.

    Wrong:

        # journey
        reviewed: 2025-01-15
        review_every: 6 months

    Right:

        # journey
        reviewed: 2026-10-01
        review_every: 6 months
    """
    for journey in study.atlas.journeys.values():
        day, every = read_day(journey.reviewed), journey.review_every
        if study.today is None or day is None or every is None or _is_archived(journey):
            continue
        late = (study.today - day).days - every.seconds / _SECONDS_PER_DAY
        if late > 0:
            message = texts.STALE(
                title=journey.title,
                day=say_day(day),
                every=say_duration(every),
                late=texts.DAYS(max(1, int(late))),
            )
            yield Finding(journey.origin, message, texts.STALE_HELP(today=study.today.isoformat()))


@rule(
    severity=Severity.INFO,
    turkish="""Harita, gözden geçirildiği günden sonra değiştirilmiş.

    Git, dosyanın son değiştiği günü bilir. O gün `reviewed` gününden sonraysa değişiklik henüz gözden
    geçirilmemiştir. Haritaya bakıp `reviewed` gününü değiştirmek susturur. Git'in bilmediği ya da geçmişi
    kesilmiş kopyalarda susar.
    """,
)
def changed_since_review(study: Study) -> Iterator[Finding]:
    """A map was changed after the day it was reviewed.

    Git knows the day of a file's last commit. Where that is later than `reviewed`, the change has not been
    reviewed yet. Looking at the map and writing the new day in `reviewed` silences the rule. It is silent
    outside a repository, and in clones whose history is cut.

    Source: review after change: common practice in configuration management.

    Wrong:

        # git.txt
        2026-10-20 journeys/first-order.yaml
        # journey
        reviewed: 2026-10-01

    Right:

        # git.txt
        2026-09-20 journeys/first-order.yaml
        # journey
        reviewed: 2026-10-01
    """
    for journey in study.atlas.journeys.values():
        day, changed = read_day(journey.reviewed), study.changed.get(journey.origin.file)
        if day is not None and changed is not None and changed > day and not _is_archived(journey):
            message = texts.CHANGED(title=journey.title, changed=say_day(changed), day=say_day(day))
            yield Finding(journey.origin, message, texts.CHANGED_HELP())


@rule(
    severity=Severity.INFO,
    turkish="""Onaylanmış haritanın ne zaman gözden geçirildiği yazmıyor.

    Onay bir güne aittir; günü yazılmayan onayın eskiyip eskimediği bilinmez. `reviewed` yazmak susturur.
    """,
)
def approved_without_review(study: Study) -> Iterator[Finding]:
    """An approved map does not say when it was reviewed.

    An approval belongs to a day; without it nobody knows whether it has aged. Writing `reviewed` silences
    the rule.

    Source: journey maps as living documents: Stickdorn et al., 2018.

    Wrong:

        # journey
        status: approved

    Right:

        # journey
        status: approved
        reviewed: 2026-10-01
    """
    for journey in study.atlas.journeys.values():
        if journey.status is Status.APPROVED and journey.reviewed is None:
            message = texts.NEVER_REVIEWED(title=journey.title)
            yield Finding(journey.origin, message, texts.NEVER_REVIEWED_HELP())
