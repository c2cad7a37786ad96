"""Events are counted as plain Python counts them, whatever they look like."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.model import Measurement
from tests.measure.plain_count import Event, count_events, find_median, find_p90
from tests.measure.workspace import count, make_workspace, tell

ORDER = ("sepet", "odeme", "destek", "complete", "lost")
CHANNELS = ("call-center", "mobile-app", "website")
BEGIN = dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)
SETTINGS = """\
  min_group: 1
  max_unusable: 0
  repeats: {repeats}
  open_window: {window} seconds
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {{case: who, time: at, name: what, channel: where}}
{more}"""

events = st.lists(
    st.builds(
        Event,
        case=st.sampled_from(["a", "b", "c", "ş 1"]),
        at=st.integers(0, 5) | st.integers(0, 100_000),
        place=st.sampled_from(ORDER),
        channel=st.sampled_from(CHANNELS),
    ),
    min_size=1,
    max_size=40,
)


def write_log(rows: list[Event]) -> str:
    lines = ["who,at,what,where"]
    for event in rows:
        at = (BEGIN + dt.timedelta(seconds=event.at)).isoformat()
        lines.append(f"{event.case},{at},{event.place},{event.channel}")
    return "\n".join(lines) + "\n"


def gather(measurement: Measurement) -> dict[str, object]:
    """Return a measurement's flow in the form of the plain count."""
    steps = {(t.source.id, t.target.id): t for t in measurement.transitions}
    return {
        "transitions": {key: t.count for key, t in steps.items()},
        "visits": {v.touchpoint.id: v.count for v in measurement.visits},
        "switches": {(s.source.id, s.target.id): s.count for s in measurement.channel_switches},
        "completion": [(c.k, c.n, c.open) for c in measurement.completion],
        "median": {k: t.median_seconds for k, t in steps.items() if t.median_seconds is not None},
        "p90": {k: t.p90_seconds for k, t in steps.items() if t.p90_seconds is not None},
    }


def half_up(value: float) -> int:
    return int(value + 0.5)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=events,
    repeats=st.sampled_from(["keep", "merge"]),
    complete_at=st.sampled_from([(), ("odeme",), ("odeme", "destek")]),
    window=st.sampled_from([0, 3, 50_000]),
)
def test_events_are_counted_as_plain_python_counts_them(
    tmp_path: Path, rows: list[Event], repeats: str, complete_at: tuple[str, ...], window: int
) -> None:
    shutil.rmtree(tmp_path / "w", ignore_errors=True)
    more = f"      complete_at: [{', '.join(complete_at)}]\n" if complete_at else ""
    data = SETTINGS.format(repeats=repeats, window=window, more=more)
    folder = make_workspace(tmp_path / "w", data, log_csv=write_log(rows))
    measured = count(folder)
    assert tell(measured) == []
    (measurement,) = measured.measurements
    ends = frozenset(complete_at)
    plain = count_events(rows, ORDER, merge=repeats == "merge", complete_at=ends, window=window)
    assert gather(measurement) == {
        "transitions": plain.transitions,
        "visits": plain.visits,
        "switches": plain.switches,
        "completion": [(plain.completed, plain.started, plain.open)] if plain.started else [],
        "median": {key: half_up(find_median(gaps)) for key, gaps in plain.gaps.items()},
        "p90": {key: half_up(find_p90(gaps)) for key, gaps in plain.gaps.items()},
    }


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=events, smallest=st.integers(2, 4))
def test_no_step_of_fewer_people_is_written(tmp_path: Path, rows: list[Event], smallest: int) -> None:
    shutil.rmtree(tmp_path / "w", ignore_errors=True)
    data = SETTINGS.format(repeats="keep", window=0, more="").replace(
        "min_group: 1", f"min_group: {smallest}"
    )
    measured = count(make_workspace(tmp_path / "w", data, log_csv=write_log(rows)))
    plain = count_events(rows, ORDER)
    for measurement in measured.measurements:
        for step in measurement.transitions:
            assert len(plain.people[step.source.id, step.target.id]) >= smallest


def test_the_order_of_rows_changes_no_byte(tmp_path: Path) -> None:
    from journeymap.measure import write_measurement

    rows = [Event(f"c{n % 9}", n // 9, ORDER[n % 5], CHANNELS[n % 3]) for n in range(200)]
    data = SETTINGS.format(repeats="keep", window=0, more="")
    texts = set()
    for turn, order in enumerate((rows, rows[::-1], rows[50:] + rows[:50])):
        folder = make_workspace(tmp_path / str(turn), data, log_csv=write_log(order))
        texts.add(write_measurement(count(folder).measurements[0], "en"))
    assert len(texts) == 1


@pytest.mark.parametrize(
    "rows", [[Event("a", 0, "odeme", "website")], [Event("a", 0, "complete", "website")]]
)
def test_a_case_of_one_event_begins_and_ends(tmp_path: Path, rows: list[Event]) -> None:
    data = SETTINGS.format(repeats="keep", window=0, more="")
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
    data = SETTINGS.format(repeats="keep", window=0, more=more)
    (measurement,) = count(make_workspace(tmp_path, data, log_csv=log)).measurements
    (wait,) = [m.metric for m in measurement.metrics]
    assert (wait.id, wait.value, wait.p90, wait.n, wait.unit) == ("yanit", 45, 57, 2, "seconds")
