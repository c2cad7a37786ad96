"""Survey answers are counted as plain Python counts them, whatever the file looks like."""

from __future__ import annotations

import statistics
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.model import Metric
from tests.measure.workspace import count, make_workspace, tell

SETTINGS = """\
  min_group: 1
  max_unusable: 0
  timezone: Europe/Istanbul
  surveys:
    - id: anket
      files: data/anket.csv
      format: {delimiter: semicolon, decimal: comma, encoding: windows-1254, time: "%d.%m.%Y %H:%M"}
      journey: siparis
      columns: {time: Tarih, name: Adım, persona: Kişi}
      names: {Ödeme ekranı: odeme, "Şehir*": destek}
      answers:
        - {id: csat, column: Memnuniyet, kind: csat}
        - {id: nps, column: Tavsiye, kind: nps}
        - {id: ces, column: Kolay, kind: ces, scale: [1, 7], direction: ease}
        - {id: duygu, column: Duygu, kind: emotion}
        - {id: tamam, column: Çözüldü, kind: rate, at: journey}
"""
TIMES = ("30.06.2026 23:59", "1.07.2026 00:00", "15.8.2026 9:05", "30.09.2026 23:59", "01.10.2026 00:00")
"""On both sides of midnight where quarters begin; in UTC they would lie in others."""
QUARTERS = dict(zip(TIMES, ("2026-Q2", "2026-Q3", "2026-Q3", "2026-Q3", "2026-Q4"), strict=True))
PLACES = {"Ödeme ekranı": "odeme", "Şehir içi": "destek", "sepet": "sepet"}
optional = st.none()


class Row(NamedTuple):
    """An answered questionnaire."""

    at: str
    place: str
    persona: str
    csat: int | None
    nps: int | None
    ces: float | None
    emotion: float | None
    solved: str | None


rows = st.lists(
    st.builds(
        Row,
        at=st.sampled_from(TIMES),
        place=st.sampled_from(list(PLACES)),
        persona=st.sampled_from(["ayse", "mehmet", ""]),
        csat=st.integers(1, 5) | optional,
        nps=st.integers(0, 10) | optional,
        ces=st.integers(10, 70).map(lambda tenths: tenths / 10) | optional,
        emotion=st.integers(-20, 20).map(lambda tenths: tenths / 10) | optional,
        solved=st.sampled_from(["evet", "HAYIR", "Evet", "hayır"]) | optional,
    ),
    min_size=1,
    max_size=40,
)


def write_survey(answers: list[Row]) -> bytes:
    lines = ["Tarih;Adım;Kişi;Memnuniyet;Tavsiye;Kolay;Duygu;Çözüldü"]
    for row in answers:
        cells = ("" if cell is None else str(cell) for cell in row[1:])
        lines.append(";".join([row.at, *(cell.replace(".", ",") for cell in cells)]))
    return "\r\n".join([*lines, ""]).encode("windows-1254")


def describe(values: list[float]) -> tuple[object, object, int]:
    """Return mean, standard deviation and number, to the digits that are written."""
    sd = pytest.approx(statistics.stdev(values), abs=6e-5) if len(values) > 1 else None
    return pytest.approx(statistics.fmean(values), abs=6e-5), sd, len(values)


def expect(answers: list[Row], period: str, place: str | None, persona: str | None) -> dict[str, object]:
    """Count one group in plain Python."""
    own = [
        row
        for row in answers
        if QUARTERS[row.at] == period
        and (place is None or PLACES[row.place] == place)
        and (persona is None or row.persona == persona)
    ]
    csat = Counter(row.csat for row in own if row.csat is not None)
    nps = [row.nps for row in own if row.nps is not None]
    ces = [row.ces for row in own if row.ces is not None]
    emotion = [row.emotion for row in own if row.emotion is not None]
    yes = [row.solved.lower() == "evet" for row in own if row.solved is not None]
    if place is None:
        return {"tamam": (sum(yes), len(yes))} if yes else {}
    found: dict[str, object] = {}
    if csat:
        found["csat"] = (tuple(csat[step] for step in range(1, 6)), csat.total())
    if nps:
        found["nps"] = (sum(n >= 9 for n in nps), sum(n in {7, 8} for n in nps), sum(n < 7 for n in nps))
    if ces:
        found["ces"] = describe(ces)
    if emotion:
        found["duygu"] = describe(emotion)
    return found


def show(metric: Metric) -> object:
    match metric.id:
        case "csat":
            return metric.counts, metric.n
        case "nps":
            return metric.promoters, metric.passives, metric.detractors
        case "ces" | "duygu":
            return metric.mean, metric.sd, metric.n
        case _:
            return metric.k, metric.n


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=rows)
def test_answers_are_counted_as_plain_python_counts_them(tmp_path: Path, answers: list[Row]) -> None:
    measured = count(make_workspace(tmp_path, SETTINGS, anket_csv=write_survey(answers)))
    assert tell(measured) == []
    (measurement,) = measured.measurements
    got: dict[tuple[str, str | None, str | None], dict[str, object]] = {}
    for each in measurement.metrics:
        place = None if each.touchpoint is None else each.touchpoint.id
        persona = None if each.metric.persona is None else each.metric.persona.id
        got.setdefault((each.period, place, persona), {})[each.metric.id] = show(each.metric)
    wanted = {
        (period, place, who): expect(answers, period, place, who)
        for period in set(QUARTERS.values())
        for place in (*PLACES.values(), None)
        for who in (None, "ayse", "mehmet")
    }
    assert got == {group: figures for group, figures in wanted.items() if figures}


BY_RESPONDENT = """\
  min_group: 3
  surveys:
    - id: anket
      files: data/anket.csv
      journey: siparis
      period: 2026-Q3
      columns: {name: where, respondent: who}
      answers: [{id: csat, column: csat, kind: csat}]
"""


def test_groups_are_counted_by_respondent(tmp_path: Path) -> None:
    many = "".join(f"sepet,{n % 2},5\n" for n in range(40)) + "".join(f"odeme,{n},5\n" for n in range(3))
    (measurement,) = count(
        make_workspace(tmp_path, BY_RESPONDENT, anket_csv=f"where,who,csat\n{many}")
    ).measurements
    assert [(m.touchpoint.id, m.metric.n) for m in measurement.metrics if m.touchpoint] == [("odeme", 3)]


def test_answers_of_nobody_are_those_of_one_person(tmp_path: Path) -> None:
    """Those who left no name may all be one; without such a column each row is somebody else."""
    rows = "sepet,,5\n" * 20 + "sepet, ,5\n" * 20  # nobody, forty times
    rows += "odeme,a,5\nodeme,b,5\n" + "odeme,,5\n" * 2  # two, and one more
    rows += "destek,a,5\n" * 4 + "destek,,5\n" * 4  # one, and one more

    def find(settings: str, folder: str) -> list[tuple[str, float | None]]:
        content = f"where,who,csat\n{rows}"
        (measurement,) = count(make_workspace(tmp_path / folder, settings, anket_csv=content)).measurements
        return [(m.touchpoint.id, m.metric.n) for m in measurement.metrics if m.touchpoint]

    assert find(BY_RESPONDENT, "told") == [("odeme", 4)]
    assert find(BY_RESPONDENT.replace(", respondent: who", ""), "untold") == [
        ("sepet", 40),
        ("odeme", 4),
        ("destek", 8),
    ]


def test_who_answers_two_surveys_is_one_person(tmp_path: Path) -> None:
    data = """\
  min_group: 3
  surveys:
"""
    for name in ("bir", "iki"):
        data += f"""\
    - id: {name}
      files: data/{name}.csv
      journey: siparis
      period: 2026-Q3
      columns: {{name: where, respondent: who}}
      answers: [{{id: csat, column: csat, kind: csat}}]
"""
    rows = "where,who,csat\nsepet,a,5\nsepet,b,5\n"
    more = "odeme,a,5\nodeme,b,5\nodeme,c,5\n"
    folder = make_workspace(tmp_path, data, bir_csv=rows + more, iki_csv=rows + more)
    (measurement,) = count(folder).measurements
    assert [(m.touchpoint.id, m.metric.n) for m in measurement.metrics if m.touchpoint] == [("odeme", 6)]


def test_answers_that_are_part_of_others_do_not_tell_of_the_rest(tmp_path: Path) -> None:
    """All answers less those by phone are those of the two who wrote."""
    data = """\
  min_group: 3
  surveys:
    - id: anket
      files: data/anket.csv
      journey: siparis
      period: 2026-Q3
      columns: {name: where}
      answers:
        - {id: csat, column: csat, kind: csat}
        - {id: csat-telefon, column: csat, kind: csat, when: {kanal: telefon}}
"""
    for letters, told in ((2, ["csat"]), (3, ["csat", "csat-telefon"]), (0, ["csat", "csat-telefon"])):
        rows = "sepet,5,telefon\n" * 9 + "sepet,1,mektup\n" * letters
        folder = make_workspace(tmp_path / str(letters), data, anket_csv=f"where,csat,kanal\n{rows}")
        (measurement,) = count(folder).measurements
        assert [each.metric.id for each in measurement.metrics] == told


def test_whole_numbers_are_on_their_scale_up_to_both_ends(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    data = """\
  min_group: 1
  max_unusable: 0.5
  surveys:
    - id: anket
      files: data/anket.parquet
      journey: siparis
      period: 2026-Q3
      columns: {name: where}
      answers:
        - {id: csat, column: puan, kind: csat}
        - {id: ces, column: kolay, kind: ces, scale: [1, 5], direction: ease}
"""
    folder = make_workspace(tmp_path, data)
    numbers = [0, 1, 1, 2, 5, 5, 5, 6]
    table = pa.table({"where": ["sepet"] * 8, "puan": numbers, "kolay": numbers})
    pq.write_table(table, folder / "data" / "anket.parquet")
    measured = count(folder)
    assert tell(measured) == [
        f"data/anket.parquet:1 warning off-scale: 2 answers in the column `{column}` off the scale 1 to 5."
        for column in ("puan", "kolay")
    ]
    ces, csat = (each.metric for each in measured.measurements[0].metrics)
    assert (csat.counts, csat.n) == ((2, 1, 0, 0, 3), 6)
    assert (ces.mean, ces.n) == (3.1667, 6)
