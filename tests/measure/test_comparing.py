"""Cases beside their map are counted as plain Python counts them, and nothing is told of a few people."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.atlas import load_atlas
from journeymap.measure import Place, open_engine
from journeymap.measure.comparing import Compared, compare_atlas
from journeymap.measure.conformance import Conformance, Deviation, Presence
from journeymap.measure.spans import Begun, Span, widen
from journeymap.problem import JourneymapError
from journeymap.report.conformance_text import write_conformance_text
from tests.cli.command import run
from tests.measure.logs import NEXT_MONTH, make_events, tell_settings, write_log
from tests.measure.plain_cases import compare_cases, walk_cases
from tests.measure.plain_count import Event
from tests.measure.workspace import JOURNEY, make_workspace

ORDER = ("sepet", "odeme", "destek", "complete", "lost", "sohbet")
"""``sohbet`` is what the map lacks."""
TRANSITIONS = """\
transitions:
  - {from: start, to: sepet, probability: 1}
  - {from: sepet, to: odeme, probability: 0.7}
  - {from: odeme, to: destek, probability: 0.2}
  - {from: destek, to: odeme, probability: 0.5}
  - {from: odeme, to: complete, probability: 0.8}
  - {from: sepet, to: lost, probability: 0.3}
"""
DECLARED = frozenset(
    {
        ("start", "sepet"),
        ("sepet", "odeme"),
        ("odeme", "destek"),
        ("destek", "odeme"),
        ("odeme", "complete"),
        ("sepet", "lost"),
    }
)
WAY = ("sepet", "sohbet")
BEFORE = frozenset({("sepet", "odeme"), ("sepet", "destek")})
BY_ORDER = frozenset({("start", "sepet"), ("sepet", "odeme"), ("odeme", "destek"), ("destek", "complete")})
events = make_events(["a", "b", "c", "d", "ş 1"], ORDER)


def compare(folder: Path, span: tuple[str, str] | None = None) -> Compared:
    """Compare a workspace that has no mistakes in its YAML."""
    atlas, problems = load_atlas(folder)
    assert [p.message.say("en") for p in problems] == []
    scratch = folder / ".scratch"
    scratch.mkdir(exist_ok=True)
    with open_engine(None, memory="1GB", scratch=scratch) as engine:
        place = Place(root=folder.resolve(), scratch=scratch)
        return compare_atlas(atlas, engine, place, ["siparis"], lambda _: None, span)


def make_case(
    folder: Path, rows: list[Event] | str, transitions: str = TRANSITIONS, **settings: Any
) -> Conformance:
    """Make a workspace and compare it."""
    shutil.rmtree(folder, ignore_errors=True)
    log = rows if isinstance(rows, str) else write_log(rows)
    make_workspace(folder, tell_settings(**settings), log_csv=log)
    (folder / "journeys" / "siparis.yaml").write_text(JOURNEY + transitions, encoding="utf-8")
    compared = compare(folder)
    assert compared.plan.problems == ()
    (conformance,) = compared.conformances
    return conformance


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=events,
    repeats=st.sampled_from(["keep", "merge"]),
    ends=st.sampled_from([(), ("odeme",), ("odeme", "destek")]),
    window=st.sampled_from([0, 3, 50_000]),
    transitions=st.sampled_from([TRANSITIONS, ""]),
)
def test_cases_are_compared_as_plain_python_compares_them(
    tmp_path: Path,
    rows: list[Event],
    repeats: str,
    ends: tuple[str, ...],
    window: int,
    transitions: str,
) -> None:
    told = make_case(
        tmp_path / "w",
        rows,
        transitions,
        repeats=repeats,
        window=window,
        more=f"      complete_at: [{', '.join(ends)}]\n" if ends else "",
    )
    ways = walk_cases(rows, ORDER, merge=repeats == "merge", complete_at=frozenset(ends), window=window)
    declared = DECLARED if transitions else BY_ORDER
    before = BEFORE if transitions else BEFORE | {("odeme", "destek")}
    plain = compare_cases(ways, declared, before)
    if not plain.cases:
        assert (told.cases, told.fitness, told.steps, told.places) == (None, None, (), ())
        return
    assert (told.cases, told.open) == (plain.cases, plain.open)
    assert told.fitness is not None
    fit = told.fitness
    assert (fit.fitting, fit.steps, fit.fitting_steps) == (plain.fitting, plain.steps, plain.fitting_steps)
    names = {place.id: place.id.removeprefix("log:") for place in told.places} | {"start": "start"}

    def name(identifier: str) -> str:
        return names.get(identifier, identifier)

    assert {name(p.id): p.cases for p in told.places if p.cases} == plain.visitors
    assert {name(p.id): p.lost for p in told.places if p.lost} == plain.lost
    stops = {move for move in plain.moves if move[1] == "lost" and move[0] != "start"} - declared
    steps = {(name(s.source), name(s.target)): s.cases for s in told.steps}
    assert {move: n for move, n in steps.items() if n} == {
        move: n for move, n in plain.moves.items() if move not in stops
    }
    assert {move for move, n in steps.items() if not n} == declared - plain.moves.keys()
    assert {(*map(name, way.places), way.end): way.cases for way in told.variants}.items() <= (
        plain.ways.items()
    )
    shown = sum(way.cases for way in told.variants)
    assert shown + (told.rest.cases if told.rest else 0) == plain.cases
    assert told.variant_count == len(plain.ways)
    assert {name(loop.touchpoint): loop.cases for loop in told.loops} == plain.returning
    assert told.disordered == plain.disordered
    assert {(name(i.first), name(i.then)): i.cases for i in told.inversions} == plain.inverted


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=events, smallest=st.integers(2, 4))
def test_nothing_is_told_of_fewer_people(tmp_path: Path, rows: list[Event], smallest: int) -> None:
    told = make_case(tmp_path / "w", rows, smallest=smallest)
    ways = walk_cases(rows, ORDER, merge=False, complete_at=frozenset(), window=0)
    plain = compare_cases(ways, DECLARED, BEFORE)
    figures = [told.cases, *(way.cases for way in told.variants), *(loop.cases for loop in told.loops)]
    figures += [place.cases for place in told.places] + [place.lost for place in told.places]
    figures += [step.cases for step in told.steps] + [each.cases for each in told.inversions]
    figures += [told.disordered, *(end.cases for end in told.ends)]
    figures += [told.rest.cases] if told.rest else []
    assert all(figure is None or figure == 0 or figure >= smallest for figure in figures)
    for place in told.places:  # what a place is reached by does not give the one way away that is not told
        ways_in = [step for step in told.steps if step.target == place.id]
        everything = sum(n for move, n in plain.moves.items() if move[1] == place.id.removeprefix("log:"))
        missing = everything - sum(step.cases or 0 for step in ways_in)
        assert missing == 0 or missing >= smallest or place.cases is None


def test_what_the_map_lacks_is_told_by_how_it_departs(tmp_path: Path) -> None:
    ways = {
        "skips": ("sepet", "destek"),
        "back": ("sepet", "odeme", "sepet"),
        "again": ("sepet", "sepet"),
        "new": ("sepet", "sohbet", "odeme"),
        "early": ("sepet", "complete"),
        "middle": ("odeme", "complete"),
    }
    rows = [
        Event(f"{name}-{turn}", at, place, "website")
        for name, way in ways.items()
        for turn in range(2)
        for at, place in enumerate(way)
    ]
    told = make_case(tmp_path, rows, smallest=2)
    others = {(s.source, s.target): (s.deviation, s.skipped) for s in told.list_steps(Presence.OBSERVED)}
    assert others == {
        ("sepet", "destek"): (Deviation.SKIPS, ("odeme",)),
        ("odeme", "sepet"): (Deviation.BACK, ()),
        ("sepet", "sepet"): (Deviation.REPEATS, ()),
        ("sepet", "log:sohbet"): (Deviation.NEW_PLACE, ()),
        ("log:sohbet", "odeme"): (Deviation.NEW_PLACE, ()),
        ("sepet", "complete"): (Deviation.SKIPS, ("odeme",)),
        ("start", "odeme"): (Deviation.SKIPS, ("sepet",)),
    }
    places = {place.id: (place.presence, place.declared_lost_share) for place in told.places}
    assert places["log:sohbet"] == (Presence.OBSERVED, None)
    assert places["sepet"][1] == 0.3
    assert places["destek"][1] == 0.5  # what the map leaves over


def test_an_outcome_of_a_few_cannot_be_worked_out(tmp_path: Path) -> None:
    """How many completed is told: of two other ends the second one is what remains."""
    more = (
        TRANSITIONS
        + "  - {from: destek, to: iptal, probability: 0.1}\noutcomes: [{id: iptal, title: İptal}]\n"
    )
    ways = [("sepet", "complete")] * 6 + [("sepet", "lost")] * 4 + [("sepet", "iptal")] * 2
    rows = [
        Event(f"c{n}", at, place, "website") for n, way in enumerate(ways) for at, place in enumerate(way)
    ]
    told = make_case(tmp_path, rows, more, smallest=3)
    assert [(end.id, end.cases) for end in told.ends] == [("complete", 6), ("lost", None), ("iptal", None)]


def test_a_name_that_few_have_is_left_out_and_counted(tmp_path: Path) -> None:
    rows = [Event(f"c{n}", 0, "sepet", "website") for n in range(6)]
    rows += [Event(f"c{n}", 1, "sohbet", "website") for n in range(2)]
    rows += [Event(f"c{n}", 2, "odeme", "website") for n in range(6)]
    told = make_case(tmp_path, rows, smallest=3)
    assert [place.id for place in told.places] == ["sepet", "odeme", "destek"]
    assert told.untold.names == 1
    assert [(way.places, way.cases) for way in told.variants] == [(("sepet", "odeme"), 6)]


def test_a_period_is_compared_as_if_its_cases_were_all(tmp_path: Path) -> None:
    july = [Event(f"j{n}", n, place, "website") for n in range(5) for place in ("sepet", "odeme")]
    august = [Event(f"a{n}", NEXT_MONTH + n, "destek", "website") for n in range(4)]
    make_case(tmp_path / "w", [*july, *august])
    for own, span in ((july, ("2026-07", "2026-07")), (august, ("2026-08", "2026-08"))):
        (told,) = compare(tmp_path / "w", span).conformances
        assert told == make_case(tmp_path / "own", own)
        assert told.period == span[0]
    (told,) = compare(tmp_path / "w", ("2026-07", "2026-08")).conformances
    assert told == make_case(tmp_path / "own", [*july, *august])
    assert told.period == "2026-07..2026-08"


@given(
    cases=st.lists(st.integers(0, 12), min_size=1, max_size=6),
    smallest=st.integers(1, 8),
    data=st.data(),
)
def test_two_spans_never_differ_by_a_few_people(cases: list[int], smallest: int, data: st.DataObject) -> None:
    begun = {period: Begun(n, n) for period, n in enumerate(cases) if n}

    def ask() -> tuple[Span, frozenset[int]]:
        first = data.draw(st.integers(0, len(cases) - 1))
        span = Span(first, data.draw(st.integers(first, len(cases) - 1)))
        wider = widen(span, begun, smallest)
        assert wider == widen(wider, begun, smallest)
        assert wider.first <= span.first
        assert wider.last >= span.last
        return wider, frozenset(range(wider.first, wider.last + 1))

    everything = frozenset(range(len(cases)))
    (_, one), (_, other) = ask(), ask()
    for difference in (one - other, other - one, everything - one, one & other):
        people = sum(cases[period] for period in difference)
        assert people == 0 or people >= smallest or sum(cases) < smallest


def test_a_period_beside_one_with_few_cases_is_told_with_it(tmp_path: Path) -> None:
    rows = [Event(f"j{n}", n, "sepet", "website") for n in range(5)]
    rows += [Event(f"a{n}", NEXT_MONTH + n, "sepet", "website") for n in range(2)]
    make_case(tmp_path, rows, smallest=3)
    (whole,) = compare(tmp_path, ("2026-07", "2026-08")).conformances
    assert (whole.cases, whole.period, whole.wider_period) == (7, "2026-07..2026-08", None)
    for month in ("2026-07", "2026-08"):
        (told,) = compare(tmp_path, (month, month)).conformances
        assert (told.cases, told.places, told.steps) == (None, (), ())
        assert (told.period, told.wider_period) == (month, "2026-07..2026-08")
        assert " ".join(write_conformance_text(told, "en").split()).endswith(
            f"Nothing is told of {month}: fewer than 3 cases began beside it, and the difference would be"
            " about them. Ask for 2026-07..2026-08."
        )


def test_a_period_that_cannot_be_compared_is_told(tmp_path: Path) -> None:
    make_case(tmp_path, [Event("a", 0, "sepet", "website"), Event("b", NEXT_MONTH, "sepet", "website")])
    for span, said, helped in (
        (
            ("2026-12", "2026-12"),
            ("No case began in the period 2026-12.", "2026-12 döneminde başlayan vaka yok."),
            ("Cases began in: 2026-07, 2026-08.", "Vakaların başladığı dönemler: 2026-07, 2026-08."),
        ),
        (  # a month that the calendar of the log has, and nobody began in
            ("2026-06", "2026-07"),
            ("No case began in the period 2026-06.", "2026-06 döneminde başlayan vaka yok."),
            ("Cases began in: 2026-07, 2026-08.", "Vakaların başladığı dönemler: 2026-07, 2026-08."),
        ),
        (
            ("2026-08", "2026-07"),
            (
                "The period 2026-08 is after 2026-07: write the earlier one first.",
                "2026-08 dönemi 2026-07 döneminden sonra: önce gelen dönemi öne yazın.",
            ),
            None,
        ),
    ):
        with pytest.raises(JourneymapError) as raised:
            compare(tmp_path, span)
        error = raised.value
        assert (error.message.say("en"), error.message.say("tr"), error.exit_code) == (*said, 2)
        assert helped == (None if error.help is None else (error.help.say("en"), error.help.say("tr")))


def test_a_period_needs_a_comparison(tmp_path: Path) -> None:
    make_case(tmp_path, [Event("a", 0, "sepet", "website")])
    english, turkish = (
        run(tmp_path, "measure", "--period", "x", "--language", each) for each in ("en", "tr")
    )
    assert (english.code, english.err) == (2, "journeymap: `--period` needs `--compare`.\n")
    assert (turkish.code, turkish.err) == (2, "journeymap: `--period` için `--compare` gerekir.\n")


@pytest.mark.java
def test_spark_compares_a_period_as_duckdb_does(tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    ways = (("sepet", "odeme", "complete"), ("sepet", "sohbet", "sepet"), ("odeme", "odeme"))
    rows = [
        Event(f"c{n}", at + n % 2 * NEXT_MONTH, place, "website")
        for n in range(24)
        for at, place in enumerate(ways[n % 3])
    ]
    make_case(tmp_path, rows, smallest=2)
    command = [sys.executable, "-m", "journeymap", "measure", "--compare", "--period", "2026-08"]
    told = [
        subprocess.run(
            [*command, "--format", "json", "--quiet", *engine],
            cwd=tmp_path,
            env={**os.environ, "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"},
            capture_output=True,
            timeout=600,
            check=False,
        )
        for engine in ((), ("--engine", "spark://local[1]"))
    ]
    assert [done.returncode for done in told] == [0, 0]
    assert told[0].stdout == told[1].stdout
    assert json.loads(told[0].stdout)["conformances"][0]["cases"] == 12


def test_a_name_that_one_map_lacks_changes_no_other_journey(tmp_path: Path) -> None:
    data = tell_settings(more="      journeys: {a: iade, s: siparis}\n").replace(
        "      journey: siparis\n", ""
    )
    rows = [f"{who},2026-07-01T10:0{n}:00Z,{what},website,a" for who in "ab" for n, what in enumerate(WAY)]
    rows += [f"{who},2026-07-01T10:00:00Z,odeme,website,s" for who in "cd"]
    folder = make_workspace(
        tmp_path,
        data.replace("channel: where", "channel: where, journey: of"),
        log_csv="\n".join(["who,at,what,where,of", *rows, ""]),
    )
    (folder / "journeys" / "iade.yaml").write_text(JOURNEY, encoding="utf-8")
    atlas, _ = load_atlas(folder)
    (folder / ".scratch").mkdir()
    with open_engine(None, memory="1GB", scratch=folder / ".scratch") as engine:
        place = Place(root=folder.resolve(), scratch=folder / ".scratch")
        compared = compare_atlas(atlas, engine, place, ["iade", "siparis"], lambda _: None)
    iade, siparis = compared.conformances
    assert [(way.places, way.cases) for way in iade.variants] == [(("sepet", "log:sohbet"), 2)]
    assert [(way.places, way.cases) for way in siparis.variants] == [(("odeme",), 2)]
    assert {place.id: place.lost for place in siparis.places if place.lost} == {"odeme": 2}
