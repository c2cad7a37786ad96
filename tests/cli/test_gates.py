"""``score`` as a gate: what it asks, what it says, how it ends, and what it records."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, digest, run, write

JOURNEY = """\
title: A visit
reviewed: 2026-10-01
stages:
  - id: hall
    title: Hall
    touchpoints:
      - id: desk
        title: Desk
        metrics:
          - {id: csat, kind: csat, k: 320, n: 400}
          - {id: ease, kind: rate, k: 240, n: 400}
        pain_points:
          - {id: queue, title: Queue, severity: 3, frequency: 0.2}
completion: {k: 300, n: 400}
"""
"""The desk: 70 x (1 - 0.5 x 0.1125) = 66.0625; three quarters complete; the mean is 70.53125."""

WORSE = JOURNEY.replace("k: 320", "k: 200")
SLIGHTLY_WORSE = JOURNEY.replace("k: 320", "k: 316")
GRAVE = JOURNEY.replace("severity: 3", "severity: 4")
WITHOUT_EASE = JOURNEY.replace("          - {id: ease, kind: rate, k: 240, n: 400}\n", "")
WITHOUT_PAIN = JOURNEY.replace(
    "        pain_points:\n          - {id: queue, title: Queue, severity: 3, frequency: 0.2}\n", ""
)
WITHOUT_COUNTS = JOURNEY.replace("k: 320, n: 400", "value: 80").replace("k: 240, n: 400", "value: 60")
WITHOUT_COUNTS = WITHOUT_COUNTS.replace("{k: 300, n: 400}", "{value: 0.75}")

PLACE = "journeys/visit.yaml:1:1: "
LINE = " 1 | title: A visit\n   | ^^^^^^^^^^^^^^\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nlanguage: en\n")
    write(tmp_path, "journeys/visit.yaml", JOURNEY)
    return tmp_path


def record(workspace: Path) -> None:
    done = run(workspace, "score", "--record", "scores.jsonl")
    assert (done.code, done.err) == (0, "Recorded 1 score in scores.jsonl.\n")


@pytest.mark.parametrize(
    ("met", "missed", "english", "turkish"),
    [
        (
            ("--min-score", "70"),
            ("--min-score", "71"),
            "min-score]: The score of `visit` is 70.5; at least 71 is asked for.\n",
            "min-score]: `visit` puanı 70,5; en az 71 isteniyor.\n",
        ),
        (
            ("--min-score", "70.53"),
            ("--min-score", "70.5313"),
            "min-score]: The score of `visit` is 70.5; at least 70.5313 is asked for.\n",
            "min-score]: `visit` puanı 70,5; en az 70,5313 isteniyor.\n",
        ),
        (
            ("--min-lower-bound", "67"),
            ("--min-lower-bound", "70"),
            "min-lower-bound]: The interval of `visit` begins at 67.8; at least 70 is asked for.\n",
            "min-lower-bound]: `visit` güven aralığının alt sınırı 67,8; en az 70 isteniyor.\n",
        ),
        (
            ("--stale-after", "1 month", "--today", "2026-10-31"),
            ("--stale-after", "1 month", "--today", "2026-11-01"),
            (
                "stale-after]: `visit` was last reviewed on 2026-10-01, 31 days before 2026-11-01;"
                " at most 1 month may pass.\n"
            ),
            (
                "stale-after]: `visit` son olarak 2026-10-01 tarihinde gözden geçirildi,"
                " 2026-11-01 itibarıyla 31 gün oldu; en çok 1 ay geçebilir.\n"
            ),
        ),
    ],
)
def test_a_gate_that_looks_at_one_score(
    workspace: Path, met: tuple[str, ...], missed: tuple[str, ...], english: str, turkish: str
) -> None:
    assert run(workspace, "score", *met).code == 0
    done = run(workspace, "score", *missed)
    assert done.code == 1
    assert done.err.startswith(f"{PLACE}error[{english}{LINE}")
    done = run(workspace, "score", *missed, "--language", "tr")
    assert done.err.startswith(f"{PLACE}hata[{turkish}{LINE}")


def test_the_measured_share(workspace: Path) -> None:
    write(
        workspace,
        "journeys/visit.yaml",
        JOURNEY.replace(
            "completion: {k: 300, n: 400}", "kpis: [{id: cost, title: Cost, value: 5, target: 9}]"
        ),
    )
    assert run(workspace, "score", "--min-coverage", "0.6").code == 0
    done = run(workspace, "score", "--min-coverage", "0.7")
    assert done.code == 1
    assert done.err == (
        f"{PLACE}error[min-coverage]: Of `visit`, 66.7% of the weight is measured;"
        f" at least 70% is asked for.\n{LINE}"
    )
    done = run(workspace, "score", "--min-coverage", "0.7", "--language", "tr")
    assert done.err == (
        f"{PLACE}hata[min-coverage]: `visit` içinde ağırlığın %66,7 kadarı ölçülmüş;"
        f" en az %70 isteniyor.\n{LINE}"
    )


@pytest.mark.parametrize(
    ("options", "now", "english", "turkish"),
    [
        (
            ("--max-drop", "1"),
            WORSE,
            (
                "error[max-drop]: The score of `visit` fell from 70.5 to 63.5, by 7.1 points;"
                " at most 1 may be lost.\n"
            ),
            (
                "hata[max-drop]: `visit` puanı düştü: önce 70,5, şimdi 63,5, fark 7,1 puan;"
                " en çok 1 puan düşebilir.\n"
            ),
        ),
        (("--max-drop", "8"), WORSE, "", ""),
        (("--max-drop", "0"), JOURNEY, "", ""),
        (
            ("--max-drop", "50"),
            SMALLEST,
            "error[max-drop]: `visit` scored 70.5 and now has no score at all.\n",
            "hata[max-drop]: `visit` 70,5 puan almıştı, şimdi hiç puanı yok.\n",
        ),
        (
            ("--significant-drop",),
            WORSE,
            (
                "error[significant-drop]: The score of `visit` fell by 7.1 points, more than chance allows:"
                " the difference lies between -10.8 and -3.4.\n"
            ),
            (
                "hata[significant-drop]: `visit` puanı 7,1 puan düştü, bu rastlantıyla açıklanamaz:"
                " fark -10,8 ile -3,4 arasında.\n"
            ),
        ),
        (("--significant-drop",), SLIGHTLY_WORSE, "", ""),
        (
            ("--no-new-severity-4",),
            GRAVE,
            (
                "error[no-new-severity-4]: `visit` has a new pain point of severity 4:"
                " `queue` at the touchpoint `desk`.\n"
            ),
            (
                "hata[no-new-severity-4]: `visit` içinde şiddeti 4 olan yeni bir acı noktası var:"
                " `queue`, temas noktası `desk`.\n"
            ),
        ),
        (("--no-new-severity-4",), GRAVE.replace("frequency: 0.2", "status: resolved"), "", ""),
        (
            ("--no-silent-removal",),
            WITHOUT_EASE,
            (
                "error[no-silent-removal]: `touchpoint/desk/ease` counted in the score of `visit` before and"
                " no longer does, and no reason is given.\n"
            ),
            (
                "hata[no-silent-removal]: `touchpoint/desk/ease` daha önce `visit` puanında sayılıyordu,"
                " artık sayılmıyor ve nedeni yazılmamış.\n"
            ),
        ),
        (
            ("--no-silent-removal",),
            WITHOUT_PAIN,
            (
                "error[no-silent-removal]: `pain-point/desk/queue` counted in the score of `visit` before and"
                " no longer does, and no reason is given.\n"
            ),
            (
                "hata[no-silent-removal]: `pain-point/desk/queue` daha önce `visit` puanında sayılıyordu,"
                " artık sayılmıyor ve nedeni yazılmamış.\n"
            ),
        ),
        (("--no-silent-removal",), WITHOUT_EASE + "retired: {ease: Nobody answered}\n", "", ""),
        (("--no-silent-removal",), WITHOUT_PAIN + "retired: {hall: The hall was closed}\n", "", ""),
        (
            ("--no-silent-removal",),
            JOURNEY.replace("completion: {k: 300, n: 400}", "not_applicable: {completion: It has no end}"),
            "",
            "",
        ),
    ],
)
def test_a_gate_that_compares(
    workspace: Path, options: tuple[str, ...], now: str, english: str, turkish: str
) -> None:
    record(workspace)
    write(workspace, "journeys/visit.yaml", now)
    for language, expected in (("en", english), ("tr", turkish)):
        done = run(workspace, "score", "--against", "scores.jsonl", *options, "--language", language)
        assert done.code == (1 if expected else 0), done.err
        assert done.err.startswith(f"{PLACE}{expected}" if expected else "")
        assert bool(done.err) == bool(expected)


def test_a_fall_without_intervals_is_a_warning(workspace: Path) -> None:
    write(workspace, "journeys/visit.yaml", WITHOUT_COUNTS)
    record(workspace)
    write(workspace, "journeys/visit.yaml", WITHOUT_COUNTS.replace("value: 80", "value: 70"))
    done = run(workspace, "score", "--against", "scores.jsonl", "--significant-drop")
    assert done.code == 0
    assert done.err == (
        f"{PLACE}warning[significant-drop]: The score of `visit` fell by 2.4 points;"
        f" without intervals it cannot be told from chance.\n{LINE}"
        "  help: Give the number of answers (`n`) of more figures.\n"
    )


def test_what_is_missing_never_meets_a_minimum(workspace: Path) -> None:
    write(workspace, "journeys/visit.yaml", SMALLEST)
    done = run(workspace, "score", "--min-score", "0", "--min-lower-bound", "0", "--stale-after", "1 year")
    assert done.code == 1
    assert [line.partition(": ")[2] for line in done.err.splitlines() if "error[" in line] == [
        (
            "error[min-lower-bound]: `visit` has no interval, since less than half of its weight has a"
            " known `n`; its lower end cannot meet a minimum."
        ),
        "error[min-score]: `visit` has no score: nothing in it is measured, so a minimum cannot be met.",
        "error[stale-after]: `visit` has no `reviewed` date; a review within 1 year is asked for.",
    ]


def test_gates_of_the_workspace_are_pointed_at_in_their_own_file(workspace: Path) -> None:
    write(
        workspace,
        "journeymap.yaml",
        "schema_version: 1\nlanguage: en\ngates:\n  min_score: 90\n  max_drop: 3\n  stale_after: 2 years\n",
    )
    done = run(workspace, "score", "--today", "2026-12-01")
    assert done.code == 1
    assert done.err == (
        "journeymap.yaml:4:3: error[min-score]: The score of `visit` is 70.5; at least 90 is asked for.\n"
        " 4 |   min_score: 90\n"
        "   |   ^^^^^^^^^\n"
        "Not asked without `--against FILE`: `max_drop`.\n"
    )
    given = run(workspace, "score", "--min-score", "80", "--today", "2026-12-01")
    assert given.code == 1
    assert given.err.startswith(f"{PLACE}error[min-score]: ")
    assert run(workspace, "score", "--no-gates").code == 0
    assert run(workspace, "score", "--min-score", "70", "--today", "2026-12-01").code == 0


def test_a_future_state_is_not_asked_for_measurements(workspace: Path) -> None:
    write(workspace, "journeys/visit.yaml", "state: future\n" + WITHOUT_COUNTS)
    assert run(workspace, "score", "--min-coverage", "1", "--min-lower-bound", "100").code == 0


def test_problems_and_changes_are_in_the_json(workspace: Path) -> None:
    record(workspace)
    write(workspace, "journeys/visit.yaml", WORSE)
    done = run(workspace, "score", "--against", "scores.jsonl", "--max-drop", "1", "--format", "json")
    assert done.code == 1
    told = json.loads(done.out)
    assert [(p["rule"], p["file"], p["line"]) for p in told["problems"]] == [
        ("max-drop", "journeys/visit.yaml", 1)
    ]
    (change,) = told["changes"]
    assert (change["before"], change["after"]) == (70.53125, 63.453125)
    assert (change["values"], change["method"]) == (-7.078125, 0)
    assert change["moved"] == [{"id": "touchpoint/desk/csat", "before": 80, "after": 50}]


def test_other_settings_are_laid_over_the_old_score(workspace: Path) -> None:
    record(workspace)
    write(workspace, "journeymap.yaml", "schema_version: 1\nlanguage: en\nscoring: {pain_cap: 0}\n")
    done = run(workspace, "score", "--against", "scores.jsonl", "--max-drop", "0", "--format", "json")
    assert done.code == 0
    (change,) = json.loads(done.out)["changes"]
    assert change["same_method"] is False
    assert (change["before"], change["before_again"], change["after"]) == (70.53125, 72.5, 72.5)
    assert (change["method"], change["values"], change["composition"]) == (1.96875, 0, 0)
    told = run(workspace, "score", "--against", "scores.jsonl").out
    assert "The settings have changed since: the old figures were scored again, 70.5 became 72.5;" in told


def test_a_record_of_a_form_that_is_not_known_is_not_comparable(workspace: Path) -> None:
    write(workspace, "scores.jsonl", '{"snapshot": 99, "journey": "visit"}\n')
    done = run(workspace, "score", "--against", "scores.jsonl")
    assert done.code == 3
    assert done.err.startswith(
        "scores.jsonl:1:1: error[newer-snapshot]: This score was recorded in a form that this version does"
        " not know; it is not comparable.\n"
    )
    assert "A visit" in done.out


@pytest.mark.parametrize("damage", ["cut", "foreign", "bytes"])
def test_a_damaged_record_is_a_problem_with_its_line(workspace: Path, damage: str) -> None:
    record(workspace)
    path = workspace / "scores.jsonl"
    whole = path.read_bytes()
    added, column, rule = {
        "cut": (whole[:200], None, "broken-snapshot"),
        "foreign": (b'{"score": 61}\n', 1, "foreign-line"),
        "bytes": (b"\x00\xff\n", 2, "broken-snapshot"),
    }[damage]
    path.write_bytes(whole + added)
    done = run(workspace / "journeys", "score", "--against", "../scores.jsonl")
    assert done.code == 3
    assert f"error[{rule}]" in done.err
    assert done.err.startswith("../scores.jsonl:2:" if column is None else f"../scores.jsonl:2:{column}: ")
    done = run(workspace, "score", "--against", "scores.jsonl", "--record", "scores.jsonl")
    assert done.code == 3
    assert "Nothing was recorded in scores.jsonl" in done.err
    assert path.read_bytes() == whole + added


def test_a_record_that_is_not_there_or_says_nothing_never_reads_as_well(workspace: Path) -> None:
    done = run(workspace, "score", "--against", "scores.jsonl")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        "journeymap: There is no file scores.jsonl to compare with.\n"
        "  help: Make one with `journeymap score --record scores.jsonl`.\n"
    )
    write(workspace, "scores.jsonl", "")
    done = run(workspace, "score", "--against", "scores.jsonl", "--format", "json")
    assert done.code == 3
    (problem,) = json.loads(done.out)["problems"]
    assert problem["message"] == "scores.jsonl holds no score of these journeys: nothing was compared."
    done = run(workspace, "score", "--against", "journeys")
    assert (done.code, done.err) == (
        3,
        "journeymap: journeys is a folder: name a file in it, such as `scores.jsonl`.\n",
    )


def test_a_record_of_another_workspace_does_not_fill_the_screen(workspace: Path) -> None:
    assert run(workspace, "score", "--record", "scores.jsonl").code == 0
    line = json.loads((workspace / "scores.jsonl").read_text(encoding="utf-8").splitlines()[0])
    others = "".join(json.dumps({**line, "journey": f"other-{number:02}"}) + "\n" for number in range(12))
    with (workspace / "scores.jsonl").open("a", encoding="utf-8") as record:
        record.write(others)
    done = run(workspace, "score", "--against", "scores.jsonl")
    assert "`other-09`, … (12)" in done.err
    assert "other-10" not in done.err


def test_a_new_journey_has_nothing_to_be_compared_with(workspace: Path) -> None:
    record(workspace)
    write(workspace, "journeys/other.yaml", JOURNEY)
    done = run(workspace, "score", "--against", "scores.jsonl", "--max-drop", "1")
    assert (done.code, done.err) == (
        0,
        "Not compared, since scores.jsonl holds no score of it yet: `other`.\n",
    )


def test_a_journey_that_was_taken_away_is_said(workspace: Path) -> None:
    write(workspace, "journeys/other.yaml", WORSE)
    assert run(workspace, "score", "--record", "scores.jsonl").code == 0
    (workspace / "journeys" / "other.yaml").unlink()
    done = run(workspace, "score", "--against", "scores.jsonl")
    assert (done.code, done.err) == (0, "In scores.jsonl and not in this workspace: `other`.\n")


def test_lines_are_added_and_the_others_kept(workspace: Path) -> None:
    write(workspace, "scores.jsonl", '{"kept": "as it is"  }')
    write(workspace, "journeys/other.yaml", JOURNEY)
    done = run(workspace, "score", "--record", "scores.jsonl", "--date", "2026-10-01", "--revision", "abc123")
    assert done.code == 0
    first, *lines = (workspace / "scores.jsonl").read_text(encoding="utf-8").splitlines()
    assert first == '{"kept": "as it is"  }'
    documents = [json.loads(line) for line in lines]
    assert [(d["journey"], d["date"], d["revision"]) for d in documents] == [
        ("other", "2026-10-01", "abc123"),
        ("visit", "2026-10-01", "abc123"),
    ]


def test_the_same_score_is_recorded_in_the_same_bytes(workspace: Path) -> None:
    record(workspace)
    once = (workspace / "scores.jsonl").read_bytes()
    record(workspace)
    assert (workspace / "scores.jsonl").read_bytes() == once * 2


def test_a_run_that_fails_records_nothing(workspace: Path) -> None:
    before = digest(workspace)
    done = run(workspace, "score", "--record", "scores.jsonl", "--min-score", "99")
    assert done.code == 1
    assert done.err.endswith(
        "Nothing was recorded in scores.jsonl: the next run must not be compared with one that has errors.\n"
    )
    assert digest(workspace) == before


def test_runs_that_record_at_once_leave_whole_lines(workspace: Path) -> None:
    record(workspace)
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(run, workspace, "score", "--record", "scores.jsonl") for _ in range(4)]
    assert {done.result().code for done in runs} == {0}
    content = (workspace / "scores.jsonl").read_bytes()
    lines = content.splitlines()
    assert 2 <= len(lines) <= 5
    assert len(set(lines)) == 1
    assert content.endswith(b"\n")
    assert [path.name for path in workspace.iterdir() if path.name.startswith(".journeymap-")] == []


def test_the_gates_of_this_repository_are_met(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    file = str(tmp_path / "scores.jsonl")
    assert run(root, "score", "--today", "2026-12-01", "--record", file).code == 0
    done = run(
        root, "score", "--today", "2026-12-01", "--against", file, "--max-drop", "0", "--format", "json"
    )
    assert (done.code, done.err) == (0, "")
    changes = json.loads(done.out)["changes"]
    assert len(changes) == len(list((root / "journeys").glob("*.yaml")))
    for change in changes:
        assert (change["method"], change["values"], change["pain_points"], change["composition"]) == (0,) * 4


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--max-drop", "1"),
            "`--max-drop` compares with an older score: name its file with `--against FILE`.",
        ),
        (("--min-score", "nan"), "`--min-score` has to be a number."),
        (("--date", "1.10.2026"), "`--date` has to be a date such as 2026-10-01, not `1.10.2026`."),
        (("--today", "2026-02-30"), "`--today` has to be a date such as 2026-10-01, not `2026-02-30`."),
        (("--revision", "a\nb"), "`--revision` has to be one line of at most 200 characters."),
        (
            ("--stale-after", "soon"),
            "`--stale-after` has to be a length of time such as `6 months`, not `soon`.",
        ),
    ],
)
def test_wrong_usage_of_the_gates(workspace: Path, options: tuple[str, ...], message: str) -> None:
    done = run(workspace, "score", *options, "--language", "en")
    assert (done.code, done.out, done.err) == (2, "", f"journeymap: {message}\n")
