"""The first ten minutes: make a workspace, draw it, break it, mend it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.cli.choices import LanguageChoice
from tests.cli.command import digest, run

JOURNEY = {"en": "journeys/first-order.yaml", "tr": "journeys/ilk-siparis.yaml"}


@pytest.fixture(params=["en", "tr"])
def language(request: pytest.FixtureRequest) -> str:
    return LanguageChoice(request.param).value


@pytest.fixture
def workspace(tmp_path: Path, language: str) -> Path:
    done = run(tmp_path, "init", "demo", "--language", language)
    assert done.code == 0, done.err
    return tmp_path / "demo"


def test_a_new_workspace_is_valid_and_renders(workspace: Path, language: str) -> None:
    validated = run(workspace, "validate")
    assert (validated.code, validated.err) == (0, "")
    expected = {
        "en": "No problems in 1 journey, 2 personas, 0 shared touchpoints, 0 shared pain points,"
        " 2 sources.\n",
        "tr": "Sorun yok: 1 yolculuk, 2 persona, 0 ortak temas noktası, 0 ortak acı noktası, 2 kanıt.\n",
    }
    assert validated.out == expected[language]

    rendered = run(workspace, "render")
    stem = Path(JOURNEY[language]).stem
    assert rendered.code == 0, rendered.err
    assert rendered.out.splitlines() == [f"pictures/{stem}-map.svg", f"pictures/{stem}-flow.svg"]
    for name in rendered.out.splitlines():
        assert (workspace / name).read_text(encoding="utf-8").startswith("<svg")


def test_the_editor_line_of_each_file_points_at_a_schema(workspace: Path) -> None:
    files = [path for path in workspace.rglob("*.yaml") if ".journeymap" not in path.parts]
    assert len(files) == 6
    for path in files:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("=")[2]).is_file()


def test_init_does_not_touch_a_workspace_that_is_there(workspace: Path) -> None:
    before = digest(workspace)
    done = run(workspace.parent, "init", "demo")
    assert done.code == 2
    assert "demo is already a workspace" in done.err
    assert digest(workspace) == before


def test_a_deleted_quote_gets_a_place_and_a_hint(workspace: Path, language: str) -> None:
    path = workspace / JOURNEY[language]
    text = path.read_text(encoding="utf-8")
    line = next(n for n, line in enumerate(text.splitlines(), 1) if 'thoughts: ["' in line)
    lines = text.splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace('"]', "]")
    path.write_text("".join(lines), encoding="utf-8")

    done = run(workspace, "validate")
    column = lines[line - 1].index('"') + 1
    assert done.code == 1
    assert f"{JOURNEY[language]}:{line}:{column}: " in done.out
    assert {"en": "help: ", "tr": "öneri: "}[language] in done.out
    assert "^" in done.out


def test_a_renamed_persona_gets_did_you_mean(workspace: Path, language: str) -> None:
    old, new = {"en": ("emma", "ema"), "tr": ("zeynep", "zeynap")}[language]
    (workspace / "personas" / f"{old}.yaml").rename(workspace / "personas" / f"{new}.yaml")
    done = run(workspace, "validate")
    said = {"en": f"Did you mean `{new}`?", "tr": f"Şunu mu demek istediniz: `{new}`?"}[language]
    assert done.code == 1
    assert f"{JOURNEY[language]}:3:12: " in done.out
    assert said in done.out


@pytest.mark.parametrize("kind", ["journey", "persona", "touchpoint", "pain-point", "evidence"])
def test_a_skeleton_is_valid_as_it_stands(workspace: Path, kind: str) -> None:
    assert run(workspace, "new", kind, "yeni").code == 0
    done = run(workspace, "validate")
    assert done.code == 0, done.out
    again = run(workspace, "new", kind, "yeni")
    assert again.code == 2
    assert "yeni.yaml" in again.err


def test_a_skeleton_with_every_comment_taken_away_names_only_keys_of_the_format(workspace: Path) -> None:
    for kind in ("journey", "persona", "touchpoint", "pain-point", "evidence"):
        run(workspace, "new", kind, f"yeni-{kind}")
    for path in workspace.rglob("yeni-*.yaml"):
        text = path.read_text(encoding="utf-8")
        opened = re.sub(r"^(\s*)# (?=\s*(?:- |[a-z_]+:))", r"\1", text, flags=re.MULTILINE)
        assert opened.count("#") < text.count("#")
        path.write_text(opened, encoding="utf-8")
    done = run(workspace, "validate", "--language", "en")
    rules = set(re.findall(r"error\[([a-z-]+)\]", done.out))
    assert rules == {"unknown-reference"}, done.out


def test_an_id_in_turkish_letters_gets_a_slug(workspace: Path) -> None:
    done = run(workspace, "new", "persona", "Ayşe Gül", "--language", "tr")
    assert done.code == 2
    assert "ayse-gul" in done.err
