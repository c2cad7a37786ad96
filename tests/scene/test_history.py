"""The history as a picture: laws of every scene, one commit and many, gaps and marks, words for all of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.draw.svg import write_svg
from journeymap.git.log import Commit
from journeymap.history import Figure, History
from journeymap.history.tracks import Step, follow_journeys
from journeymap.language import LANGUAGES
from journeymap.model import Atlas, Branding, Workspace
from journeymap.problem import Location, Problem
from journeymap.scene.history import compose_history, texts
from journeymap.scene.shapes import Box, Circle, Group, Line, Polygon, Scene
from tests.scene.laws import check_all

ATLAS = Atlas(workspace=Workspace(name="KUZEY MARKET ÇALIŞMA ALANI"))
LONG = "SİPARİŞTEN TESLİMATA KADAR UZANAN ÇOK UZUN BİR YOLCULUK BAŞLIĞI " * 3
_BROKEN = Problem(rule="x", location=Location(file="a"), message=texts.BROKEN())


def _span(value: float, width: float, method: str) -> Figure:
    lower, upper = max(0, value - width), min(100, value + width)
    return Figure(title=LONG, value=value, lower=lower, upper=upper, grade="B?", method=method)


figures = st.one_of(
    st.none(),
    st.just(Figure(title="a", problem=_BROKEN)),
    st.just(Figure(title="a")),
    st.builds(_span, st.floats(0, 100), st.floats(0, 30), st.sampled_from("mn")),
    st.floats(0, 100).map(lambda value: Figure(title="a", value=value, method="m")),
)


def make_history(rows: Sequence[Sequence[Figure | None]], *, tag: str | None = None) -> History:
    """Return the history of journeys by their figures, one row for each journey."""
    count = max(map(len, rows), default=1)
    commits = tuple(
        Commit(
            f"{n:040x}",
            f"2026-{1 + n // 28 % 12:02}-{1 + n % 28:02}",
            "x",
            None if tag is None else f"{tag}{n}",
        )
        for n in range(count)
    )
    steps = []
    for place in range(count):
        held = {f"j{row}": figures[place] for row, figures in enumerate(rows) if place < len(figures)}
        steps.append(Step({name: figure for name, figure in held.items() if figure is not None}, {}))
    return History(commits=commits, tracks=follow_journeys(steps), shallow=tag is not None)


def scored(value: float, width: float = 2) -> Figure:
    return Figure(
        title="A", value=value, lower=max(0, value - width), upper=min(100, value + width), method="m"
    )


def shapes(scene: Scene, kind: type) -> list[object]:
    (group,) = [shape for shape in scene.walk() if isinstance(shape, Group) and shape.role == "journey"]
    return [shape for shape in group.shapes if isinstance(shape, kind)]


@settings(max_examples=60)
@given(
    st.lists(st.lists(figures, min_size=1, max_size=70), max_size=8),
    st.sampled_from([None, "v", "SÜRÜM/ÇOK-UZUN-BİR-ETİKET-ADI-" * 4]),
    st.sampled_from(LANGUAGES),
)
def test_every_picture_keeps_the_laws(
    rows: list[list[Figure | None]], tag: str | None, language: str
) -> None:
    for page in compose_history(make_history(rows, tag=tag), ATLAS, language):  # type: ignore[arg-type]
        assert check_all(page) == []
        assert write_svg(page).count("<title") >= 1


def test_one_commit_is_a_point_with_its_interval() -> None:
    (page,) = compose_history(make_history([[scored(60)]]), ATLAS, "en")
    assert check_all(page) == []
    assert len(shapes(page, Circle)) == 1
    assert shapes(page, Polygon) == []
    assert "2026-01-01, 000000000: 60.0 (58.0 to 62.0)" in page.description


def test_many_commits_have_a_line_and_a_band_and_only_marks_of_note() -> None:
    rows = [[scored(40 if n < 150 else 80) for n in range(300)]]
    (page,) = compose_history(make_history(rows), ATLAS, "en")
    assert check_all(page) == []
    (line,) = [each for each in shapes(page, Line) if isinstance(each, Line) and len(each.points) == 300]
    assert line.stroke == "accent"
    band, mark = [each for each in shapes(page, Polygon) if isinstance(each, Polygon)]
    assert (band.fill, len(band.points)) == ("accent-surface", 600)
    assert (mark.fill, len(mark.points)) == ("good", 3)
    assert shapes(page, Circle) == []
    assert "80.0 (78.0 to 82.0), +40.0, rise beyond chance" in page.description


def test_no_line_runs_over_a_commit_that_cannot_be_read_or_has_no_journey() -> None:
    broken = Figure(title="a", problem=_BROKEN)
    row = [scored(40), scored(41), broken, scored(42), scored(43), None, scored(44), broken, broken, broken]
    (page,) = compose_history(make_history([row]), ATLAS, "en")
    runs = [
        len(each.points) for each in shapes(page, Line) if isinstance(each, Line) and each.stroke == "accent"
    ]
    assert runs == [2, 2]
    grounds = [each for each in shapes(page, Box) if isinstance(each, Box) and each.fill == "bad-surface"]
    assert len(grounds) == 1
    for said in ("cannot be read", "not there", "44.0 (42.0 to 46.0)"):
        assert said in page.description


@pytest.mark.parametrize(("journeys", "pages"), [(0, 1), (1, 1), (6, 1), (7, 2), (50, 9)])
def test_six_journeys_fit_a_page(journeys: int, pages: int) -> None:
    rows = [[scored(number % 100)] for number in range(journeys)]
    drawn = compose_history(make_history(rows), ATLAS, "tr")
    assert len(drawn) == pages
    assert len({page.id for page in drawn}) == pages


def test_figures_that_a_workspace_keeps_to_itself_are_not_drawn() -> None:
    atlas = Atlas(workspace=Workspace(branding=Branding(redact=("figures",))))
    (page,) = compose_history(make_history([[scored(61.5)]]), atlas, "en")
    assert "61" not in write_svg(page)
    assert "keeps its figures out of pictures" in write_svg(page)
