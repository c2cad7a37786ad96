"""``import events`` as its users run it: a log becomes a journey that validates and can be compared."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.cli.command import run

HEAD = "no;zaman;adim;kanal;asama"
UNKNOWN_CHANNEL = (
    "  - Çalışma alanının bilmediği 1 kanal; bunları journeymap.yaml içinde `channels` altında tanımlayın."
)
WAYS = (
    (
        ("Ana sayfa", "Web sitesi", "Keşif"),
        ("sepet_onay", "Mobil uygulama", "Alım"),
        ("ÖDEME", "Web sitesi", "Alım"),
    ),
    (("Ana sayfa", "Web sitesi", "Keşif"), ("ÖDEME", "Web sitesi", "Alım")),
    (("Ana sayfa", "faks", "Keşif"), ("vazgecti", "faks", "Alım")),
)
OPTIONS = (
    *("--case", "no", "--time", "zaman", "--name", "adim", "--channel", "kanal"),
    *("--delimiter", "semicolon", "--time-format", "%d.%m.%Y %H:%M"),
)


def write_log(folder: Path, times: int = 12) -> Path:
    lines = [HEAD]
    for turn in range(times):
        for number, way in enumerate(WAYS):
            lines += [
                f"GIZLI-{turn}-{number};{1 + turn:02}.07.2026 10:{at:02};{';'.join(event)}"
                for at, event in enumerate(way)
            ]
    lines.append("GIZLI-0-0;01.07.2026 09:00;çok özel bir söz;Web sitesi;Keşif")
    # The first event once more, with words in the place of a stage.
    lines.append("GIZLI-0-0;01.07.2026 10:00;Ana sayfa;Web sitesi;A GIZLI söz")
    path = folder / "kayıt.csv"
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def read(folder: Path) -> dict[str, object]:
    (file,) = (folder / "journeys").iterdir()
    found: dict[str, object] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def test_a_log_becomes_a_journey_that_validates(tmp_path: Path) -> None:
    write_log(tmp_path)
    asked = ("kayıt.csv", *OPTIONS, "--stage", "asama", "--lost", "vazgec*", "--complete", "ÖDEM?")
    done = run(
        tmp_path, "import", "events", *asked, "--output", ".", "--language", "tr", "--title", "Alışveriş"
    )
    assert done.code == 0, done.err
    assert read(tmp_path) == {
        "title": "Alışveriş",
        "stages": [
            {
                "id": "kesif",
                "title": "Keşif",
                "touchpoints": [{"id": "ana-sayfa", "title": "Ana sayfa", "channel": "website"}],
            },
            {
                "id": "alim",
                "title": "Alım",
                "touchpoints": [{"id": "sepet_onay", "title": "Sepet onay", "channel": "mobile-app"}],
            },
        ],
        "transitions": [
            {"from": "start", "to": "ana-sayfa", "count": 36},
            {"from": "ana-sayfa", "to": "complete", "count": 12},
            {"from": "ana-sayfa", "to": "lost", "count": 12},
            {"from": "ana-sayfa", "to": "sepet_onay", "count": 12},
            {"from": "sepet_onay", "to": "complete", "count": 12},
        ],
    }
    assert done.err.splitlines()[:4] == [
        "Aktarılmayanlar:",
        "  - Duygular, hedefler, acı noktaları ve personalar: bunları hiçbir kayıt anlatmaz.",
        "  - 10 vakadan azında geçen 1 ad.",
        UNKNOWN_CHANNEL,
    ]
    assert run(tmp_path, "validate").code == 0
    told = run(tmp_path, "measure", "--compare", "--quiet", "--language", "en")
    assert "100% of the cases fit the map: 36 of 36." in told.out
    for secret in ("GIZLI", "çok özel"):
        assert secret not in done.out + done.err + told.out + told.err
        assert all(secret not in path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.yaml"))


def test_a_step_of_a_few_cannot_be_worked_out(tmp_path: Path) -> None:
    """Twelve go from one to the other and end; two of fourteen go on, and would be the difference."""
    ways = [("sepet", "destek")] * 12 + [("sepet", "destek", "odeme")] * 2 + [("sepet", "odeme")] * 20
    rows = "".join(
        f"c{case},2026-07-01T10:0{at}:00,{name}\n"
        for case, way in enumerate(ways)
        for at, name in enumerate(way)
    )
    rows += "late,2026-08-20,sepet\n"  # the last cases of a log are open, and counted nowhere
    (tmp_path / "log.csv").write_text(f"who,at,what\n{rows}", encoding="utf-8")
    columns = ("--case", "who", "--time", "at", "--name", "what")
    done = run(tmp_path, "import", "events", "log.csv", *columns, "--output", "map", "--language", "en")
    assert done.code == 0, done.err
    assert read(tmp_path / "map")["transitions"] == [
        {"from": "start", "to": "sepet", "count": 34},
        {"from": "sepet", "to": "destek", "count": 14},
        {"from": "sepet", "to": "odeme"},
        {"from": "destek", "to": "lost"},
        {"from": "odeme", "to": "complete", "count": 22},
    ]
    assert done.err.splitlines()[4:7] == [
        "  - 1 step that fewer than 10 cases took.",
        "  - How often 2 steps were taken: it would give away how few took another.",
        "  - 1 case still open at the end of the log.",
    ]
    assert "  - Where the data are: the log is not in the new folder. For `measure`, say it" in done.err
    assert run(tmp_path / "map", "validate").code == 0


def test_where_most_cases_end_is_taken_for_complete_and_said(tmp_path: Path) -> None:
    write_log(tmp_path)
    done = run(tmp_path, "import", "events", "kayıt.csv", *OPTIONS, "--output", ".", "--language", "en")
    assert done.code == 0, done.err
    transitions = read(tmp_path)["transitions"]
    assert {"from": "odeme", "to": "complete", "count": 20} in transitions  # type: ignore[operator]
    assert "Most cases end at `ÖDEME`, which was taken for complete" in done.err
    assert "6 cases still open at the end of the log." in done.err
    assert run(tmp_path, "validate").code == 0


def test_a_declared_source_is_drafted_by_its_own_names(tmp_path: Path) -> None:
    write_log(tmp_path)
    (tmp_path / "journeymap.yaml").write_text(
        """\
schema_version: 1
language: en
data:
  min_group: 5
  open_window: 0 days
  events:
    - id: kayit
      files: kayıt.csv
      format: {delimiter: semicolon, time: "%d.%m.%Y %H:%M"}
      journey: alisveris
      columns: {case: no, time: zaman, name: adim, channel: kanal}
      names: {Ana*: anasayfa, vazgecti: lost, ÖDEME: odeme}
      channels: {faks: email}
      complete_at: [odeme]
""",
        encoding="utf-8",
    )
    done = run(tmp_path, "import", "events", "--source", "kayit")
    assert done.code == 0, done.err
    assert done.out.splitlines() == ["journeys/alisveris.yaml"]
    assert {"from": "anasayfa", "to": "lost", "count": 12} in read(tmp_path)["transitions"]  # type: ignore[operator]
    again = run(tmp_path, "import", "events", "--source", "kayit")
    assert again.code == 0
    assert again.out == ""


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (("kayıt.csv",), 2, "Say which columns are what: --case, --time, --name."),
        ((), 2, "Name files, `--table` or `--source`: one of them."),
        (("nichts.csv", *OPTIONS), 3, "Cannot read nichts.csv: there is no such file"),
        (("kayıt.csv", *OPTIONS, "--id", "start"), 2, "`start` is no id for a journey."),
        (("--source", "x"), 2, "`data:` declares no event log `x`."),
        (
            ("kayıt.csv", *OPTIONS, "--min-group", "1000"),
            1,
            "No event has a name that at least 1000 cases share",
        ),
        (("kayıt.csv", *OPTIONS[2:], "--case", "nr"), 1, "kayıt.csv has no column `nr`."),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path: Path, asked: tuple[str, ...], code: int, told: str) -> None:
    write_log(tmp_path)
    done = run(tmp_path, "import", "events", *asked, "--output", "new", "--language", "en")
    assert (done.code, told in done.err) == (code, True), done.err
    assert not (tmp_path / "new").exists()


def test_the_help_is_its_own(tmp_path: Path) -> None:
    assert "--case" in run(tmp_path, "import", "events", "--help").out
    assert "--case" not in run(tmp_path, "import", "--help").out
