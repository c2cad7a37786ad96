"""What a workspace keeps to itself is in none of its pictures and in none of its reports.

Every view in every format, read as by a reader with tools, down to the notes and the data sheets of slides.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command import run, run_each, write

EVIDENCE = ("gizlikaynak", "gizlibaslik", "gizlikim", "gizliozet")
QUOTES = ("gizlisoz", "gizlialinti")
OWNERS = ("gizliekip",)
FIGURES = ("77,31", "987.654", "61,27", "987654", "77.31", "61.27", "1.37", "1,37", "8,73 saat", "9,64 saat")
SECRETS = {"evidence": EVIDENCE, "quotes": QUOTES, "owners": OWNERS, "figures": FIGURES}

PERSONA = """\
name: Ayşe
quote: Gizlialinti
goals: [Vakit kazanmak]
sources: [gizlikaynak]
segment: {name: Sadık, share: 0.4}
"""
SOURCE = """\
title: Gizlibaslik
type: survey
method: quantitative
date: 2026-09-01
n: 400
who: Gizlikim
owner: gizliekip
summary: Gizliozet
"""
JOURNEY = """\
title: Sipariş
personas: [ayse]
owner: gizliekip
volume: 987654
evidence: [gizlikaynak]
kpis:
  - {id: otd, title: Teslim, side: business, value: 77.31, target: 95, owner: gizliekip,
     evidence: gizlikaynak}
stages:
  - id: siparis
    title: Sipariş
    lifecycle: purchase
    kpis: [otd]
    touchpoints:
      - id: sepet
        title: Sepeti onaylar
        channel: mobile-app
        evidence: [gizlikaynak]
        duration: 8.73 hours
        quotes: [Gizlisoz]
        emotion: {ayse: -1.37}
        metrics:
          - {id: csat, kind: csat, k: 245, n: 400, period: 2026-Q3, evidence: gizlikaynak}
          - {id: puan, kind: csat, value: 61.27, evidence: gizlikaynak}
        backstage: [{action: Hazırlar, owner: gizliekip}]
        pain_points:
          - {id: ucret, title: Ücret, severity: 3, frequency: 0.2, owner: gizliekip, evidence: gizlikaynak}
        opportunities:
          - {id: goster, title: Ücreti göster, resolves: [ucret], effort_days: 5, owner: gizliekip}
      - id: odeme
        title: Öder
        channel: website
        emotion: {ayse: 1}
transitions:
  - {from: sepet, to: odeme, count: 900}
  - {from: sepet, to: lost, count: 100}
  - {from: odeme, to: complete, count: 900}
"""
VIEWS = ("map", "flow", "blueprint", "matrix", "portfolio", "persona", "compare", "coverage")
FORMATS = ("svg", "pdf", "pptx", "html", "dot", "mermaid", "text")


def draw(folder: Path, redact: str, views: Sequence[str], formats: Sequence[str]) -> dict[str, str]:
    """Return all that can be read of each file, in small letters."""
    write_workspace(folder, redact)
    asked = [part for view in views for part in ("--view", view)]
    asked += [part for form in formats for part in ("--format", form)]
    done = run(folder, "render", *asked, "--output", "out", "--quiet")
    assert done.code == 0, done.err
    return read_folder(folder / "out")


def write_workspace(folder: Path, redact: str) -> None:
    """Write a workspace full of secrets that leaves ``redact`` out for publishing."""
    write(
        folder,
        "journeymap.yaml",
        f"schema_version: 1\nname: W\nlanguage: tr\nbranding: {{redact: [{redact}]}}\n",
    )
    write(folder, "personas/ayse.yaml", PERSONA)
    write(folder, "evidence/gizlikaynak.yaml", SOURCE)
    write(folder, "journeys/bugun.yaml", JOURNEY)
    later = JOURNEY.replace("8.73", "9.64")
    write(folder, "journeys/yarin.yaml", f"state: future\nfuture_of: bugun\n{later}")


def read_folder(folder: Path) -> dict[str, str]:
    """Return all that can be read of each file, in small letters."""
    paths = sorted(folder.iterdir())
    return {path.name: " ".join(read(path.name, path.read_bytes())).lower() for path in paths}


def read(name: str, content: bytes) -> Iterator[str]:
    if name.endswith((".pptx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from read(entry, archive.read(entry))
    elif name.endswith(".pdf"):
        reader = PdfReader(io.BytesIO(content))
        yield from (page.extract_text() for page in reader.pages)
        yield from (str(reader.get_object(number)) for number in range(1, len(reader.xref[0]) + 1))
    else:
        yield content.decode("utf-8", "replace")


def find(told: dict[str, str], kind: str) -> set[str]:
    """Return the endings of the files in which a secret of the kind can be read."""
    return {
        name.rpartition(".")[2] for name, text in told.items() if any(word in text for word in SECRETS[kind])
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return draw(tmp_path_factory.mktemp("hidden"), ", ".join(SECRETS), VIEWS, FORMATS)


@pytest.mark.parametrize("kind", SECRETS)
def test_what_is_kept_back_is_in_no_file(published: dict[str, str], kind: str) -> None:
    found = [f"{name}: {word}" for name, text in published.items() for word in SECRETS[kind] if word in text]
    assert found == []
    assert {name.rpartition(".")[2] for name in published} == {
        "svg",
        "pdf",
        "pptx",
        "html",
        "dot",
        "mmd",
        "txt",
    }


def test_the_same_words_can_be_read_where_nothing_is_kept_back(tmp_path: Path) -> None:
    """Else the test above would find nothing whatever was drawn."""
    rich = {"svg", "pdf", "pptx", "html"}
    told = draw(tmp_path, "", ["map"], sorted(rich))
    assert {kind: find(told, kind) & rich for kind in SECRETS} == dict.fromkeys(SECRETS, rich)


OTHERS = {
    "Gizlisoz": "Bambaska uzunca bir soz", "Gizlialinti": "Bambaska uzunca bir alinti",
    "gizliekip": "baskaekip", "Gizlibaslik": "Baskabaslik", "Gizlikim": "Baskakim", "Gizliozet": "Baskaozet",
    "n: 400\nwho": "n: 300\nwho", "date: 2026-09-01": "date: 2026-03-05",
    "volume: 987654": "volume: 123456", "value: 77.31": "value: 47.13",
}  # fmt: skip
"""Other secrets in the place of those above. None of them moves a point of a curve or of the matrix."""


def paint(folder: Path, redact: str, views: Sequence[str], changed: dict[str, str]) -> dict[str, bytes]:
    """Return the PNG of each view, of the workspace with what is ``changed`` in it."""
    write_workspace(folder, redact)
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        for word, other in changed.items():
            text = text.replace(word, other)
        path.write_text(text, encoding="utf-8")
    asked = [part for view in views for part in ("--view", view)]
    done = run(folder, "render", *asked, "--format", "png", "--scale", "0.5", "--output", "out", "--quiet")
    assert done.code == 0, done.err
    return {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}


def test_a_pixel_says_nothing_of_what_is_kept_back(tmp_path: Path) -> None:
    """A PNG cannot be read; but with other secrets it is the same, so that none of them is in it."""
    views = [view for view in VIEWS if view != "matrix"]
    one = paint(tmp_path / "one", ", ".join(SECRETS), views, {})
    other = paint(tmp_path / "other", ", ".join(SECRETS), views, OTHERS)
    assert [name for name in one if one[name] != other[name]] == []
    assert len(one) == len(other) >= len(views)


def test_a_pixel_shows_each_kind_where_nothing_is_kept_back(tmp_path: Path) -> None:
    """Else the test above would find nothing whatever was painted."""
    plain = paint(tmp_path / "plain", "", ["map"], {})
    for kind, words in (("quote", "Gizlisoz"), ("owner", "gizliekip"), ("figure", "value: 77.31")):
        other = paint(tmp_path / kind, "", ["map"], {words: OTHERS[words]})
        assert other["bugun-map.png"] != plain["bugun-map.png"], kind


def report(folder: Path, redact: str, *options: str) -> dict[str, str]:
    """Return all that can be read of a report in each format and of the tables, in small letters."""
    write_workspace(folder, redact)
    commands = [
        ("report", "-f", form, "-o", f"out/report.{form}", "--today", "2026-11-01", *options)
        for form in ("text", "md", "html", "json", "xlsx")
    ]
    for done in run_each(folder, [*commands, ("export", "csv", "--output", "out")]):
        assert done.code == 0, done.err
        assert ("redact" in done.err) == bool(redact)
    return read_folder(folder / "out")


REPORTED = {kind: SECRETS[kind] for kind in ("evidence", "owners", "figures")}
"""Quotes are in no report, whatever is kept back."""


@pytest.mark.parametrize("options", [(), ("bugun",), ("--owner", "gizliekip"), ("--channel", "mobile-app")])
def test_what_is_kept_back_is_in_no_report(tmp_path: Path, options: tuple[str, ...]) -> None:
    told = report(tmp_path, ", ".join(SECRETS), *options)
    found = [
        f"{name}: {word}"
        for name, text in told.items()
        for kind in SECRETS
        for word in SECRETS[kind]
        if word in text
    ]
    assert found == []
    assert {"text", "md", "html", "json", "xlsx"} <= {name.rpartition(".")[2] for name in told}


def test_each_is_kept_back_alone(tmp_path: Path) -> None:
    for kind in REPORTED:
        told = report(tmp_path / kind, kind)
        assert find(told, kind) == set()
        others = set(REPORTED) - {kind}
        assert all("json" in find(told, other) or kind == "figures" for other in others)


def test_the_same_words_can_be_read_in_reports_where_nothing_is_kept_back(tmp_path: Path) -> None:
    told = report(tmp_path, "")
    wanted = {"text", "md", "html", "json", "xlsx", "csv"}
    assert {kind: find(told, kind) & wanted for kind in REPORTED} == dict.fromkeys(REPORTED, wanted)


def test_what_moves_an_atlas_holds_all_of_it_and_says_so(tmp_path: Path) -> None:
    write_workspace(tmp_path, "owners")
    done = run(tmp_path, "export", "json")
    assert "gizliekip" in done.out
    assert "`export json` her şeyi içerir" in done.err


@pytest.mark.parametrize("mistake", ["  palette: {accent: grün}", "  palette: {accent: [", "\tx: y"])
def test_a_mistake_in_the_settings_publishes_nothing_and_leaves_the_language(
    tmp_path: Path, mistake: str
) -> None:
    """Settings that cannot be read still withhold what they would, and are spoken of in their language."""
    write_workspace(tmp_path, "")
    settings = f"schema_version: 1\nlanguage: tr\nbranding:\n  redact: [quotes, owners]\n{mistake}\n"
    write(tmp_path, "journeymap.yaml", settings)
    done = run(tmp_path, "render", "--view", "map", "--output", "out")
    assert done.code == 1
    assert "journeymap.yaml:" in done.err
    assert "Okunamayan ne varsa dışarıda bırakıldı" in done.err
    told = read_folder(tmp_path / "out")
    assert all("sepeti onaylar" in text and "acı noktası" in text for text in told.values())
    assert [kind for kind in SECRETS if find(told, kind)] == []
