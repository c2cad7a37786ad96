"""Small journeys made by hypothesis, and the answers to every question by trying everything."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from journeymap.graph.path import Path, Web, trace_path
from journeymap.model import Journey, Outcome, Reference, Stage, Touchpoint, Transition

NAMES = "abcdef"


def make_journey(size: int, steps: list[tuple[str, str]], **touchpoint: object) -> Journey:
    touchpoints = tuple(Touchpoint(id=name, title=name.upper(), **touchpoint) for name in NAMES[:size])  # type: ignore[arg-type]
    return Journey(
        id="j",
        title="J",
        stages=(Stage(id="s", title="S", touchpoints=touchpoints),),
        transitions=tuple(
            Transition(id=f"t{number}", source=Reference(id=source), target=Reference(id=target))
            for number, (source, target) in enumerate(steps)
        ),
        outcomes=(
            Outcome(id="elsewhere", title="Elsewhere"),
            Outcome(id="later", title="Later", counts_as="complete"),
        ),
    )


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Return a journey of up to six touchpoints and any steps between them, or none at all."""
    size = draw(st.integers(1, len(NAMES)))
    sources = st.sampled_from(["start", *NAMES[:size], *NAMES[:size], *NAMES[:size]])
    targets = st.sampled_from([*(NAMES[:size] * 3), "complete", "lost", "elsewhere", "later"])
    return make_journey(size, draw(st.lists(st.tuples(sources, targets), max_size=18)))


def paths() -> st.SearchStrategy[Path]:
    return journeys().map(trace_path)


def list_ways(web: Web, ends: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield every way from the start to one of ``ends`` that passes no touchpoint twice."""

    def go_on(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if way[-1] in ends:
            yield way
        for target in web.onward[way[-1]]:
            if target not in way:
                yield from go_on((*way, target))

    for start in web.starts:
        yield from go_on((start,))


def completes(path: Path, without: str) -> bool:
    """Whether some way still completes when a touchpoint is taken out."""
    web = path.web
    return any(without not in way for way in list_ways(web, web.completing))
