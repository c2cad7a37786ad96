"""``report`` and ``export`` as their users run them: formats, sections, scopes, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from journeymap.atlas import load_atlas
from journeymap.cli.commands.export import TABLES
from journeymap.cli.commands.report import SECTIONS
from journeymap.model.workspace import Branding
from journeymap.report import load_output_schema
from journeymap.report.document import SectionName, compose_document, make_subject
from tests.cli.command import digest, run, run_bytes, write

ROOT = Path(__file__).parents[2]
JOURNEY = """\
title: İlk sipariş
personas: [ayse]
owner: e-ticaret
goals: [{id: hizli, title: Sipariş hızlı biter, owner: lojistik, kpis: [sure]}]
kpis: [{id: sure, title: "=1+1", value: 7, floor: 10, target: 5, owner: lojistik}]
stages:
  - id: siparis
    title: Sipariş
    touchpoints:
      - id: sepet
        title: Sepeti onaylar
        channel: mobile-app
        emotion: -1
        pain_points: [{id: ucret, title: "<b>Ücret</b> sonda", severity: 3, frequency: 0.2, owner: lojistik}]
      - {id: ara, title: Çağrı merkezini arar, channel: call-center, owner: cagri, emotion: -2}
transitions: [{from: sepet, to: ara, context_carried: 0.4}]
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nname: Deneme\nlanguage: tr\n")
    write(tmp_path, "personas/ayse.yaml", "name: Ayşe Demir\n")
    write(tmp_path, "personas/mehmet.yaml", "name: Mehmet Kaya\n")
    write(tmp_path, "journeys/ilk.yaml", JOURNEY)
    return tmp_path


def test_the_sections_in_help_are_those_that_exist() -> None:
    assert list(SECTIONS) == [name.value for name in SectionName]


def test_the_tables_offered_are_those_that_exist() -> None:
    atlas, _ = load_atlas(ROOT)
    atlas = replace(atlas, workspace=replace(atlas.workspace, branding=Branding()))
    document = compose_document(make_subject(atlas, tuple(atlas.journeys.values()), "en"))
    measured = ("trends", "volume", "counted-switches", "times", "durations")  # where something was counted
    found = [table.name for section in document.sections for table in section.tables]
    assert [name for name in TABLES if name not in measured] == found
    assert set(measured) < set(TABLES)


def test_sections_are_chosen_in_their_own_order(workspace: Path) -> None:
    done = run(workspace, "report", "-f", "md", "--section", "kpis", "--section", "summary")
    heads = [line for line in done.out.split("\n") if line.startswith("## ")]
    assert (done.code, heads) == (0, ["## Özet", "## Hedeflerine göre KPI'lar"])


@pytest.mark.parametrize(
    ("options", "seen", "unseen"),
    [
        (("--persona", "ayse"), "Ayşe Demir gözünden", "Mehmet"),
        (("--owner", "lojistik"), "lojistik sorumluluğundakiler", "Çağrı merkezini arar"),
        (("--channel", "call-center"), "Çağrı merkezi kanalı", "Sipariş hızlı biter"),
    ],
)
def test_a_part_of_the_journeys(workspace: Path, options: tuple[str, ...], seen: str, unseen: str) -> None:
    done = run(workspace, "report", *options, "--section", "summary", "--section", "touchpoints")
    assert (done.code, done.err) == (0, "")
    assert seen in done.out
    assert unseen not in done.out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ("--section", "sumary"),
            "`sumary` adlı bir bölüm yok.\n  öneri: Şunu mu demek istediniz: `summary`?",
        ),
        (("--owner", "lojistk"), "Şunu mu demek istediniz: `lojistik`?"),
        (("--channel", "email"), "Burada `email` kanalında bir temas noktası yok."),
        (("--persona", "mehmet"), "`mehmet` personası bu yolculukların hiçbirinde yok."),
        (("--persona", "ayse", "--owner", "cagri"), "`--persona` ile `--owner` farklı raporlar istiyor."),
        (("--format", "xlsx"), "dosyasını `--output rapor.xlsx` ile verin."),
        (("--today", "2026-13-01"), "2026-13-01"),
    ],
)
def test_what_makes_no_sense_is_refused(workspace: Path, options: tuple[str, ...], told: str) -> None:
    done = run(workspace, "report", *options, JOURNEYMAP_LANGUAGE="tr")
    assert done.code == 2
    assert told in done.err
    assert "Traceback" not in done.err


def test_a_file_is_written_whole_and_nothing_else(workspace: Path) -> None:
    before = digest(workspace)
    done = run(workspace, "report", "-f", "xlsx", "-o", "out/rapor.xlsx")
    assert (done.code, done.out) == (0, "")
    after = digest(workspace)
    assert after.pop("out/rapor.xlsx").startswith(b"PK")
    assert after == before


@pytest.mark.parametrize("form", ["md", "html", "xlsx", "json"])
def test_same_bytes_whatever_the_machine(workspace: Path, form: str) -> None:
    products = set()
    for seed, zone, locale in (
        ("1", "UTC", "C"),
        ("2", "Asia/Tokyo", "tr_TR.UTF-8"),
        ("3", "America/Lima", ""),
    ):
        path = workspace / f"rapor-{seed}"
        done = run_bytes(
            workspace, "report", "-f", form, "-o", str(path), PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale
        )
        assert done.returncode == 0
        products.add(path.read_bytes())
    assert len(products) == 1


def test_all_journeys_on_a_terminal_begin_with_what_they_have_together(workspace: Path) -> None:
    write(workspace, "journeys/ikinci.yaml", JOURNEY.replace("title: İlk", "title: İkinci"))
    together = run(workspace, "report").out.partition("İkinci sipariş\n━")[0]
    heads = (
        "NEDENLERİNE GÖRE ACI NOKTALARI",
        "KANAL VE YAŞAM DÖNGÜSÜNE GÖRE",
        "HER SORUMLUNUN ÜZERİNDEKİLER",
    )
    assert [head for head in heads if head in together] == list(heads)
    only = run(workspace, "report", "--section", "owners").out.partition("İkinci sipariş\n━")[0]
    assert [head for head in heads if head in only] == [heads[2]]


def read_json(workspace: Path, *options: str) -> dict[str, Any]:
    """Return the report as JSON, once it has the published form."""
    done = run(workspace, "report", "-f", "json", *options)
    assert (done.code, done.err) == (0, "")
    told: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft202012Validator(load_output_schema("report")).validate(told)
    return told


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--persona", "ayse"),
        ("--owner", "lojistik"),
        ("--channel", "call-center"),
        ("--section", "kpis", "--section", "summary", "--today", "2026-10-01"),
    ],
)
def test_json_has_the_sections_of_every_other_format(workspace: Path, options: tuple[str, ...]) -> None:
    told = read_json(workspace, *options)
    markdown = run(workspace, "report", "-f", "md", *options).out.split("\n")
    heads = [line.removeprefix("## ") for line in markdown if line.startswith("## ")]
    assert [section["title"] for section in told["document"]["sections"]] == heads
    assert markdown[0] == f"# {told['document']['title']}"
    is_whole = not {"--section", "--owner", "--channel"} & set(options)
    assert [report["id"] for report in told["reports"]] == (["ilk"] if is_whole else [])


def test_a_cell_of_json_is_the_value_and_no_text(workspace: Path) -> None:
    [section] = read_json(workspace, "--section", "kpis")["document"]["sections"]
    [table] = section["tables"]
    names = [column["name"] for column in table["columns"]]
    [row] = table["rows"]
    told = dict(zip(names, row, strict=True))
    assert (told["kpi"], told["value"], told["target"]) == ("=1+1", 7, 5)


def test_what_changed_since_the_record(workspace: Path) -> None:
    assert run(workspace, "score", "--record", "puanlar.jsonl", "--date", "2026-09-01").code == 0
    write(workspace, "journeys/ilk.yaml", JOURNEY.replace("value: 7", "value: 5"))
    told = ("report", "-f", "md", "--section", "changes", "--against")
    done = run(workspace, *told, "puanlar.jsonl")
    assert (done.code, done.err) == (0, "")
    assert "Son kayıttan bu yana değişenler" in done.out
    assert "1 Eylül 2026" in done.out
    missing = run(workspace, *told, "yok.jsonl")
    assert (missing.code, missing.out) == (3, "")
    persona = run(workspace, *told, "puanlar.jsonl", "--persona", "ayse")
    assert persona.code == 2


def test_export_of_a_table(workspace: Path) -> None:
    done = run(workspace, "export", "csv", "--table", "kpis")
    head, row = csv.reader(io.StringIO(done.out))
    assert (done.code, head[0], row[0]) == (0, "kpi", "'=1+1")


def test_export_of_all_tables(workspace: Path) -> None:
    done = run(workspace, "export", "csv", "--output", "tables")
    names = sorted(path.name for path in (workspace / "tables").iterdir())
    assert (done.code, done.out) == (0, "")
    assert {"touchpoints.csv", "pain-points.csv", "kpis.csv", "goals.csv"} <= set(names)
    assert f"{len(names)} tablo, tables klasörüne yazıldı" in done.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "Hangi tablo, ya da bütün tablolar nereye, yazın."),
        (("--table", "kpi"), "Şunu mu demek istediniz: `kpis`?"),
        (("--table", "kpis", "--output", "x"), "ya da `--output KLASÖR` kullanın."),
    ],
)
def test_export_that_makes_no_sense_is_refused(workspace: Path, options: tuple[str, ...], told: str) -> None:
    done = run(workspace, "export", "csv", *options, JOURNEYMAP_LANGUAGE="tr")
    assert (done.code, done.out) == (2, "")
    assert told in done.err
