"""Every key of the format reaches the model: nothing that is written is dropped on the way."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journeymap import model
from journeymap.atlas import load_atlas
from journeymap.atlas.files import FOLDERS, Folder
from journeymap.atlas.node import Node
from journeymap.atlas.rasters import read_rasters
from journeymap.model import (
    Atlas,
    Cause,
    Direction,
    Duration,
    ExpectationKind,
    Met,
    MetricKind,
    PainStatus,
    Reference,
    Scale,
    State,
)
from journeymap.source import read_document

ROOT = Path(__file__).parents[2]

EXAMPLES = ROOT / "tests" / "schema" / "examples"
MEASURED = ROOT / "examples" / "measured"
SETTINGS = """\
schema_version: 1
scales: {emotion: [1, 10]}
scoring:
  pillar_weights: {experience: 2, completion: 3, business: 4}
  pillar_aggregation: geometric
  assumed_weight: 0.25
  severity_exponent: 1
  pain_cap: 0.75
  moment_of_truth: 3
  continuity_weight: 2
  journey_survey_weight: 0.25
  memory_weight: 0.1
  weights: importance_x_reach
  bands: {B: 50, A: 90, C: 0}
  min_coverage: 0.6
data:
  period: year
  timezone: Europe/Istanbul
  min_group: 5
  max_unusable: 0.2
  repeats: merge
  open_window: 2 weeks
  events:
    - id: log
      files: [data/log.csv]
      table: log
      format: {encoding: utf-16, delimiter: tab, decimal: comma, time: "%Y-%m-%d", timezone: UTC}
      columns: {case: c, time: t, name: n}
      journey: j
      journeys: {J: j}
      names: {T: t}
      names_file: data/names.csv
      ignore: [x]
      persona: p
      personas: {P: p}
      persona_rules: [{persona: p, when: {s: A}}]
      channels: {Tel: call-center}
      complete_at: [t]
      elapsed: [{id: wait, touchpoint: t, from: [a], to: [b], unit: hours}]
"""


@pytest.fixture(scope="module")
def atlases(tmp_path_factory: pytest.TempPathFactory) -> list[Atlas]:
    """Our own workspace, the measured one, the schemas' examples, and settings unlike the defaults."""
    examples = tmp_path_factory.mktemp("examples")
    for kind, folder in FOLDERS.items():
        (examples / folder).mkdir()
        shutil.copy(EXAMPLES / f"{kind}.yaml", examples / folder / "example.yaml")
    shutil.copy(EXAMPLES / "workspace.yaml", examples / "journeymap.yaml")
    settings = tmp_path_factory.mktemp("settings")
    (settings / "journeys").mkdir()
    (settings / "journeymap.yaml").write_text(SETTINGS, encoding="utf-8")
    loaded = [(folder, load_atlas(folder)[0]) for folder in (ROOT, MEASURED, examples, settings)]
    return [
        dataclasses.replace(atlas, rasters=read_rasters(Folder(folder), atlas)) for folder, atlas in loaded
    ]


def values(thing: object) -> Iterator[Any]:
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        yield thing
        for field in dataclasses.fields(thing):
            yield from values(getattr(thing, field.name))
    elif isinstance(thing, dict):
        for held in thing.values():
            yield from values(held)
    elif isinstance(thing, tuple):
        for held in thing:
            yield from values(held)


def is_default(field: dataclasses.Field[Any], value: object) -> bool:
    if field.default is not dataclasses.MISSING:
        return bool(value == field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(value == field.default_factory())
    return False


def test_every_field_of_the_model_is_filled_from_some_file(atlases: list[Atlas]) -> None:
    filled: set[tuple[str, str]] = set()
    all_fields: set[tuple[str, str]] = set()
    for thing in (thing for atlas in atlases for thing in values(atlas)):
        name = type(thing).__name__
        for field in dataclasses.fields(thing):
            if not field.compare:
                continue
            all_fields.add((name, field.name))
            if not is_default(field, getattr(thing, field.name)):
                filled.add((name, field.name))
    classes = {
        name
        for name, value in vars(model).items()
        if isinstance(value, type)
        and dataclasses.is_dataclass(value)
        # Edits of a scenario are no part of a workspace.
        and value.__module__ != "journeymap.model.scenario"
    }
    assert {name for name, _ in all_fields} >= classes
    assert all_fields - filled == set()


JOURNEY = """\
title: Sipariş
personas: [ayse]
state: future
review_every: 1 month
stages:
  - id: s
    title: S
    touchpoints:
      - id: t
        title: T
        emotion: {ayse: -1, mehmet: 0.5}
        wait: 2.5 hours
        expectation: {text: Çabuk olsun, kind: basic, met: missed}
        pain_points:
          - {id: p, title: P, severity: [3, 4, 2], frequency: {k: 3, n: 12}, cause: partner}
          - {use: gec, frequency: 0.1, status: planned}
          - gec
        metrics:
          - {id: m, kind: ces, mean: 5, scale: [1, 7], direction: ease, evidence: [assumed, anket]}
      - {use: destek, id: destek-2, importance: 3}
transitions:
  - {from: start, to: t, probability: {value: 0.4, evidence: assumed}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name, text in {
        "journeys/j.yaml": JOURNEY,
        "personas/ayse.yaml": "name: Ayşe\n",
        "personas/mehmet.yaml": "name: Mehmet\n",
        "evidence/anket.yaml": "title: Anket\n",
        "pain-points/gec.yaml": "title: Geç\nseverity: 2\nfrequency: 0.3\nowner: kargo\n",
        "touchpoints/destek.yaml": "title: Destek\nchannel: call-center\nimportance: 2\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_short_and_long_forms_meet_in_the_model(workspace: Path) -> None:
    atlas, problems = load_atlas(workspace)
    journey = atlas.journeys["j"]
    first, second = journey.touchpoints
    own, changed, plain = first.pain_points
    metric = first.metrics[0]

    assert [problem.rule for problem in problems] == ["unknown-reference"]
    assert journey.state is State.FUTURE
    assert journey.review_every == Duration(amount=1, unit="months")
    assert first.wait is not None
    assert first.wait.seconds == 9000
    assert [(m.persona.id if m.persona else "", m.mean, m.assumed) for m in first.emotion] == [
        ("ayse", -1, True),
        ("mehmet", 0.5, True),
    ]
    assert first.expectation is not None
    assert (first.expectation.kind, first.expectation.met) == (ExpectationKind.BASIC, Met.MISSED)
    assert (own.severity, own.severities, own.cause) == (3, (3, 4, 2), Cause.PARTNER)
    assert own.frequency is not None
    assert own.frequency.share == 0.25
    assert (metric.kind, metric.scale, metric.direction) == (MetricKind.CES, (1, 7), Direction.EASE)
    assert (metric.assumed, metric.evidence) == (True, (Reference(id="anket"),))

    assert changed.frequency is not None
    assert plain.frequency is not None
    assert (changed.title, changed.owner, changed.status) == ("Geç", "kargo", PainStatus.PLANNED)
    assert (changed.frequency.share, plain.frequency.share) == (0.1, 0.3)
    assert (plain.status, plain.shared, changed.shared) == (PainStatus.OPEN, True, True)
    assert (second.id, second.title, second.importance) == ("destek-2", "Destek", 3)
    assert second.channel == Reference(id="call-center")
    transition = journey.transitions[0]
    assert (transition.id, transition.source.id, transition.target.id) == ("start--t", "start", "t")
    assert transition.probability is not None
    assert (transition.probability.share, transition.probability.assumed) == (0.4, True)


def test_a_reference_keeps_the_place_of_its_word(workspace: Path) -> None:
    atlas, _ = load_atlas(workspace)
    channel = next(iter(atlas.touchpoints.values())).channel
    assert channel is not None
    assert (channel.origin.file, channel.origin.line, channel.origin.column) == (
        "touchpoints/destek.yaml",
        2,
        10,
    )
    persona = atlas.journeys["j"].personas[0]
    assert (persona.origin.line, persona.origin.column, persona.origin.width) == (2, 12, 4)


def test_a_workspace_without_settings_has_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    atlas, problems = load_atlas(tmp_path)
    assert problems == ()
    assert (atlas.workspace.name, atlas.workspace.language) == ("", "en")
    assert atlas.workspace.emotion_scale == Scale(low=-2, high=2)
    assert "whatsapp" in atlas.workspace.channels


def test_braces_in_a_title_of_the_vocabulary_are_braces(tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    text = "schema_version: 1\nchannels: {dolap: {title: 'Dolap {1}', medium: physical}}\n"
    (tmp_path / "journeymap.yaml").write_text(text, encoding="utf-8")
    atlas, _ = load_atlas(tmp_path)
    assert atlas.workspace.channels["dolap"].title.say("tr") == "Dolap {1}"


def test_a_folder_below_a_kind_is_read_and_a_hidden_one_is_not(workspace: Path) -> None:
    for folder in ("2026", ".old"):
        (workspace / "personas" / folder).mkdir()
    shutil.move(workspace / "personas" / "mehmet.yaml", workspace / "personas" / "2026" / "mehmet.yml")
    (workspace / "personas" / ".old" / "ali.yaml").write_text("name: Ali\n", encoding="utf-8")
    atlas, _ = load_atlas(workspace)
    assert sorted(atlas.personas) == ["ayse", "mehmet"]
    assert atlas.personas["mehmet"].origin.file == "personas/2026/mehmet.yml"


def test_a_key_without_a_value_is_missing() -> None:
    document, _ = read_document(b"a:\nb: 1\n", "x.yaml")
    assert document is not None
    node = Node(document.data, document.mark, "x.yaml")
    assert (node.has("a"), node.has("b"), node.child("a"), [key for key, _ in node.entries()]) == (
        False,
        True,
        None,
        ["b"],
    )
