"""Journeys with transitions for the tests of the flow, and how hypothesis makes more of them."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymap.model import (
    COMPLETE,
    LOST,
    START,
    Journey,
    Outcome,
    PainPoint,
    Reference,
    Share,
    Stage,
    Touchpoint,
    Transition,
)

CHANNELS = ("store", "website", "call-center", "mobile-app", "courier", None, "a-channel-nobody-declared")


def step(
    source: str,
    target: str,
    *,
    count: float | None = None,
    share: float | None = None,
    carried: float | None = None,
    repeats: float | None = None,
) -> Transition:
    """A transition as the loader makes it."""
    return Transition(
        id=f"{source}--{target}",
        source=Reference(id=source),
        target=Reference(id=target),
        count=count,
        probability=None if share is None else Share(value=share),
        context_carried=None if carried is None else Share(value=carried),
        repeat_rate=None if repeats is None else Share(value=repeats),
    )


def touch(identifier: str, title: str, channel: str | None = None, *pains: tuple[str, float]) -> Touchpoint:
    """A touchpoint with its pain points."""
    return Touchpoint(
        id=identifier,
        title=title,
        channel=None if channel is None else Reference(id=channel),
        pain_points=tuple(
            PainPoint(id=f"{identifier}-p{number}", title=pain, severity=severity)
            for number, (pain, severity) in enumerate(pains)
        ),
    )


def make_shop() -> Journey:
    """A small journey in which each sign of the flow stands once."""
    return Journey(
        id="alisveris",
        title="Alışveriş",
        stages=(
            Stage(
                id="secim",
                title="Seçim",
                touchpoints=(
                    touch("site", "Siteye bakar", "website", ("Yavaş açılıyor", 2)),
                    touch("uygulama", "Uygulamada arar", "mobile-app"),
                    touch("unutulan", "Kimse uğramıyor", "kiosk"),
                ),
            ),
            Stage(id="bos", title="Boş"),
            Stage(
                id="destek",
                title="Destek",
                touchpoints=(
                    touch("telefon", "Çağrı merkezini arar", "call-center", ("Tekrar anlatıyor", 4)),
                ),
            ),
        ),
        transitions=(
            step(START, "site", count=1000),
            step("site", "uygulama", count=600, carried=0.9),
            step("site", "telefon", count=300, carried=0.4, repeats=0.6),
            step("site", LOST, count=100),
            step("uygulama", COMPLETE, count=550),
            step("uygulama", "site", count=50),
            step("telefon", "telefon", count=20),
            step("telefon", "site", count=80),
            step("telefon", "iptal", count=60),
            step("telefon", "magazada", count=140),
        ),
        outcomes=(
            Outcome(id="iptal", title="İptal eder"),
            Outcome(id="magazada", title="Mağazada tamamlar", counts_as=COMPLETE),
        ),
    )


def make_tall() -> Journey:
    """One stage with ten touchpoints one after the other, which must not become a tower."""
    return Journey(
        id="kule",
        title="Tek aşama",
        stages=(
            Stage(
                id="hepsi",
                title="Hepsi",
                touchpoints=tuple(touch(f"t{place}", f"Adım {place}") for place in range(10)),
            ),
        ),
        transitions=(
            *(step(f"t{place}", f"t{place + 1}", share=0.9) for place in range(9)),
            step("t9", COMPLETE, share=1),
            step("t5", "t1", share=0.05),
            step("t2", "t0", share=0.05),
        ),
    )


def make_crowd(cards: int) -> Journey:
    """Two stages in which every card of the first leads to every card of the second, with long tags."""
    first, second = ([f"{side}{place}" for place in range(cards)] for side in ("a", "b"))
    return Journey(
        id="kalabalik",
        title="Kalabalık",
        stages=(
            Stage(id="a", title="A", touchpoints=tuple(touch(one, one, "store") for one in first)),
            Stage(id="b", title="B", touchpoints=tuple(touch(one, one, "website") for one in second)),
        ),
        transitions=(
            *(step(START, one, share=1 / cards) for one in first),
            *(
                step(one, other, share=1 / cards, carried=0.5, repeats=0.25)
                for one in first
                for other in second
            ),
            *(step(one, COMPLETE, share=1) for one in second),
        ),
    )


_words = st.text(min_size=1, max_size=60).filter(str.strip)


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Any journey: stages of any size, transitions between anything, shares or none."""
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=5))
    stages = tuple(
        Stage(
            id=f"s{number}",
            title=draw(_words),
            touchpoints=tuple(
                touch(
                    f"t{number}-{place}",
                    draw(_words),
                    draw(st.sampled_from(CHANNELS)),
                    *draw(st.lists(st.tuples(_words, st.floats(0, 4)), max_size=2)),
                )
                for place in range(size)
            ),
        )
        for number, size in enumerate(sizes)
    )
    ids = [touchpoint.id for stage in stages for touchpoint in stage.touchpoints]
    ends = [*ids, COMPLETE, LOST, "other"]
    pairs = draw(
        st.lists(st.tuples(st.sampled_from([START, *ids]), st.sampled_from(ends)), unique=True, max_size=25)
    )
    counted = draw(st.booleans())
    figures = st.one_of(st.none(), st.floats(0, 1))
    transitions = tuple(
        step(
            source,
            target,
            count=draw(st.integers(0, 1000)) if counted else None,
            share=None if counted else draw(figures),
            carried=draw(figures),
            repeats=draw(figures),
        )
        for source, target in pairs
    )
    return Journey(
        id="any",
        title=draw(_words),
        stages=stages,
        transitions=transitions,
        outcomes=(
            Outcome(id="other", title=draw(_words), counts_as=draw(st.sampled_from([COMPLETE, LOST]))),
        ),
    )
