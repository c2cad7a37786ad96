"""Events are counted as plain Python counts them, whatever they look like."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from journeymap.model import Measurement, Reference
from tests.measure.logs import CHANNELS, find_month, make_events, roll_events, tell_settings, write_log
from tests.measure.plain_count import (
    Counted,
    Event,
    count_events,
    find_median,
    find_p90,
    split_cases,
    take_times,
)
from tests.measure.workspace import count, make_workspace, tell

ORDER = ("sepet", "odeme", "destek", "complete", "lost")
ORDER = ("sepet", "odeme", "destek", "complete", "lost")
STAGES = {"siparis": ("sepet", "odeme"), "yardim": ("destek",)}
TIMED = "acildi"
"""An event that is no touchpoint: a time begins with it."""
RULES = """\
      persona_rules:
        - {persona: ayse, when: {where: [mobile-app]}}
        - {persona: mehmet, when: {who: [c, "ş 1"], where: [website]}}
      elapsed: [{id: yanit, touchpoint: destek, from: [acildi], to: [destek], unit: seconds}]
"""
CASES = ("a", "b", "c", "ş 1")
events = make_events(CASES, (*ORDER, TIMED))
LONG = roll_events(
    [f"{case}{n}" for case in CASES for n in range(10)], ("sepet", "odeme", "destek", TIMED), 300
)
"""Lists that are drawn seldom hold a step several times in a period, so that its times would be one."""
Group = tuple[str, str | None]


def find_persona(event: Event) -> str | None:
    """Return whose an event is, as ``RULES`` has it."""
    if event.channel == "mobile-app":
        return "ayse"
    return "mehmet" if event.case in {"c", "ş 1"} and event.channel == "website" else None


def half_up(value: float, places: int = 0) -> float:
    scaled = int(value * 10**places + 0.5) / 10**places
    return int(scaled) if scaled == int(scaled) else scaled


def name(reference: Reference | None) -> str | None:
    return None if reference is None else reference.id


def gather(measurement: Measurement) -> dict[Group, dict[str, object]]:
    """Return what is told of each period, of everyone and of each persona."""
    found: dict[Group, dict[str, Any]] = defaultdict(lambda: defaultdict(dict))
    for step in measurement.transitions:
        whole, key = found[step.period, name(step.persona)], (step.source.id, step.target.id)
        whole["transitions"][key] = step.count
        if step.median_seconds is not None:
            whole["times"][key] = step.median_seconds, step.p90_seconds
    for switch in measurement.channel_switches:
        key = switch.source.id, switch.target.id
        found[switch.period, name(switch.persona)]["switches"][key] = switch.count
    for each in measurement.visits:
        place = name(each.touchpoint) or name(each.stage)
        found[each.period, name(each.persona)]["visits"][place] = each.count, each.cases, each.lost
    for done in measurement.completion:
        found[done.period, name(done.persona)]["completion"] = done.k, done.n, done.open
    for measured in measurement.metrics:
        metric = measured.metric
        group = found[measured.period, name(metric.persona)]
        group[metric.id] = metric.value, metric.p90, metric.n
    return {group: dict(figures) for group, figures in found.items()}


def expect(
    rows: list[Event], *, merge: bool, complete_at: frozenset[str], window: int
) -> dict[Group, dict[str, object]]:
    """Count the same in plain Python."""
    found: dict[Group, dict[str, Any]] = defaultdict(dict)
    until = max(event.at for event in rows)
    walked = [event for event in rows if event.place != TIMED]
    for (period, persona), own in split_cases(walked, ORDER, find_month, find_persona).items():
        plain = count_events(own, ORDER, merge=merge, complete_at=complete_at, window=window, until=until)
        figures: dict[str, Any] = {
            "visits": {place: (n, plain.cases[place], plain.lost[place]) for place, n in plain.visits.items()}
        }
        figures["visits"] |= expect_stages(plain, own)
        if plain.started:
            figures["completion"] = plain.completed, plain.started, plain.open
        figures["transitions"] = plain.transitions
        figures["switches"] = plain.switches
        if persona is None:
            figures["times"] = {
                key: (half_up(find_median(gaps)), half_up(find_p90(gaps))) for key, gaps in plain.gaps.items()
            }
        found[period, persona] = {key: told for key, told in figures.items() if told}
    taken: dict[Group, list[int]] = defaultdict(list)
    for begun, whose, seconds in take_times(rows, TIMED, "destek", find_persona):
        for persona in {None, whose}:
            taken[find_month(begun), persona].append(seconds)
    for group, times in taken.items():
        found[group]["yanit"] = half_up(find_median(times), 2), half_up(find_p90(times), 2), len(times)
    return {group: figures for group, figures in found.items() if figures}


def expect_stages(plain: Counted, own: list[Event]) -> dict[str, tuple[int, int, int]]:
    found = {}
    for stage, places in STAGES.items():
        came = sum(plain.visits[place] for place in places)
        if came:
            lost = sum(plain.lost[place] for place in places)
            found[stage] = came, count_cases(own, places), lost
    return found


def count_cases(own: list[Event], places: tuple[str, ...]) -> int:
    """Return how many came to one of the places before their end."""
    ended: set[str] = set()
    came: set[str] = set()
    for event in sorted(own, key=lambda event: (event.at, ORDER.index(event.place))):
        if event.place in {"complete", "lost"}:
            ended.add(event.case)
        elif event.place in places and event.case not in ended:
            came.add(event.case)
    return len(came)


@settings(max_examples=14, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=events,
    repeats=st.sampled_from(["keep", "merge"]),
    complete_at=st.sampled_from([(), ("odeme",), ("odeme", "destek")]),
    window=st.sampled_from([0, 3, 50_000]),
)
@example(rows=LONG, repeats="merge", complete_at=("odeme",), window=3)
def test_events_are_counted_as_plain_python_counts_them(
    tmp_path: Path, rows: list[Event], repeats: str, complete_at: tuple[str, ...], window: int
) -> None:
    shutil.rmtree(tmp_path / "w", ignore_errors=True)
    more = RULES + (f"      complete_at: [{', '.join(complete_at)}]\n" if complete_at else "")
    data = tell_settings(repeats=repeats, window=window, more=more)
    measured = count(make_workspace(tmp_path / "w", data, log_csv=write_log(rows)))
    assert tell(measured) == []
    wanted = expect(rows, merge=repeats == "merge", complete_at=frozenset(complete_at), window=window)
    assert [gather(each) for each in measured.measurements] == [wanted]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=events, smallest=st.integers(2, 4))
def test_no_figure_of_fewer_people_is_written(tmp_path: Path, rows: list[Event], smallest: int) -> None:
    shutil.rmtree(tmp_path / "w", ignore_errors=True)
    data = tell_settings(smallest=smallest, more=RULES)
    measured = count(make_workspace(tmp_path / "w", data, log_csv=write_log(rows)))
    walked = [event for event in rows if event.place != TIMED]
    groups = split_cases(walked, ORDER, find_month, find_persona)
    plain = {group: count_events(own, ORDER, until=10**9) for group, own in groups.items()}
    for measurement in measured.measurements:
        told: dict[tuple[str, str, str], dict[str | None, set[str]]] = defaultdict(dict)
        for step in measurement.transitions:
            whose, way = name(step.persona), (step.source.id, step.target.id)
            people = plain[step.period, whose].people[way]
            assert len(people) >= smallest
            told[step.period, *way][whose] = people
        for parts in told.values():  # those of no persona that is told, who are the difference
            rest = (
                parts[None] - set().union(*(own for who, own in parts.items() if who))
                if None in parts
                else set()
            )
            assert not rest or len(rest) >= smallest
        for switch in measurement.channel_switches:
            own_people = plain[switch.period, name(switch.persona)].switchers[
                switch.source.id, switch.target.id
            ]
            assert len(own_people) >= smallest
        for each in measurement.visits:
            own = plain[each.period, name(each.persona)]
            places = STAGES.get(name(each.stage) or "", (name(each.touchpoint) or "",))
            is_point = len(places) == 1
            assert count_cases(groups[each.period, name(each.persona)], places) >= smallest
            assert each.lost is None or each.lost == 0 or each.lost >= smallest
            # Visits less cases would tell how often a few came again.
            again = own.returning[places[0]] if is_point else 0
            assert each.cases is None or again == 0 or again >= smallest


def make_cases(prefix: str, number: int, *way: str, channel: str = "website") -> list[Event]:
    return [Event(f"{prefix}{n}", at, place, channel) for n in range(number) for at, place in enumerate(way)]


def test_who_came_is_left_out_where_it_would_tell_of_a_few(tmp_path: Path) -> None:
    rows = make_cases("a", 12, "sepet", "odeme", "complete")
    rows += make_cases("b", 3, "sepet", "odeme", "odeme", "complete")  # three came again
    rows += make_cases("c", 10, "sepet", "destek")
    more = RULES.replace("where: [mobile-app]", "who: [a0, a1, a2, a3]")
    data = tell_settings(smallest=10, more=more)
    (measurement,) = count(make_workspace(tmp_path, data, log_csv=write_log(rows))).measurements
    assert [
        (name(v.touchpoint) or name(v.stage), name(v.persona), v.count, v.cases, v.lost)
        for v in measurement.visits
    ] == [
        ("sepet", None, 25, 25, 0),
        ("odeme", None, 18, None, 0),
        ("destek", None, 10, 10, 10),
        ("siparis", None, 43, 25, 0),
        ("yardim", None, 10, 10, 10),
    ]


def list_steps_of(folder: Path, rows: list[Event], persona: str | None) -> tuple[set[object], set[object]]:
    """Return which steps and channel switches are told of a persona: the cases whose names begin with y."""
    own = ", ".join(sorted({event.case for event in rows if event.case.startswith("y")}))
    more = f"      persona_rules: [{{persona: ayse, when: {{who: [{own}]}}}}]\n"
    data = tell_settings(smallest=3, more=more)
    (measurement,) = count(make_workspace(folder, data, log_csv=write_log(rows))).measurements
    steps = [each for each in measurement.transitions if name(each.persona) == persona]
    switches = [each for each in measurement.channel_switches if name(each.persona) == persona]
    return {(s.source.id, s.target.id) for s in steps}, {(s.source.id, s.target.id) for s in switches}


@pytest.mark.parametrize(("others", "is_told"), [(2, False), (3, True), (0, True)])
def test_steps_of_a_persona_do_not_tell_of_those_who_are_none(
    tmp_path: Path, others: int, *, is_told: bool
) -> None:
    rows = [
        Event(f"{case}{n}", at, place, channel)
        for case, number in (("y", 9), ("x", others))
        for n in range(number)
        for at, (place, channel) in enumerate((("sepet", "website"), ("odeme", "mobile-app")))
    ]
    everyone = {("start", "sepet"), ("sepet", "odeme"), ("odeme", "lost")}, {("website", "mobile-app")}
    assert list_steps_of(tmp_path, rows, None) == everyone
    assert list_steps_of(tmp_path, rows, "ayse") == (everyone if is_told else (set(), set()))


def test_a_step_of_a_persona_does_not_tell_of_the_few_others_who_took_it(tmp_path: Path) -> None:
    """Many others came to both places, each in another way."""
    rows = make_cases("y", 20, "sepet", "odeme") + make_cases("xa", 2, "sepet", "odeme")
    rows += make_cases("xb", 20, "sepet", "destek") + make_cases("xc", 20, "odeme")
    assert ("sepet", "odeme") in list_steps_of(tmp_path, rows, None)[0]
    assert ("sepet", "odeme") not in list_steps_of(tmp_path, rows, "ayse")[0]


def test_a_step_of_a_few_of_a_persona_cannot_be_worked_out_from_its_visits(tmp_path: Path) -> None:
    rows = make_cases("ya", 20, "sepet", "odeme") + make_cases("yb", 20, "destek")
    rows += make_cases("yc", 2, "destek", "odeme")  # of 22 visits; out of 22 others, and in beside 20
    rows += make_cases("a", 30, "sepet", "odeme") + make_cases("b", 30, "destek")
    rows += make_cases("c", 30, "destek", "odeme")
    assert list_steps_of(tmp_path, rows, "ayse")[0] == {
        ("start", "sepet"),
        ("start", "destek"),
        ("odeme", "lost"),
    }


def test_the_order_of_rows_changes_no_byte(tmp_path: Path) -> None:
    from journeymap.measure import write_measurement

    rows = [Event(f"c{n % 9}", n // 9, ORDER[n % 5], CHANNELS[n % 3]) for n in range(200)]
    data = tell_settings()
    texts = set()
    for turn, order in enumerate((rows, rows[::-1], rows[50:] + rows[:50])):
        folder = make_workspace(tmp_path / str(turn), data, log_csv=write_log(order))
        texts.add(write_measurement(count(folder).measurements[0], "en"))
    assert len(texts) == 1


@pytest.mark.parametrize(
    "rows", [[Event("a", 0, "odeme", "website")], [Event("a", 0, "complete", "website")]]
)
def test_a_case_of_one_event_begins_and_ends(tmp_path: Path, rows: list[Event]) -> None:
    data = tell_settings()
    (measurement,) = count(make_workspace(tmp_path, data, log_csv=write_log(rows))).measurements
    is_complete = rows[0].place == "complete"
    steps = {(t.source.id, t.target.id): t.count for t in measurement.transitions}
    assert steps == (
        {("start", "complete"): 1} if is_complete else {("start", "odeme"): 1, ("odeme", "lost"): 1}
    )
    assert [(c.k, c.n) for c in measurement.completion] == [(int(is_complete), 1)]


def test_times_are_taken_from_the_first_beginning_to_the_next_end(tmp_path: Path) -> None:
    more = """\
      ignore: [acildi]
      elapsed: [{id: yanit, touchpoint: destek, from: [acildi], to: [destek], unit: seconds}]
"""
    log = (
        "who,at,what,where\n"
        "a,2026-07-01T10:00:00Z,acildi,website\n"
        "a,2026-07-01T10:00:20Z,acildi,website\n"  # the first one counts
        "a,2026-07-01T10:01:00Z,destek,website\n"  # 60 s
        "a,2026-07-01T10:05:00Z,destek,website\n"  # nothing was begun
        "a,2026-07-01T11:00:00Z,acildi,website\n"
        "a,2026-07-01T11:00:30Z,destek,website\n"  # 30 s
        "b,2026-07-01T10:00:00Z,acildi,website\n"  # never answered
    )
    data = tell_settings(more=more)
    (measurement,) = count(make_workspace(tmp_path, data, log_csv=log)).measurements
    (wait,) = [m.metric for m in measurement.metrics]
    assert (wait.id, wait.value, wait.p90, wait.n, wait.unit) == ("yanit", 45, 57, 2, "seconds")
