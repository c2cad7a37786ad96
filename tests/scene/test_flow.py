from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from journeymap.atlas import load_atlas
from journeymap.graph.path import Path as Way
from journeymap.graph.path import trace_path
from journeymap.language import Language
from journeymap.model import COMPLETE, START, Atlas, Branding, Journey, Workspace
from journeymap.scene import compose_flow
from journeymap.scene.flow.plan import find_sole_ways
from journeymap.scene.shapes import Box, Group, Label, Line, Scene
from journeymap.score import score_journey
from tests.scene import laws, samples
from tests.scene.flows import journeys, make_crowd, make_shop, make_tall

ROOT = Path(__file__).parents[2]


def draw(journey: Journey, language: Language = "tr", workspace: Workspace | None = None) -> Scene:
    atlas = Atlas(workspace=workspace or Workspace(name="test"), journeys={journey.id: journey})
    return compose_flow(atlas, journey, score_journey(atlas, journey), language)


def find_groups(scene: Scene, role: str) -> dict[str, Group]:
    return {shape.id: shape for shape in scene.walk() if isinstance(shape, Group) and shape.role == role}


def read(shapes: Group) -> list[str]:
    return list(laws.find_texts(shapes))


def check(atlas: Atlas, journey: Journey, language: Language) -> Scene:
    scene = compose_flow(atlas, journey, score_journey(atlas, journey), language)
    assert laws.check_all(scene) == []
    assert laws.check_pain_points(scene, journey) == []
    return scene


@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize(
    "atlas",
    [
        samples.make_smallest(),
        samples.make_small(),
        samples.make_large(),
        samples.make_worded(samples.LONG),
        samples.make_worded(samples.CAPITALS),
        samples.make_worded(samples.UNBREAKABLE),
        samples.make_worded("x" * 10_000),
    ],
    ids=["smallest", "small", "large", "long", "capitals", "unbreakable", "endless"],
)
def test_samples_keep_the_laws(atlas: Atlas, language: Language) -> None:
    for journey in atlas.journeys.values():
        check(atlas, journey, language)


def test_the_repositorys_own_journeys_keep_the_laws() -> None:
    atlas, _ = load_atlas(ROOT)
    assert atlas.journeys
    for journey in atlas.journeys.values():
        scene = check(atlas, journey, atlas.workspace.language)
        assert 1 < scene.width / scene.height < 3.5


@settings(max_examples=60)
@given(journey=journeys())
def test_any_journey_keeps_the_laws(journey: Journey) -> None:
    scene = draw(journey)
    assert laws.check_all(scene) == []
    assert laws.check_pain_points(scene, journey) == []
    drawn = find_groups(scene, "transition")
    assert len(drawn) >= len(journey.transitions)


@settings(max_examples=60)
@given(journey=journeys())
def test_no_arrow_runs_through_a_card(journey: Journey) -> None:
    scene = draw(journey)
    cards = [group.shapes[0] for group in find_groups(scene, "touchpoint").values()]
    for name, group in find_groups(scene, "transition").items():
        for line in (shape for shape in group.shapes if isinstance(shape, Line) and len(group.shapes) == 2):
            for x, y in follow(line):
                for card in cards:
                    assert isinstance(card, Box)
                    across = card.x + 1 < x < card.x + card.width - 1
                    assert not (across and card.y + 1 < y < card.y + card.height - 1), name


def follow(line: Line) -> Iterator[tuple[float, float]]:
    """Points along a curve."""
    start = line.points[0]
    for place in range(1, len(line.points), 3):
        one, two, end = line.points[place : place + 3]
        for t in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points = (start, one, two, end)
            yield (
                sum(weight * point[0] for weight, point in zip(weights, points, strict=True)),
                sum(weight * point[1] for weight, point in zip(weights, points, strict=True)),
            )
        start = end


def test_each_transition_is_drawn_with_its_share() -> None:
    scene = draw(make_shop())
    tags = {name.split(".", 1)[1]: read(tag) for name, tag in find_groups(scene, "transition-tag").items()}
    assert tags == {
        "start--site": ["%100"],
        "site--uygulama": ["%60", "bağlam %90"],
        "site--telefon": ["%30", "bağlam %40", "tekrar %60"],
        "uygulama--complete": ["%92"],
        "uygulama--site": ["%8,3"],
        "telefon--telefon": ["%6,7"],
        "telefon--site": ["%27"],
        "telefon--magazada": ["%47"],
    }


def test_who_is_lost_is_shown_where_it_happens_and_at_the_end() -> None:
    scene = draw(make_shop())
    transitions = find_groups(scene, "transition")
    assert read(transitions["transition.site--lost"]) == ["%10 Kaybedildi"]
    assert read(transitions["transition.telefon--iptal"]) == ["%20 İptal eder"]
    # By hand: 1 / (1 - 0.05 - 0.3 * 80 / 280) = 1.157 visits to the site; app 0.6, phone 9 / 28 of it.
    ends = {name: read(group) for name, group in find_groups(scene, "outcome").items()}
    assert ends == {
        "outcome.complete": ["Tamamlandı", "%64"],
        "outcome.magazada": ["Mağazada", "tamamlar", "%17"],
        "outcome.iptal": ["İptal eder", "%7,4"],
        "outcome.lost": ["Kaybedildi", "%12"],
    }


def test_shares_that_leave_some_over_show_the_drop_off() -> None:
    scene = draw(make_tall(), "en")
    left = find_groups(scene, "drop-off")
    assert read(left["drop-off.t0"]) == ["10% leave here"]
    assert "drop-off.t9" not in left


def test_thickness_follows_traffic() -> None:
    scene = draw(make_shop())
    lines = {
        name: next(shape for shape in group.shapes if isinstance(shape, Line)).stroke_width
        for name, group in find_groups(scene, "transition").items()
        if any(isinstance(shape, Line) and shape.curve and len(group.shapes) == 2 for shape in group.shapes)
    }
    assert lines["transition.start--site"] > lines["transition.site--uygulama"]
    assert lines["transition.site--uygulama"] > lines["transition.site--telefon"]
    assert lines["transition.site--telefon"] > lines["transition.telefon--telefon"]


def test_channel_switches_are_dashed_and_have_a_sign() -> None:
    scene = draw(make_shop())
    group = find_groups(scene, "transition")["transition.site--telefon"]
    line = next(shape for shape in group.shapes if isinstance(shape, Line))
    assert (line.stroke, line.dash) == ("handoff", (7.0, 5.0))
    assert group.title == (
        "Siteye bakar → Çağrı merkezini arar (%30); Kanal geçişi; 300 vaka; bağlam %40; tekrar %60"
    )
    plain = find_groups(scene, "transition")["transition.telefon--telefon"]
    line = next(shape for shape in plain.shapes if isinstance(shape, Line))
    assert (line.stroke, line.dash) == ("way-back", ())


def test_what_nobody_reaches_is_drawn_and_says_so() -> None:
    scene = draw(make_shop(), "en")
    card = find_groups(scene, "touchpoint")["touchpoint.unutulan"]
    assert read(card) == ["Kiosk", "Kimse uğramıyor", "No transition leads here"]


def test_without_transitions_the_declared_order_is_drawn_without_shares() -> None:
    journey = Journey(id="sira", title="Sıra", stages=make_shop().stages)
    scene = draw(journey)
    arrows = [group.title for group in find_groups(scene, "transition").values()]
    assert arrows == [
        "Başlangıç → Siteye bakar",
        "Siteye bakar → Uygulamada arar; Kanal geçişi",
        "Uygulamada arar → Kimse uğramıyor; Kanal geçişi",
        "Kimse uğramıyor → Çağrı merkezini arar; Kanal geçişi",
    ]
    said = "Geçiş tanımlanmamış: oklar yazılış sırasını izler, oran göstermez."
    assert said in scene.description
    assert said in [shape.text for shape in scene.walk() if isinstance(shape, Label)]
    assert "Yazılış sırası" in read(find_groups(scene, "legend")["legend"])
    assert not any("%" in shape.text for shape in scene.walk() if isinstance(shape, Label))


def test_the_legend_explains_only_what_is_used() -> None:
    atlas = samples.make_smallest()
    scene = check(atlas, atlas.journeys["kucuk"], "tr")
    assert read(find_groups(scene, "legend")["legend"]) == ["Yazılış sırası"]


def test_fictional_data_are_marked() -> None:
    scene = draw(make_shop(), "en", Workspace(name="test", fictional=True))
    assert read(find_groups(scene, "footer")["footer"]) == ["Fictional data", "test"]


def test_redacted_figures_are_not_drawn() -> None:
    workspace = Workspace(name="test", branding=Branding(redact=("figures",)))
    scene = draw(make_shop(), "tr", workspace)
    assert laws.check_all(scene) == []
    assert not [shape.text for shape in scene.walk() if isinstance(shape, Label) and "%" in shape.text]
    assert "%" not in scene.description


def test_one_long_stage_takes_several_columns() -> None:
    scene = draw(make_tall())
    assert laws.check_all(scene) == []
    assert 1.2 < scene.width / scene.height < 3


def test_the_description_has_everything() -> None:
    assert draw(make_shop(), "en").description.splitlines() == [
        "Journey flow, Current state. 3 stages, 4 touchpoints, 10 transitions, 2 pain points.",
        "Journey success score: 77.2 (B?).",
        "Stage 1, Seçim: Siteye bakar, Uygulamada arar, Kimse uğramıyor.",
        "Stage 2, Boş.",
        "Stage 3, Destek: Çağrı merkezini arar.",
        "From Start to Siteye bakar (100%); 1,000 cases.",
        "From Siteye bakar to Uygulamada arar (60%); Channel switch; 600 cases; context 90%.",
        (
            "From Siteye bakar to Çağrı merkezini arar (30%); Channel switch; 300 cases; "
            "context 40%; repeats 60%."
        ),
        "From Uygulamada arar to Completed (92%); 550 cases.",
        "From Uygulamada arar to Siteye bakar (8.3%); Channel switch; 50 cases.",
        "From Çağrı merkezini arar to Çağrı merkezini arar (6.7%); 20 cases.",
        "From Çağrı merkezini arar to Siteye bakar (27%); Channel switch; 80 cases.",
        "From Çağrı merkezini arar to Mağazada tamamlar (47%); 140 cases.",
        "Pain point at Siteye bakar: Yavaş açılıyor (severity 2 of 4).",
        "Pain point at Çağrı merkezini arar: Tekrar anlatıyor (severity 4 of 4).",
        "Single point of failure: Siteye bakar.",
        "Siteye bakar: Lost (10%).",
        "Çağrı merkezini arar: İptal eder (20%).",
        "Outcome: Completed (64%).",
        "Outcome: Mağazada tamamlar (17%).",
        "Outcome: İptal eder (7.4%).",
        "Outcome: Lost (12%).",
    ]


def check_tags(scene: Scene) -> list[str]:
    """Every tag stands on the line of its arrow."""
    lines = {
        name.split(".", 1)[1]: line
        for name, group in find_groups(scene, "transition").items()
        for line in group.shapes
        if isinstance(line, Line) and len(group.shapes) == 2
    }
    broken = []
    for name, tag in find_groups(scene, "transition-tag").items():
        box = tag.shapes[0]
        assert isinstance(box, Box)
        x, y = box.x + box.width / 2, box.y + box.height / 2
        # A straight piece has few points, so the middle may lie between two that follow each other.
        near = any(
            min(ax, bx) - 1 <= x <= max(ax, bx) + 1 and min(ay, by) - 3 <= y <= max(ay, by) + 3
            for (ax, ay), (bx, by) in pairwise(follow(lines[name.split(".", 1)[1]]))
        )
        if not near:
            broken.append(name)
    return broken


@settings(max_examples=60)
@given(journey=journeys())
def test_every_tag_stands_on_its_line(journey: Journey) -> None:
    assert check_tags(draw(journey)) == []


@pytest.mark.parametrize("cards", [4, 6])
def test_crowded_columns_widen_until_every_tag_stands_on_its_line(cards: int) -> None:
    scene = draw(make_crowd(cards))
    assert laws.check_all(scene) == []
    assert len(find_groups(scene, "transition-tag")) > cards * cards
    assert check_tags(scene) == []


def test_the_law_of_tags_sees_one_that_strays() -> None:
    scene = draw(make_shop())
    tag = next(iter(find_groups(scene, "transition-tag").values()))
    box = tag.shapes[0]
    assert isinstance(box, Box)
    moved = tag._replace(shapes=(box._replace(y=box.y + 60),))
    others = [shape for shape in scene.shapes if shape != tag]
    assert check_tags(replace(scene, shapes=(*others, moved))) == [tag.id]


def find_sole(journey: Journey) -> frozenset[str]:
    return find_sole_ways(trace_path(journey))


def test_a_place_that_every_way_passes_is_marked() -> None:
    assert find_sole(make_shop()) == {"site"}
    scene = draw(make_shop(), "en")
    card = find_groups(scene, "touchpoint")["touchpoint.site"]
    assert "Single point of failure" in card.description
    legend = find_groups(scene, "legend")["legend"]
    assert "Single point of failure: every way to a good end passes here" in read(legend)


def test_where_there_is_one_way_only_nothing_stands_out() -> None:
    assert find_sole(make_tall()) == set()
    journey = samples.make_large().journeys["buyuk"]
    assert find_groups(draw(journey), "touchpoint")
    assert not any(
        "geçiş noktası" in group.description for group in find_groups(draw(journey), "touchpoint").values()
    )


@settings(max_examples=80)
@given(journey=journeys())
def test_what_is_marked_is_what_cannot_be_done_without(journey: Journey) -> None:
    path = trace_path(journey)
    sole = find_sole_ways(path)
    good = {outcome.id for outcome in path.outcomes if outcome.counts_as == COMPLETE}

    def completes(without: str | None) -> bool:
        reached, waiting = {START}, [START]
        while waiting:
            place = waiting.pop()
            fresh = {edge.target for edge in path.edges if edge.source == place} - reached - {without}
            reached |= fresh
            waiting += fresh - good
        return bool(reached & good)

    needed = {place for place in path.touchpoints if completes(None) and not completes(place)}
    useful = {place for place in path.touchpoints if completes(None) and place in _lead_on(path, good)}
    assert sole == (needed if path.declared and needed != useful else set())


def _lead_on(path: Way, good: set[str]) -> set[str]:
    """The touchpoints that can be come to and from which a good end can be."""
    there, back = {START}, set(good)
    for _ in path.edges:
        there |= {edge.target for edge in path.edges if edge.source in there and edge.source not in good}
        back |= {edge.source for edge in path.edges if edge.target in back}
    return there & back - good - {START}


def test_the_same_journey_gives_the_same_scene() -> None:
    assert draw(make_shop()) == draw(make_shop())
