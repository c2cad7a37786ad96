"""What cannot be used is counted and told with its place, and nothing of it is quoted that is rare."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measure.workspace import count, make_workspace, tell

LOG = """\
  min_group: 3
  max_unusable: 0.9
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {case: who, time: at, name: what}
"""
GOOD = "a,2026-07-01T10:00:00Z,sepet\n"
NO_TIME = "no-time: 1 row without a time in the column `at` that can be read and lies between 1970 and 2100."
BROKEN = (
    "broken-rows: {} that cannot be read: columns are missing, there are too many,"
    " a quotation mark does not close, or the encoding is another."
)
RARE = "unknown-name: 1 row with 1 name in the column `what` without a meaning here, too rare to be shown."
CASES: dict[str, tuple[bytes, list[str]]] = {
    "a column is missing": (b"a,2026-07-01\n", [f"3 warning {BROKEN.format('1 row')}"]),
    "a column too many": (b"a,2026-07-01,sepet,x\n", [f"3 warning {BROKEN.format('1 row')}"]),
    "no text": (b"a,2026-07-01,\xfe\xff\n", [f"3 warning {BROKEN.format('1 row')}"]),
    "no case": (
        b",2026-07-01,sepet\n",
        ["3 warning no-case: 1 row with nothing in the column `who`, which tells the cases apart."],
    ),
    "no time": (b"a,,sepet\n", [f"3 warning {NO_TIME}"]),
    "no such day": (b"a,2026-02-30,sepet\n", [f"3 warning {NO_TIME}"]),
    "before computers": (b"a,0001-01-01,sepet\n", [f"3 warning {NO_TIME}"]),
    "a rare name": (
        b"a,2026-07-01,Ali Veli 0532\n",
        [
            f"3 warning {RARE}",
        ],
    ),
    "a common name": (
        b"".join(b"%c,2026-07-01,sepett\n" % case for case in b"abc"),
        ["3 warning unknown-name: 3 rows with `sepett` in the column `what`, which stands for nothing here."],
    ),
    "a name that one person has often": (
        b"a,2026-07-01,Ali Veli 0532\n" * 6,
        [f"3 warning {RARE.replace('1 row', '6 rows')}"],
    ),
    "after a broken row": (
        b"a,2026-07-01\na,zzz,sepet\n",
        [f"3 warning {BROKEN.format('1 row')}", f"4 warning {NO_TIME}"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_unusable_rows_are_told_with_their_place(tmp_path: Path, name: str) -> None:
    rows, expected = CASES[name]
    text = b"who,at,what\n" + GOOD.encode() + rows
    measured = count(make_workspace(tmp_path, LOG, log_csv=text))
    assert tell(measured) == [f"data/log.csv:{line}" for line in expected]
    assert not measured.failed


@pytest.mark.parametrize("later", ["", 'b,2026-07-01T10:00:00Z,"sepet"\n'])
def test_rows_after_a_quotation_mark_that_does_not_close_are_read(tmp_path: Path, later: str) -> None:
    """Else they would be one value: all that follows, or what stands before the next mark."""
    rows = "".join(f"c{n},2026-07-01T10:00:00Z,sepet\n" for n in range(2000))
    text = f"""who,at,what\n{GOOD}a,"2026-07-01,sepet\n{rows}{later}d,zzz,"se\npet"\n"""
    folder = make_workspace(tmp_path, LOG, log_csv=text)
    measured = count(folder)
    assert tell(measured) == [
        f"data/log.csv:3 warning {BROKEN.format('1 row')}",
        f"data/log.csv:{2004 + bool(later)} warning {NO_TIME}",
    ]
    (source,) = measured.plan.sources
    assert (source.rows, source.unusable) == (2003 + bool(later), 2)
    (completion,) = measured.measurements[0].completion
    assert completion.n == 2001 + bool(later)


def test_too_many_unusable_rows_stop_the_run(tmp_path: Path) -> None:
    text = "who,at,what\n" + GOOD * 3 + "a,zzz,sepet\n"
    measured = count(make_workspace(tmp_path, LOG.replace("0.9", "0.2"), log_csv=text))
    assert measured.failed
    assert measured.measurements == ()
    assert tell(measured)[-1] == (
        "journeymap.yaml:7 error too-many-unusable: Of `log`, 1 of 4 rows are unusable, more than the share"
        " of 20.0% that `max_unusable` allows; nothing was written."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "",
            ["data/log.csv:1 error no-data: The file is empty: not even the names of the columns are there."],
        ),
        ("who,at,what\n", ["journeymap.yaml:7 error no-data: `log` has no rows."]),
        ("who;at;what\n", ["journeymap.yaml:10 error unknown-column: data/log.csv has no column `who`."] * 3),
    ],
)
def test_a_file_with_nothing_in_it_is_no_success(tmp_path: Path, text: str, expected: list[str]) -> None:
    measured = count(make_workspace(tmp_path, LOG, log_csv=text))
    assert measured.failed
    got = tell(measured)
    assert len(got) == len(expected)
    assert got[0] == expected[0]


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("CASE-1,2026-07-01,sepet\n", "Its first row looks like data, so it is not shown"),
        ("GIZLI@x.com,at,what\n", "Its first row looks like data, so it is not shown"),
        ("kim,ne zaman,ne\n", "Its columns are: kim, ne zaman, ne."),
        ("kim,ödeme,at\n".encode("windows-1254"), "The file is not in UTF-8: say which encoding it has"),
    ],
)
def test_a_first_row_is_shown_only_where_it_holds_names(
    tmp_path: Path, text: str | bytes, helped: str
) -> None:
    measured = count(make_workspace(tmp_path, LOG, log_csv=text))
    helps = {p.help.say("en") for p in measured.problems if p.help}
    assert measured.failed
    assert [each for each in helps if each.startswith(helped)] == sorted(helps)
    assert not any("CASE-1" in each or "GIZLI" in each for each in helps)


def test_a_wrong_delimiter_is_guessed_at(tmp_path: Path) -> None:
    measured = count(make_workspace(tmp_path, LOG, log_csv="who;at;what\na;2026-07-01;sepet\n"))
    helps = {p.help.say("en") for p in measured.problems if p.help}
    assert helps == {"Its columns seem to be told apart otherwise: write `format: {delimiter: semicolon}`."}


@pytest.mark.parametrize("name", ["../log.csv", "/etc/passwd"])
def test_a_path_out_of_the_folder_is_refused_by_the_schema(tmp_path: Path, name: str) -> None:
    from journeymap.atlas import load_atlas

    folder = make_workspace(tmp_path, LOG.replace("data/log.csv", name), log_csv=f"who,at,what\n{GOOD}")
    assert [problem.location.file for problem in load_atlas(folder)[1]] == ["journeymap.yaml"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "w", LOG)
    (tmp_path / "secret.csv").write_text(f"who,at,what\n{GOOD}", encoding="utf-8")
    (folder / "data" / "log.csv").symlink_to(tmp_path / "secret.csv")
    expected = "outside-workspace: data/log.csv is no regular file inside the folder of the data."
    assert tell(count(folder)) == [f"journeymap.yaml:7 error {expected}"]


def test_files_in_several_encodings_and_orders_are_one_source(tmp_path: Path) -> None:
    data = LOG.replace("data/log.csv", "data/log-*.csv").replace(
        "      journey:",
        "      format: {encoding: windows-1254}\n      names: {Ödeme: odeme}\n      journey:",
    )
    folder = make_workspace(tmp_path, data)
    one, two = "who,at,what\na,2026-07-01,Ödeme\n", "what,who,at\nÖdeme,b,2026-07-01\nÖdeme,c,2026-07-02\n"
    (folder / "data" / "log-1.csv").write_bytes(one.encode("windows-1254"))
    (folder / "data" / "log-2.csv").write_bytes(two.encode("utf-8-sig"))
    measured = count(folder)
    assert tell(measured) == []
    assert [(c.k, c.n) for c in measured.measurements[0].completion] == [(0, 3)]


def test_a_list_of_names_is_told_with_its_line(tmp_path: Path) -> None:
    data = LOG + "      names_file: data/adlar.csv\n"
    folder = make_workspace(
        tmp_path, data, log_csv=f"who,at,what\n{GOOD}", adlar_csv="name,id\nx,sepet\ny,odme\n"
    )
    measured = count(folder)
    (line,) = tell(measured)
    assert line == (
        "data/adlar.csv:3 error data-settings: data/adlar.csv gives a name the id `odme`,"
        " which no journey of this source has."
    )
    assert [p.help.say("tr") for p in measured.problems if p.help] == ["`odeme` mi demek istediniz?"]


def test_a_zone_that_there_is_not_is_told_with_its_place(tmp_path: Path) -> None:
    for data, line in (
        (LOG.replace("  max_unusable: 0.9\n", "  timezone: Europe/Istanbull\n"), 4),
        (LOG + "      format: {timezone: Europe/Istanbull}\n", 7),
    ):
        measured = count(make_workspace(tmp_path, data, log_csv=f"who,at,what\n{GOOD}"))
        assert tell(measured) == [
            f"journeymap.yaml:{line} error data-settings: There is no time zone `Europe/Istanbull`."
        ]


def test_a_column_of_free_text_is_no_column_of_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymap.measure.rows._MOST_NAMES", 50)
    rows = "".join(f"a,2026-07-01,words {n}\n" for n in range(60))
    measured = count(make_workspace(tmp_path, LOG, log_csv=f"who,at,what\n{rows}"))
    (line,) = tell(measured)
    assert (
        line == "journeymap.yaml:7 error not-names: `log` has more than 50 names:"
        " one of its columns holds no names."
    )
