"""What was asked for and changes no picture is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, run, write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeys/alfa.yaml", SMALLEST)
    write(tmp_path, "personas/ayse.yaml", "name: Ayşe\n")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "option", "others"),
    [
        (["--scale", "3", "-f", "svg"], "--scale", "`--format png`"),
        (["--page", "a4", "-f", "png"], "--page", "`--format pdf`, `--format pptx`, `--format html`"),
        (["--dark", "-f", "png"], "--dark", "`--format svg`"),
        (["--embed-font", "-f", "png"], "--embed-font", "`--format svg`"),
        (["--persona", "ayse"], "--persona", "`--view persona`, `--view compare`"),
    ],
)
def test_an_option_that_changes_nothing_is_told(
    workspace: Path, arguments: list[str], option: str, others: str
) -> None:
    asked = ("render", "--view", "map", *arguments)
    done = run(workspace, *asked, "--language", "en")
    assert (done.code, done.err.splitlines()) == (
        0,
        [f"`{option}` changes nothing here: it is for {others}.", "Drew 1 picture in pictures."],
    )
    done = run(workspace, *asked, "--language", "tr")
    assert done.err.splitlines()[0] == f"`{option}` burada bir şey değiştirmez: {others} içindir."
    assert run(workspace, *asked, "--quiet").err == ""


def test_an_option_that_some_view_or_format_looks_at_is_not_told(workspace: Path) -> None:
    asked = ["--view", "map", "--view", "persona", "-f", "svg", "-f", "pdf"]
    asked += ["--persona", "ayse", "--page", "a4", "--dark", "--embed-font"]
    done = run(workspace, "render", *asked, "--language", "en")
    assert (done.code, done.err) == (0, "Drew 4 pictures in pictures.\n")


def test_a_colour_that_is_not_taken_is_told_with_its_place_and_why(workspace: Path) -> None:
    palette = '{accent: "#ffff00", navy: "#102030", acent: "#102030"}'
    write(
        workspace, "journeymap.yaml", f"schema_version: 1\nlanguage: en\nbranding: {{palette: {palette}}}\n"
    )
    done = run(workspace, "render", "--view", "map", "--quiet")
    assert done.code == 0
    assert done.err == (
        "journeymap.yaml:3: the colour #ffff00 of `accent` is left out: words on it or in it would be hard"
        " to read (contrast below 4.5 to 1). Take a darker or a lighter one.\n"
        "journeymap.yaml:3: no picture has a colour `acent`, so it is left out. There is `accent`, for"
        " example.\n"
    )
    done = run(workspace, "render", "--view", "map", "--quiet", "--language", "tr")
    assert done.err == (
        "journeymap.yaml:3: `accent` için #ffff00 rengi dışarıda bırakıldı: üstündeki ya da bu renkteki"
        " sözler zor okunurdu (karşıtlık 4,5’e 1’in altında). Daha koyu ya da daha açık bir renk seçin.\n"
        "journeymap.yaml:3: hiçbir resimde `acent` diye bir renk yok, dışarıda bırakıldı. Örneğin `accent`"
        " var.\n"
    )
