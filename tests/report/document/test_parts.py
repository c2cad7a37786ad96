"""What the sections say: five questions, coverage, ages, SMART, and which part of the journeys is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings

from journeymap.language import Language, Text
from journeymap.model import (
    Atlas,
    Evidence,
    Expectation,
    ExpectationKind,
    Goal,
    Journey,
    Kpi,
    Met,
    Move,
    Opportunity,
    Persona,
    Reference,
    Stage,
    Term,
    Touchpoint,
    Transition,
)
from journeymap.report.document import Focus, SectionName, Table, compose_document, make_subject
from tests.report.samples import rich
from tests.score.journeys import ATLAS, journeys


def table_of(
    atlas: Atlas,
    *told: Journey,
    name: str,
    focus: Focus | None = None,
    today: dt.date | None = None,
    language: Language = "en",
) -> Table | None:
    subject = make_subject(atlas, told, language, focus=focus or Focus(), today=today)
    tables = [table for section in compose_document(subject).sections for table in section.tables]
    return next((table for table in tables if table.name == name), None)


@settings(max_examples=40)
@given(journeys())
def test_every_table_is_a_rectangle_of_its_kinds(journey: Journey) -> None:
    names = set()
    for section in compose_document(make_subject(ATLAS, [journey], "tr")).sections:
        for table in section.tables:
            assert table.rows
            assert table.name not in names
            names.add(table.name)
            assert all(len(row) == len(table.columns) for row in table.rows)


@settings(max_examples=40)
@given(journeys())
def test_every_touchpoint_and_pain_point_is_told(journey: Journey) -> None:
    touchpoints = table_of(ATLAS, journey, name="touchpoints")
    pains = table_of(ATLAS, journey, name="pain-points")
    assert len(touchpoints.rows if touchpoints else ()) == len(tuple(journey.touchpoints))
    assert len(pains.rows if pains else ()) == len(tuple(journey.pain_points))


def test_an_effect_on_a_kpi_is_told_in_its_unit_beside_what_it_is_now() -> None:
    kpi = Kpi(id="done", title="Done", k=550, n=1000)
    minutes = Kpi(id="call", title="Call", value=6.8, unit="minutes")
    moves = tuple(
        Move(indicator=Reference(id=indicator), expected=expected, measured=measured)
        for indicator, expected, measured in (("done", 0.7, None), ("call", 5.9, 6.1), ("csat", 65, None))
    )
    touchpoint = Touchpoint(id="t", title="T", opportunities=(Opportunity(id="o", title="O", moves=moves),))
    stage = Stage(id="s", title="S", touchpoints=(touchpoint,))
    table = table_of(ATLAS, Journey(id="j", title="J", kpis=(kpi, minutes), stages=(stage,)), name="effects")
    assert table is not None
    assert [column.name for column in table.columns] == [
        "opportunity", "indicator", "unit", "now", "expected", "measured",
    ]  # fmt: skip
    assert list(table.rows) == [
        ("O", "Done", "%", 55.00000000000001, 70, None),
        ("O", "Call", "minutes", 6.8, 5.9, 6.1),
        ("O", "csat", None, None, 65, None),
    ]


def test_channels_of_several_journeys_stand_in_the_order_of_the_lifecycle() -> None:
    late, early = (
        Journey(
            id=step,
            title=step,
            stages=(
                Stage(
                    id="s",
                    title="S",
                    lifecycle=Reference(id=step),
                    touchpoints=(Touchpoint(id="t", title="T", channel=Reference(id="email")),),
                ),
            ),
        )
        for step in ("purchase", "awareness")
    )
    steps = tuple(Term(id=step, title=Text(en=step, tr=step)) for step in ("awareness", "purchase"))
    atlas = replace(ATLAS, workspace=replace(ATLAS.workspace, lifecycle=steps))
    table = table_of(atlas, late, early, name="channel-matrix")
    assert table is not None
    assert [column.name for column in table.columns] == ["channel", "awareness", "purchase"]


def test_the_five_questions_are_answered_from_figures() -> None:
    table = table_of(*rich(), name="omnichannel-check")
    assert table is not None
    assert [row[1] for row in table.rows] == ["not known", "no", "no", "not known", "yes"]
    assert table.rows[1][2] == "worst handoff carries the context of 40% of cases (wanted 80%)"


def test_an_avoided_channel_ahead_is_not_personalised() -> None:
    atlas, journey = rich()
    call = Reference(id="call-center")
    atlas = replace(atlas, personas={"ayse": Persona(id="ayse", name="Ayşe", avoided_channels=(call,))})
    stages = (Stage(id="s", title="S", touchpoints=(
        Touchpoint(id="a", title="A", channel=Reference(id="website")),
        Touchpoint(id="b", title="B", channel=call),
    )),)  # fmt: skip
    journey = Journey(id="j", title="J", personas=(Reference(id="ayse"),), stages=stages)
    table = table_of(atlas, journey, name="omnichannel-check")
    assert table is not None
    assert table.rows[3][1] == "not known"
    step = Transition(id="t", source=Reference(id="a"), target=Reference(id="b"))
    table = table_of(atlas, replace(journey, transitions=(step,)), name="omnichannel-check")
    assert table is not None
    assert table.rows[3][1:] == ("no", "forced: Ayşe")


def test_coverage_shows_what_no_persona_meets() -> None:
    atlas, journey = rich()
    steps = (*atlas.workspace.lifecycle, Term(id="after", title=Text("After", "Sonrası")))
    atlas = replace(atlas, workspace=replace(atlas.workspace, lifecycle=steps))
    table = table_of(atlas, journey, name="coverage")
    assert table is not None
    assert [column.title for column in table.columns] == ["Persona", "Awareness", "After"]
    assert table.rows[0] == ("Ayşe Demir", 2, None)


@pytest.mark.parametrize(
    ("today", "months"),
    [("2026-10-01", 3), ("2026-09-30", 2), ("2026-07-01", 0), ("2026-06-30", None)],
)
def test_age_of_evidence(today: str, months: int | None) -> None:
    atlas, journey = rich()
    survey = Evidence(id="anket", title="Anket", date="2026-07-01")
    table = table_of(
        replace(atlas, evidence={"anket": survey}),
        journey,
        name="evidence",
        today=dt.date.fromisoformat(today),
    )
    assert table is not None
    ages = [column.name for column in table.columns]
    assert (table.rows[0][ages.index("age_months")] if "age_months" in ages else None) == months


def test_departments_and_levels_of_those_who_were_asked() -> None:
    atlas, journey = rich()

    def heard(id: str, department: str | None, level: str | None) -> Evidence:
        return Evidence(id=id, title=id, department=department, level=level)

    sources = (
        heard("anket", "Çağrı merkezi", "management"),
        heard("b", "Çağrı merkezi", "frontline"),
        heard("c", "Çağrı merkezi", "frontline"),
        heard("d", "Depo", None),
        heard("e", "Cadde mağazası", "çırak"),
        heard("f", None, "frontline"),
    )
    cited = tuple(Reference(id=source.id) for source in sources)
    table = table_of(
        replace(atlas, evidence={source.id: source for source in sources}),
        replace(journey, evidence=cited),
        name="departments",
        language="tr",
    )
    assert table is not None
    assert [column.title for column in table.columns] == [
        "Bölüm", "ön saf", "yönetim", "çırak", "Kademe yazılmamış"
    ]  # fmt: skip
    assert table.rows == (
        ("Cadde mağazası", None, None, 1, None),
        ("Çağrı merkezi", 2, 1, None, None),
        ("Depo", None, None, None, 1),
    )


def test_a_goal_is_smart_by_its_five_letters() -> None:
    _, journey = rich()
    goal = Goal(id="g", title="G", specific="x", achievable="x", relevant="x", due="2027-01-01",
                kpis=(Reference(id="otd"),))  # fmt: skip
    table = table_of(rich()[0], replace(journey, goals=(goal,)), name="goals")
    assert table is not None
    names = [column.name for column in table.columns]
    assert table.rows[0][names.index("smart")] == "5 of 5"
    assert "smart_missing" not in names


def test_missed_basic_expectations_come_first() -> None:
    def expecting(id: str, kind: ExpectationKind | None, met: Met | None) -> Touchpoint:
        return Touchpoint(id=id, title=id, expectation=Expectation(text=id, kind=kind, met=met))

    points = (
        expecting("exceeded", ExpectationKind.BASIC, Met.EXCEEDED),
        expecting("delight", ExpectationKind.DELIGHT, Met.MISSED),
        expecting("open", None, None),
        expecting("basic", ExpectationKind.BASIC, Met.MISSED),
    )
    journey = Journey(id="j", title="J", stages=(Stage(id="s", title="S", touchpoints=points),))
    table = table_of(ATLAS, journey, name="expectations")
    assert table is not None
    assert [row[0] for row in table.rows] == ["basic", "delight", "open", "exceeded"]


def test_a_channel_and_a_team_see_their_own() -> None:
    atlas, journey = rich()
    call = table_of(atlas, journey, name="touchpoints", focus=Focus(channel="call-center"))
    assert call is not None
    assert [row[1] for row in call.rows] == ["Çağrı merkezini arar"]
    team = table_of(atlas, journey, name="kpis", focus=Focus(owner="operasyon"))
    assert team is not None
    assert [row[0] for row in team.rows] == ["Zamanında teslim"]
    subject = make_subject(atlas, [journey], "en", focus=Focus(channel="call-center"))
    names = {section.name for section in compose_document(subject).sections}
    assert names.isdisjoint({SectionName.SCORES, SectionName.GOALS, SectionName.KPIS, SectionName.GAPS})


def test_several_journeys_are_named_in_each_row() -> None:
    atlas, journey = rich()
    other = replace(journey, id="other", title="Other")
    table = table_of(atlas, journey, other, name="touchpoints")
    assert table is not None
    assert table.columns[0].name == "journey"
    assert {row[0] for row in table.rows} == {"İlk market siparişi", "Other"}
