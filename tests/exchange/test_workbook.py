"""The spreadsheet: out and back whole, every wrong cell named, and nothing in a file that could hurt."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from journeymap.atlas import read_workspace
from journeymap.exchange.declaration import make_comparable, read_declarations
from journeymap.exchange.draft import Prepared
from journeymap.exchange.form import ForeignFile, read_foreign
from journeymap.exchange.preparation import prepare_draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.exchange.workbook import cells, write_filled, write_template
from journeymap.exchange.workbook.tables import TABLES
from journeymap.language import Language
from journeymap.model import Workspace
from journeymap.problem import Cell
from tests.exchange.declared import REPOSITORY, declarations, load
from tests.exchange.sheets import fill, write_table

CASES = Path(__file__).parent / "cases"


def bring(*files: ForeignFile, language: Language = "en") -> Prepared:
    return prepare_draft(read_foreign(files, Surroundings(language=language)))


def tell(prepared: Prepared, language: Language = "en") -> list[str]:
    """Return each problem as a user reads it."""
    told = []
    for problem in prepared.problems:
        place = problem.location
        where = f"{place.sheet}!{place.name}" if isinstance(place, Cell) else f"{place.line}:{place.column}"
        help_text = "" if problem.help is None else f" {problem.help.say(language)}"
        told.append(f"{where}: {problem.message.say(language)}{help_text}")
    return told


@pytest.mark.parametrize("language", ["en", "tr"])
def test_this_repository_comes_back_whole(language: Language) -> None:
    read = read_workspace(REPOSITORY)
    declared = read_declarations(REPOSITORY)
    content, losses = write_filled(declared, read.atlas.workspace, language)
    assert losses == ()
    prepared = bring(ForeignFile("map.xlsx", content))
    assert tell(prepared) == []
    assert load(dict(prepared.files)) == read.atlas
    assert {name: make_comparable(data) for name, data in prepared.files.items()} == {
        name: make_comparable(data) for name, data in declared.items()
    }


SHARES = {
    "journeys/shares.yaml": {
        "title": "Shares",
        "stages": [
            {
                "id": "s",
                "title": "S",
                "touchpoints": [
                    {
                        "id": f"t{number}",
                        "title": f"T{number}",
                        "pain_points": [
                            {"id": f"p{number}", "title": "P", "severity": 2.5, "frequency": share}
                        ],
                    }
                    for number, share in enumerate((0, 0.2, 0.125, 0.0625, 0.333333, 1))
                ],
            }
        ],
        "volume": 1234567,
        "reviewed": "2026-10-01",
    }
}
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as CSV in UTF-8, with cells as they are shown."""


@pytest.mark.libreoffice
@pytest.mark.parametrize("language", ["en", "tr"])
def test_sheets_that_a_spreadsheet_saved_as_csv_come_back_whole(language: Language, tmp_path: Path) -> None:
    read = read_workspace(REPOSITORY)
    declared = {**read_declarations(REPOSITORY), **SHARES}
    (tmp_path / "map.xlsx").write_bytes(write_filled(declared, read.atlas.workspace, language)[0])
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", AS_SHOWN, "map.xlsx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=180,
    )
    files = [ForeignFile(path.name, path.read_bytes()) for path in sorted(tmp_path.glob("map-*.csv"))]
    assert len(files) == len(TABLES) + 2  # the guide and the lists are saved as well, and hold no rows
    prepared = bring(*files, language=language)
    assert tell(prepared, language) == []
    assert {name: make_comparable(data) for name, data in prepared.files.items()} == {
        name: make_comparable(data) for name, data in declared.items()
    }


@settings(max_examples=40)
@given(declarations(), st.sampled_from(["en", "tr"]))
def test_any_workspace_comes_back_whole(files: dict[str, Any], language: Language) -> None:
    atlas = load(files)
    content, losses = write_filled(files, atlas.workspace, language)
    assert losses == ()
    prepared = bring(ForeignFile("map.xlsx", content))
    assert tell(prepared) == []
    back = load({name: data for name, data in prepared.files.items() if name in files})
    assert back.journeys == atlas.journeys
    assert (back.personas, back.evidence, back.pain_points) == (
        atlas.personas,
        atlas.evidence,
        atlas.pain_points,
    )
    assert back.workspace.channels == atlas.workspace.channels


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_template_is_the_same_each_time_and_offers_lists(language: Language) -> None:
    content = write_template(Workspace(), language)
    assert content == write_template(Workspace(), language)
    book = load_workbook(io.BytesIO(content))
    titles = [table.title.say(language) for table in TABLES]
    assert book.sheetnames[1:-1] == titles
    assert book[book.sheetnames[-1]].sheet_state == "hidden"
    touchpoints = book[titles[3]]
    offered = {
        str(each.sqref).rstrip("0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ") or str(each.sqref): each
        for each in touchpoints.data_validations.dataValidation
    }
    lists = [each for each in offered.values() if each.type == "list"]
    assert len(lists) >= 7  # journey, stage, channel, moment of truth, reach, handled by, shared touchpoint
    assert all(
        len(each.prompt or "") <= 255 and len(each.promptTitle or "") <= 32 for each in offered.values()
    )


SMALL: dict[str, list[dict[str, Any]]] = {
    "personas": [{"Name": "Ayşe Demir"}],
    "journeys": [{"Title": "First order", "Personas": "Ayşe Demir", "Completed": 86, "Started": 100}],
    "stages": [{"Title": "Choosing", "Lifecycle step": "Consideration"}, {"Title": "Paying"}],
    "touchpoints": [
        {"Stage": "Choosing", "Title": "Looks around", "Channel": "Website", "Emotion": 1},
        {
            "Title": "Asks a friend",
            "Channel": "Word of mouth",
            "Thoughts": "Is it any good?\nWhat does it cost?",
        },
        {
            "Stage": "Paying",
            "Title": "Pays",
            "Emotion": "Ayşe Demir: -1.5",
            "Moment of truth": "yes",
            "Wait": "2 minutes",
        },
    ],
    "pain-points": [
        {
            "Touchpoint": "Pays",
            "Title": "The fee comes last",
            "Severity": 3,
            "Frequency": 0.2,
            "Cause": "process",
        }
    ],
    "opportunities": [
        {
            "Touchpoint": "Pays",
            "Title": "Show the fee",
            "Resolves": "The fee comes last",
            "Due": dt.date(2027, 3, 31),
        }
    ],
}


def test_what_a_consultant_fills_in() -> None:
    prepared = bring(fill(SMALL))
    assert tell(prepared) == []
    assert prepared.losses == ()
    assert prepared.texts == {
        "personas/ayse-demir.yaml": "name: Ayşe Demir\n",
        "journeys/first-order.yaml": (
            "title: First order\n"
            "personas: [ayse-demir]\n"
            "stages:\n"
            "  - id: choosing\n"
            "    title: Choosing\n"
            "    lifecycle: consideration\n"
            "    touchpoints:\n"
            "      - {id: looks-around, title: Looks around, channel: website, emotion: 1}\n"
            "      - id: asks-a-friend\n"
            "        title: Asks a friend\n"
            "        channel: word-of-mouth\n"
            '        thoughts: ["Is it any good?", "What does it cost?"]\n'
            "  - id: paying\n"
            "    title: Paying\n"
            "    touchpoints:\n"
            "      - id: pays\n"
            "        title: Pays\n"
            "        emotion: {ayse-demir: -1.5}\n"
            "        pain_points:\n"
            "          - {id: the-fee-comes-last, title: The fee comes last, severity: 3, "
            "frequency: 0.2, cause: process}\n"
            "        opportunities:\n"
            "          - {id: show-the-fee, title: Show the fee, resolves: [the-fee-comes-last], "
            'due: "2027-03-31"}\n'
            "        moment_of_truth: true\n"
            "        wait: 2 minutes\n"
            "completion: {k: 86, n: 100}\n"
        ),
    }


WRONG: dict[str, list[dict[str, Any]]] = {
    "personas": [{"Name": "Ayşe Demir", "Share": 20}, {"Role": "nobody", "Id": "Not an id"}],
    "journeys": [
        {
            "Title": "First order",
            "Personas": "Ayşe Demri\nAyşe Demir",
            "State": "yesterday",
            "Reviewed on": "soon",
            "Review every": "six months",
            "Volume": "1.500",
            "Completed": 101,
            "Started": 100,
        },
        {"Title": "Second order"},
    ],
    "stages": [
        {"Title": "Choosing", "Lifecycle step": "Buying"},
        {"Journey": "Frist order", "Title": "Paying", "KPIs": "OTD"},
        {"Journey": "First order"},
        {"Journey": "Second order", "Title": "Left empty"},
    ],
    "touchpoints": [
        {"Journey": "First order", "Stage": "Choosing", "Title": "Looks", "Channel": "Websiet", "Emotion": 5},
        {"Title": "Asks", "Channel": "#REF!", "Emotion": "good", "Wait": "-1 day", "Importance": 0},
        {"Stage": "Payng", "Title": "Pays", "Emotion": "Ali: 1", "Moment of truth": "perhaps"},
        {"Stage": "Choosing", "Title": "Pays", "Shared touchpoint": "Help desk", "Id": "looks"},
    ],
    "pain-points": [
        {"Journey": "First order", "Touchpoint": "Looks", "Title": "No severity", "Frequency": "a lot"},
        {"Title": "No place", "Severity": 2},
        {"Touchpoint": "Asks", "Severity": 7, "Title": "Too bad", "Due": "31.2.2027"},
    ],
    "metrics": [{"Journey": "First order", "Touchpoint": "Looks", "Title": "No kind", "Satisfied (k)": -1}],
    "transitions": [{"Journey": "First order", "From": "start", "To": "Nowhere", "Customers": "many"}],
    "workspace": [{"Name": "One"}, {"Name": "Two"}],
}
"""Nearly every mistake that a cell can have, in one workbook."""


@pytest.mark.parametrize("language", ["en", "tr"])
def test_all_wrong_cells_are_named_at_once(
    language: Language, check_golden: Callable[[Path, str], None]
) -> None:
    told = tell(bring(fill(WRONG), language=language), language)
    check_golden(CASES / f"wrong-cells.{language}.txt", "\n".join(told) + "\n")


def test_turkish_words_and_commas() -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        "touchpoints": [
            {
                "Yolculuk": "İlk sipariş",
                "Aşama": "Ödeme",
                "Başlık": "Öder",
                "Kanal": "çağrı merkezi",
                "Duygu": "-1,5",
                "Süre": "5 dk",
                "Kritik an": "evet",
            },
        ],
        "pain-points": [
            {
                "Temas noktası": "öder",
                "Başlık": "Geç",
                "Şiddet": "2,5",
                "Sıklık": "%12,5",
                "Durum": "Açık",
                "Son tarih": "1.10.2026",
            }
        ],
    }
    prepared = bring(fill(rows, "tr"), language="tr")
    assert tell(prepared, "tr") == []
    journey: Any = prepared.files["journeys/ilk-siparis.yaml"]
    touchpoint = journey["stages"][0]["touchpoints"][0]
    assert (touchpoint["channel"], touchpoint["emotion"], touchpoint["duration"]) == (
        "call-center",
        -1.5,
        "5 minutes",
    )
    assert touchpoint["moment_of_truth"] is True
    assert touchpoint["pain_points"] == [
        {
            "id": "gec",
            "title": "Geç",
            "severity": 2.5,
            "frequency": 0.125,
            "status": "open",
            "due": "2026-10-01",
        }
    ]


def test_what_spreadsheet_users_write_by_habit() -> None:
    """Cells merged, names with commas between, dates as words, units without a space, blanks, capitals."""
    rows: dict[str, list[dict[str, Any]]] = {
        "personas": [{"Ad": "Işıl Çağlar "}, {"Ad": "  İbrahim Güneş", "Pay": "%40"}],
        "journeys": [
            {
                "Başlık": "İLK SİPARİŞ",
                "Personalar": "Işıl Çağlar, İbrahim Güneş",
                "Gözden geçirildi": "1 Ekim 2026",
                "Gözden geçirme aralığı": "6 Ay",
                "Tamamlama hedefi": "95%",
            }
        ],
        "touchpoints": [
            {"Yolculuk": "İlk Sipariş", "Aşama": "KEŞİF", "Başlık": "Reklamı görür", "Duygu": "+1"},
            {"Başlık": "Sorar", "Kanal": "tavsiye ", "Duygu": "1,5"},
            {
                "Aşama": "Keşif ",
                "Başlık": "Onaylar",
                "Duygu": "ışıl çağlar: -1,5\nİBRAHİM GÜNEŞ: 0",
                "Süre": "5dk",
            },
        ],
        "pain-points": [
            {"Temas noktası": "ONAYLAR", "Başlık": "Ücret", "Şiddet": "3", "Son tarih": "31/03/2027"},
        ],
    }
    book = load_workbook(io.BytesIO(fill(rows, "tr").content))
    book["Temas noktaları"].merge_cells("A5:A7")
    book["Temas noktaları"].merge_cells("B5:B6")
    buffer = io.BytesIO()
    book.save(buffer)
    prepared = bring(ForeignFile("map.xlsx", buffer.getvalue()), language="tr")
    assert tell(prepared, "tr") == []
    assert prepared.texts["journeys/ilk-siparis.yaml"] == (
        "title: İLK SİPARİŞ\n"
        "personas: [isil-caglar, ibrahim-gunes]\n"
        'reviewed: "2026-10-01"\n'
        "review_every: 6 months\n"
        "stages:\n"
        "  - id: kesif\n"
        "    title: KEŞİF\n"
        "    touchpoints:\n"
        "      - {id: reklami-gorur, title: Reklamı görür, emotion: 1}\n"
        "      - {id: sorar, title: Sorar, channel: word-of-mouth, emotion: 1.5}\n"
        "      - id: onaylar\n"
        "        title: Onaylar\n"
        "        emotion: {isil-caglar: -1.5, ibrahim-gunes: 0}\n"
        "        pain_points:\n"
        '          - {id: ucret, title: Ücret, severity: 3, due: "2027-03-31"}\n'
        "        duration: 5 minutes\n"
        "completion: {target: 0.95}\n"
    )


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("1 October 2026", "en", "2026-10-01"),
        ("1 Eki 2026", "en", "2026-10-01"),
        ("1. Ekim 2026", "tr", "2026-10-01"),
        ("10/11/2026", "tr", "2026-11-10"),
        ("10.11.2026", "en", "2026-11-10"),
        ("31/10/2026", "en", "2026-10-31"),
        ("10/10/2026", "en", "2026-10-10"),
        ("10/11/2026", "en", "“10/11/2026” can be read in two ways: the day first, or the month."),
        ("10/31/2026", "en", "“10/31/2026” is no date."),
        ("31 Ekim 26", "tr", "“31 Ekim 26” bir tarih değil."),
        ("30 Şubat 2026", "tr", "“30 Şubat 2026” bir tarih değil."),
        ("1 Brumaire 2026", "en", "“1 Brumaire 2026” is no date."),
    ],
)
def test_days_as_people_write_them(written: str, language: Language, read: str) -> None:
    try:
        assert cells.read_day(written, language) == read
    except cells.CellError as error:
        assert error.message.say(language) == read  # noqa: PT017  # one table for both outcomes


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_one_sheet_as_csv_is_a_journey(delimiter: str) -> None:
    table = write_table(
        [
            ["Touchpoints", "", ""],
            ["Stage", "Title *", "Channel", "Emotion", "Notes of mine"],
            ["Choosing", "Looks; around, twice", "website", "0,5", "x"],
            ["", "Asks", "", "", ""],
            ["Paying", "Pays", "", "-2", ""],
        ],
        delimiter,
        "first order.csv",
    )
    prepared = bring(table)
    assert tell(prepared) == []
    assert [loss.say("en") for loss in prepared.losses] == [
        "first order.csv: the column “Notes of mine” (1 cells)"
    ]
    assert list(prepared.files) == ["journeys/first-order.yaml"]
    journey: Any = prepared.files["journeys/first-order.yaml"]
    assert [(stage["title"], len(stage["touchpoints"])) for stage in journey["stages"]] == [
        ("Choosing", 2),
        ("Paying", 1),
    ]


def test_a_wrong_cell_of_a_csv_file_is_named() -> None:
    table = write_table([["Stage", "Title", "Channel"], ["A", "B", "Websiet"]])
    assert tell(bring(table)) == ["!C2: “Websiet” is not in the list of this column. Did you mean “Website”?"]


def pack(**parts: bytes) -> ForeignFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return ForeignFile("map.xlsx", buffer.getvalue())


def far_apart(cell: str) -> ForeignFile:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for place, head in enumerate(("Stage", "Title", "Channel"), 1):
        sheet.cell(1, place, head)
    sheet[cell] = "x"
    buffer = io.BytesIO()
    book.save(buffer)
    return ForeignFile("map.xlsx", buffer.getvalue())


NOT_A_WORKBOOK = "1:1: The file is no readable workbook. Save it as XLSX; without a password."


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (ForeignFile("map.xlsx", b"PK\x03\x04nothing"), NOT_A_WORKBOOK),
        (ForeignFile("map.xlsx", b"PK" + b"\0" * 6_000_000), "1:1: The workbook is larger than 5 MB"),
        (
            pack(**{"xl/a.xml": b"<a>" + b" " * 10_000_000 + b"</a>"}),
            "1:1: A part of the workbook unpacks to more than 150 times",
        ),
        (
            pack(**{f"xl/{number}.xml": b"<a/>" for number in range(600)}),
            "1:1: The workbook is larger than 20 MB",
        ),
        (pack(**{"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), NOT_A_WORKBOOK),
        (
            pack(**{"xl/workbook.xml": '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")}),
            NOT_A_WORKBOOK,
        ),
        (pack(**{"xl/workbook.xml": b"<a/>"}), NOT_A_WORKBOOK),
        (
            far_apart("XFD2"),
            "Sheet!XFD2: Only the first 100 columns of a sheet are read, and there are more.",
        ),
        (ForeignFile("a.csv", b"Stage,Title,Channel\n\xdcr\xfcn"), "1:1: The file is not UTF-8 text."),
        (ForeignFile("a.csv", b"a,b\nc,d"), "!A1: No sheet here has the columns of the template."),
        (ForeignFile("a.csv", b""), "1:1: The file is empty."),
        (ForeignFile("a.xlsx", b" \n"), "1:1: The file is empty."),
        (
            ForeignFile("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
            "1:1: The file is a workbook of the old format (XLS), or one with a password.",
        ),
        (
            ForeignFile("a.yaml", b"title: A"),
            "1:1: This file is in no format that can be imported. YAML needs no import",
        ),
        (
            ForeignFile("a.csv", b"Stage,Title,Channel\n"),
            "!A2: The sheets are empty: there is no row below the headings.",
        ),
        (ForeignFile("a.pdf", b"%PDF"), "1:1: This file is in no format that can be imported."),
    ],
)
def test_a_hostile_file_is_refused(file: ForeignFile, expected: str) -> None:
    tracemalloc.start()
    told = tell(bring(file))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told[0].startswith(expected), told
    assert peak < 120_000_000


def test_an_empty_template_says_so() -> None:
    told = tell(bring(ForeignFile("t.xlsx", write_template(Workspace(), "en"))))
    assert told == ["Personas!A5: The sheets are empty: there is no row below the headings."]


@given(st.binary(max_size=300).map(lambda content: b"PK" + content) | st.binary(max_size=300))
def test_no_bytes_hurt(content: bytes) -> None:
    bring(ForeignFile("map.xlsx", content))
    bring(ForeignFile("map.csv", content))
