"""The repository's own workspace: whole, honest with itself, and a use of every key of the format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from journeymap.atlas import load_atlas
from journeymap.model import COMPLETE, START, Atlas, Journey, MetricKind, PainStatus, Side, State
from journeymap.problem import Severity
from journeymap.schema import KINDS, load_schema
from journeymap.source import read_document
from tests.cli.command import run

JsonObject = dict[str, object]
Key = tuple[str, str]
"""A definition of the schemas and one of its keys, such as ``("metric", "p90")``."""

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "workspace": "journeymap.yaml",
    "journey": "journeys/*.yaml",
    "persona": "personas/*.yaml",
    "touchpoint": "touchpoints/*.yaml",
    "pain-point": "pain-points/*.yaml",
    "evidence": "evidence/*.yaml",
    "measurement": "examples/*/measurements/*.yaml",
}
EXAMPLES = {"workspace": "examples/*/journeymap.yaml"}
"""What the repository's own workspace has no need of is shown by a smaller one."""
ALTERNATIVES: set[Key] = {("journey.not_applicable", "experience"), ("journey.not_applicable", "completion")}
"""The three parts are one choice; a journey made up only to leave out the other two would teach nothing."""
_EVENTS = "workspace.data.events[]"
ALTERNATIVES |= {
    ("workspace.data.surveys[]", "table"),
    (_EVENTS, "table"),
    ("workspace.data.surveys[]", "persona"),
}
ALTERNATIVES |= {(_EVENTS, key) for key in ("format", "journeys", "names_file", "persona", "persona_rules")}
ALTERNATIVES |= {(f"{_EVENTS}.columns", "journey")}
ALTERNATIVES |= {(f"{_EVENTS}.persona_rules[]", key) for key in ("persona", "when")}
"""A table stands in the place of files; what events and surveys have in common is shown with surveys."""
LONGEST_TITLE = 40
LONGEST_THOUGHT = 90
SEVERE = 3


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    loaded, problems = load_atlas(ROOT)
    assert [
        f"{p.location.file}:{p.location.line} {p.message.say('en')}"
        for p in problems
        if p.severity is not Severity.INFO
    ] == []
    return loaded


def _object(value: object) -> JsonObject:
    return cast("JsonObject", value) if isinstance(value, dict) else {}


class _Shape:
    """A part of a schema with a name; a part used in two places has one name."""

    def __init__(self, name: str, schema: JsonObject, definitions: JsonObject) -> None:
        reference = schema.get("$ref")
        if isinstance(reference, str):
            name = reference.rsplit("/", 1)[-1]
            schema = _object(definitions[name])
        self.name = {"pain-point": "painPoint"}.get(name, name)
        self.definitions = definitions
        self.keys = _object(schema.get("properties"))
        self.schema = schema

    def child(self, key: str) -> _Shape:
        return _Shape(f"{self.name}.{key}", _object(self.keys[key]), self.definitions)

    def inner(self, key: str) -> _Shape | None:
        """What a list holds, or what a mapping with free keys holds."""
        held = _object(self.schema.get(key))
        return _Shape(f"{self.name}[]", held, self.definitions) if held else None


def _shape(kind: str) -> _Shape:
    schema = load_schema(kind)
    return _Shape(kind, schema, _object(schema.get("$defs")))


def _declared_keys(shape: _Shape, seen: set[str]) -> Iterator[Key]:
    if shape.name in seen:
        return
    seen.add(shape.name)
    for key in shape.keys:
        yield shape.name, key
        yield from _declared_keys(shape.child(key), seen)
    for inner in (shape.inner("items"), shape.inner("additionalProperties")):
        if inner is not None:
            yield from _declared_keys(inner, seen)


def _used_keys(data: object, shape: _Shape) -> Iterator[Key]:
    if isinstance(data, list):
        inner = shape.inner("items")
        for item in data if inner else ():
            yield from _used_keys(item, cast("_Shape", inner))
    for key, value in _object(data).items():
        if key in shape.keys:
            yield shape.name, key
            yield from _used_keys(value, shape.child(key))
        elif inner := shape.inner("additionalProperties"):
            yield from _used_keys(value, inner)


def test_every_key_of_the_format_is_shown_at_least_once() -> None:
    seen: set[str] = set()
    declared = {key for kind in KINDS for key in _declared_keys(_shape(kind), seen)}
    used: set[Key] = set()
    for kind, pattern in FILES.items():
        for path in sorted([*ROOT.glob(pattern), *ROOT.glob(EXAMPLES.get(kind, pattern))]):
            document, problems = read_document(path.read_bytes(), path.name)
            assert document is not None, problems
            used.update(_used_keys(document.data, _shape(kind)))
    unused = sorted(f"{name}.{key}" for name, key in declared - used - ALTERNATIVES)
    assert unused == []
    assert len(declared) > 150


def test_every_kind_of_metric_is_shown(atlas: Atlas) -> None:
    shown = {
        metric.kind
        for journey in atlas.journeys.values()
        for touchpoint in journey.touchpoints
        for metric in (*touchpoint.metrics, *journey.survey)
    }
    assert shown == set(MetricKind)


def test_the_workspace_says_that_it_is_fictional(atlas: Atlas) -> None:
    assert atlas.workspace.fictional
    silent = [
        source.id
        for source in atlas.evidence.values()
        if not any(word in (source.summary or "").lower() for word in ("kurmaca", "uydurma", "invented"))
    ]
    assert silent == []


def _counted(atlas: Atlas) -> list[Journey]:
    return [journey for journey in atlas.journeys.values() if journey.state is State.CURRENT]


def test_counts_conserve_flow_from_start_to_end(atlas: Atlas) -> None:
    for journey in _counted(atlas):
        arrived: Counter[str] = Counter()
        left: Counter[str] = Counter()
        for transition in journey.transitions:
            count = int(transition.count or 0)
            left[transition.source.id] += count
            arrived[transition.target.id] += count
        assert left[START] == journey.volume
        for touchpoint in journey.touchpoints:
            assert arrived[touchpoint.id] == left[touchpoint.id] > 0, (journey.id, touchpoint.id)
            assert touchpoint.volume in {None, arrived[touchpoint.id]}, (journey.id, touchpoint.id)
        completing = {o.id for o in journey.outcomes if o.counts_as == COMPLETE} | {COMPLETE}
        assert journey.completion is not None
        assert journey.completion.n == left[START]
        assert journey.completion.k == sum(arrived[end] for end in completing)


def test_planned_shares_leave_each_touchpoint_whole_and_lead_to_the_planned_completion(atlas: Atlas) -> None:
    journey = atlas.journeys["siparisten-teslimata-gelecek"]
    left: dict[str, float] = {}
    for transition in journey.transitions:
        assert transition.probability is not None
        assert transition.probability.assumed
        left[transition.source.id] = left.get(transition.source.id, 0.0) + transition.probability.share
    assert all(total == pytest.approx(1) for total in left.values()), left
    assert journey.completion is not None
    assert journey.completion.value == pytest.approx(_planned_completion(journey), abs=0.001)


def _planned_completion(journey: Journey) -> float:
    ends = {o.id: o.counts_as == COMPLETE for o in journey.outcomes} | {COMPLETE: True, "lost": False}
    mass, completed = {START: 1.0}, 0.0
    for _ in range(200):
        after: dict[str, float] = {}
        for transition in journey.transitions:
            share = transition.probability.share if transition.probability else 0.0
            moved = mass.get(transition.source.id, 0.0) * share
            if transition.target.id in ends:
                completed += moved * ends[transition.target.id]
            else:
                after[transition.target.id] = after.get(transition.target.id, 0.0) + moved
        mass = after
    return completed


def test_answers_are_fewer_than_visits_and_than_their_survey(atlas: Atlas) -> None:
    for journey in _counted(atlas):
        for touchpoint in journey.touchpoints:
            for metric in touchpoint.metrics:
                answers = metric.n or sum(metric.counts) or 0
                if touchpoint.volume is not None:
                    assert answers <= touchpoint.volume, (touchpoint.id, metric.id)
                for reference in metric.evidence:
                    assert answers <= (atlas.evidence[reference.id].n or 0), (touchpoint.id, metric.id)


def test_severe_pain_has_evidence_owner_frequency_and_a_remedy(atlas: Atlas) -> None:
    for journey in atlas.journeys.values():
        resolved = {r.id for o in journey.all_opportunities for r in o.resolves}
        resolved |= {r.id for o in atlas.workspace.opportunities for r in o.resolves}
        for touchpoint, pain in journey.pain_points:
            where = f"{journey.id}/{touchpoint.id}/{pain.id}"
            assert pain.evidence or pain.assumed, where
            if pain.severity >= SEVERE or pain.severities:
                assert pain.owner, where
                assert pain.frequency, where
                assert pain.id in resolved, where
            if pain.status is PainStatus.RESOLVED:
                assert pain.resolved_on, where


def test_moments_of_truth_are_measured(atlas: Atlas) -> None:
    for journey in _counted(atlas):
        moments = [t for t in journey.touchpoints if t.moment_of_truth]
        assert moments, journey.id
        for touchpoint in moments:
            assert any(not m.assumed and m.evidence for m in touchpoint.metrics), touchpoint.id


def test_goals_are_smart_and_every_kpi_belongs_to_one(atlas: Atlas) -> None:
    for journey in atlas.journeys.values():
        kpis = {kpi.id: kpi for stage in journey.stages for kpi in (*journey.kpis, *stage.kpis)}
        cited = Counter(reference.id for goal in journey.goals for reference in goal.kpis)
        assert cited == Counter(kpis.keys()), journey.id
        assert all(kpi.owner and kpi.target is not None and kpi.due for kpi in kpis.values()), journey.id
        assert any(goal.side is Side.CUSTOMER for goal in journey.goals), journey.id
        for goal in journey.goals:
            smart = (goal.specific, goal.measurable, goal.achievable, goal.relevant, goal.due, goal.owner)
            assert all(smart), goal.id
        assert all(stage.kpis for stage in journey.stages), journey.id


def test_owners_are_teams(atlas: Atlas) -> None:
    teams = {team.id for team in atlas.workspace.teams}
    owners: set[str | None] = set()
    for journey in atlas.journeys.values():
        owners |= {
            journey.owner,
            *(goal.owner for goal in journey.goals),
            *(kpi.owner for kpi in journey.kpis),
        }
        owners |= {opportunity.owner for opportunity in journey.all_opportunities}
        owners |= {stage.owner for stage in journey.stages}
        for touchpoint in journey.touchpoints:
            actions = (*touchpoint.frontstage, *touchpoint.backstage, *touchpoint.support)
            owners |= {touchpoint.owner, *(action.owner for action in actions)}
            owners |= {pain.owner for pain in touchpoint.pain_points}
    assert owners - {None} <= teams


def test_texts_fit_on_cards(atlas: Atlas) -> None:
    long: list[str] = []
    for journey in atlas.journeys.values():
        for touchpoint in journey.touchpoints:
            titles = [touchpoint.title, *(p.title for p in touchpoint.pain_points)]
            titles += [opportunity.title for opportunity in touchpoint.opportunities]
            long += [title for title in titles if len(title) > LONGEST_TITLE]
            long += [thought for thought in touchpoint.thoughts if len(thought) > LONGEST_THOUGHT]
    assert long == []


def test_nobody_meets_a_channel_they_avoid(atlas: Atlas) -> None:
    """The example is clean here on purpose; a forced channel would have to be a pain point."""
    for journey in atlas.journeys.values():
        for touchpoint in journey.touchpoints:
            for reference in touchpoint.personas or journey.personas:
                avoided = {channel.id for channel in atlas.personas[reference.id].avoided_channels}
                channel = touchpoint.channel.id if touchpoint.channel else ""
                assert channel not in avoided, (journey.id, touchpoint.id, reference.id)


def test_pictures_and_files_that_are_cited_exist(atlas: Atlas) -> None:
    cited = [source.file for source in atlas.evidence.values()]
    cited += [persona.image for persona in atlas.personas.values()]
    cited += [image for j in atlas.journeys.values() for t in j.touchpoints for image in t.images]
    cited.append(atlas.workspace.branding.logo)
    assert [path for path in cited if path is not None and not (ROOT / path).is_file()] == []


def test_a_strict_reviewer_has_notes_and_no_more() -> None:
    """Without a waiver: what would be an error or a warning anywhere else is not put off here."""
    done = run(ROOT, "validate", "--strict", "--language", "en", "--today", "2026-11-27")
    assert (done.code, done.err) == (0, "")
    assert "error[" not in done.out
    texts = [path.read_text(encoding="utf-8") for pattern in FILES.values() for path in ROOT.glob(pattern)]
    assert [text for text in texts if "journeymap: ignore" in text] == []


@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_new_workspace_begins_without_a_warning(tmp_path: Path, language: str) -> None:
    assert run(tmp_path, "init", "new", "--language", language).code == 0
    done = run(tmp_path / "new", "validate", "--strict", "--language", "en", "--today", "2026-11-27")
    assert (done.code, done.err) == (0, "")
    assert "error[" not in done.out
