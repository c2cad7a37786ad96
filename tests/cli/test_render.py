"""``render``: which files come of which views and formats, and what ``--check`` says of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command import SMALLEST, digest, run, run_bytes, write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    write(tmp_path, "journeys/alfa.yaml", SMALLEST)
    write(tmp_path, "journeys/beta.yaml", SMALLEST)
    return tmp_path


def test_each_view_in_each_format(workspace: Path) -> None:
    done = run(workspace, "render", "--format", "svg", "--format", "dot", "--format", "svg", "--quiet")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "pictures/alfa-map.svg",
        "pictures/alfa-flow.svg",
        "pictures/alfa-flow.dot",
        "pictures/beta-map.svg",
        "pictures/beta-flow.svg",
        "pictures/beta-flow.dot",
    ]


def test_a_format_alone_gets_the_views_it_can_show(workspace: Path) -> None:
    assert run(workspace, "render", "alfa", "--format", "dot").out == "pictures/alfa-flow.dot\n"


def test_a_fresh_folder_passes_the_check(workspace: Path) -> None:
    run(workspace, "render")
    before = digest(workspace)
    done = run(workspace, "render", "--check", "--language", "en")
    assert (done.code, done.out) == (0, "")
    assert done.err == "4 pictures up to date in pictures.\n"
    assert digest(workspace) == before


def test_what_differs_is_named_and_nothing_is_written(workspace: Path) -> None:
    run(workspace, "render")
    pictures = workspace / "pictures"
    (pictures / "alfa-map.svg").write_text("old", encoding="utf-8")
    (pictures / "beta-flow.svg").unlink()
    for name in ("gamma-map.svg", "alfa-map-2.svg", "notes.txt", "gamma-map.png", "a map.svg"):
        (pictures / name).write_text("", encoding="utf-8")
    before = digest(workspace)
    done = run(workspace, "render", "--check", "--language", "en")
    assert done.code == 1
    assert done.out.splitlines() == [
        "stale: pictures/alfa-map.svg",
        "missing: pictures/beta-flow.svg",
        "extra: pictures/alfa-map-2.svg",
        "extra: pictures/gamma-map.svg",
    ]
    assert done.err == (
        "4 pictures not up to date in pictures; nothing was written.\n"
        "  help: Run the same command without `--check`, and delete what is extra.\n"
    )
    assert digest(workspace) == before


def test_a_check_of_one_journey_leaves_the_others_alone(workspace: Path) -> None:
    run(workspace, "render")
    assert run(workspace, "render", "alfa", "--check").code == 0
    assert run(workspace, "render", "alfa", "--check", "--output", "yok").code == 1
    assert not (workspace / "yok").exists()


def test_a_check_never_passes_where_a_file_is_broken(workspace: Path) -> None:
    run(workspace, "render")
    write(workspace, "journeys/beta.yaml", "title: [\n")
    done = run(workspace, "render", "--check", "--language", "en")
    assert done.code == 1
    assert "extra" not in done.out


def test_a_check_in_turkish(workspace: Path) -> None:
    done = run(workspace, "render", "alfa", "--view", "map", "--check", "--language", "tr")
    assert (done.code, done.out) == (1, "eksik: pictures/alfa-map.svg\n")
    assert done.err.startswith("1 resim güncel değil: pictures; hiçbir şey yazılmadı.\n  öneri: ")


def test_every_format_at_once(workspace: Path) -> None:
    forms = ("svg", "png", "pdf", "pptx", "html", "mermaid", "dot", "text")
    words = [word for form in forms for word in ("--format", form)]
    done = run(workspace, "render", "alfa", *words, "--output", "out", "--language", "en")
    assert done.code == 0, done.err
    assert [Path(line).name for line in done.out.splitlines()] == [
        *(f"alfa-map.{ending}" for ending in ("svg", "png", "pdf", "pptx", "html", "mmd", "txt")),
        *(f"alfa-flow.{ending}" for ending in ("svg", "png", "pdf", "pptx", "html", "mmd", "dot")),
    ]
    assert run(workspace, "render", "alfa", *words, "--output", "out", "--check").code == 0


def test_text_is_shown_where_no_folder_is_named(workspace: Path) -> None:
    done = run(workspace, "render", "alfa", "--format", "text", COLUMNS="80", PYTHONIOENCODING="utf-8")
    assert done.out.startswith("En küçük yolculuk\n")
    assert not (workspace / "pictures").exists()
    plain = run_bytes(workspace, "render", "alfa", "--format", "text", PYTHONIOENCODING="ascii")
    assert b"===" in plain.stdout
    assert b"\x1b" not in plain.stdout


def test_a_file_of_text_is_the_same_in_every_terminal(workspace: Path) -> None:
    for columns, folder in (("60", "narrow"), ("200", "wide")):
        run(workspace, "render", "-f", "text", "-o", folder, COLUMNS=columns, FORCE_COLOR="1")
    assert digest(workspace / "narrow") == digest(workspace / "wide")


PAINFUL = """\
title: A
stages:
  - id: s
    title: S
    touchpoints:
      - id: t
        title: T
        pain_points:
          - {id: p, title: P, severity: 3}
          - {id: q, title: Q, severity: 2}
"""


def test_what_a_format_does_not_show_is_counted(workspace: Path) -> None:
    write(workspace, "journeys/alfa.yaml", PAINFUL)
    done = run(workspace, "render", "alfa", "-f", "mermaid", "--view", "map", "--language", "en")
    assert done.err.splitlines()[0] == "mermaid: 2 pain points not representable"
    spoken = run(workspace, "render", "alfa", "-f", "mermaid", "--view", "map", "--language", "tr")
    assert spoken.err.splitlines()[0] == "mermaid: 2 acı noktası gösterilemiyor"


def test_letters_that_the_font_lacks_are_told(workspace: Path) -> None:
    write(workspace, "journeys/alfa.yaml", SMALLEST.replace("En küçük", "漢字 😀"))
    done = run(workspace, "render", "alfa", "-f", "pdf", "--view", "map", "--language", "en")
    assert done.err.splitlines()[0] == "pdf: 3 letters without a form in the font not representable"


def test_a_format_that_cannot_show_the_view_is_wrong_usage(workspace: Path) -> None:
    done = run(workspace, "render", "-f", "text", "--view", "flow", "--language", "en")
    assert (done.code, done.out) == (2, "")
    assert "text is written for these views: map." in done.err


@pytest.mark.parametrize(
    ("name", "english", "turkish"),
    [
        (
            "missing.pptx",
            "Cannot read missing.pptx: there is no such place.",
            "missing.pptx okunamıyor: böyle bir yer yok.",
        ),
        (
            "journeys",
            "Cannot read journeys: a folder stands where the file belongs.",
            "journeys okunamıyor: dosyanın yerinde bir klasör duruyor.",
        ),
        (
            "journeys/alfa.yaml",
            "The template journeys/alfa.yaml is no PowerPoint file with a layout.",
            "journeys/alfa.yaml şablonu, düzeni olan bir PowerPoint dosyası değil.",
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_named_with_what_to_do(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, name: str, english: str, turkish: str
) -> None:
    monkeypatch.chdir(workspace)
    arguments = ("render", "-f", "pptx", "--template", name, "--language")
    done = run(workspace, *arguments, "en")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        f"journeymap: {english}\n"
        "  help: Name a .pptx or .potx file; a .ppt file can be saved as one in PowerPoint.\n"
    )
    done = run(workspace, *arguments, "tr")
    assert done.code == 3
    assert done.err == (
        f"journeymap: {turkish}\n"
        "  öneri: Bir .pptx ya da .potx dosyası verin; bir .ppt dosyası PowerPoint’te .pptx olarak"
        " kaydedilebilir.\n"
    )
    assert not (workspace / "pictures").exists()


def test_a_folder_is_never_called_what_others_take_for_standard_output(workspace: Path) -> None:
    done = run(workspace, "render", "--output", "-", "--language", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "journeymap: Pictures are files in a folder: `--output -` has nowhere to put them.\n"
        "  help: Name a folder; `--format text` without `--output` writes to standard output.\n"
    )
    assert not (workspace / "-").exists()


@pytest.mark.parametrize("output", [".", "..", ""])
def test_a_sentence_names_the_folder_and_does_not_end_in_dots(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(workspace / "journeys")
    folder = workspace if output == ".." else workspace / "journeys"
    asked = ("render", "alfa", "--view", "map", "--language", "en", "--output", output)
    assert run(Path.cwd(), *asked).err == f"Drew 1 picture in {folder}.\n"
    assert run(Path.cwd(), *asked, "--check").err == f"1 picture up to date in {folder}.\n"


def test_no_picture_takes_the_place_of_another_without_a_word(workspace: Path) -> None:
    for name in ("a", "a-b"):
        write(workspace, f"journeys/{name}.yaml", SMALLEST)
    write(workspace, "journeys/b-c.yaml", "state: future\nfuture_of: a\n" + SMALLEST)
    write(workspace, "journeys/c.yaml", "state: future\nfuture_of: a-b\n" + SMALLEST)
    for more in ([], ["--check"]):
        done = run(workspace, "render", "--view", "compare", "--language", "en", *more)
        assert (done.code, done.out) == (3, "")
        assert done.err == (
            "journeymap: Two pictures would be called compare-a-b-c.svg: ids stand beside each other in it,"
            " with a hyphen between them.\n"
            "  help: Draw them into two folders, or give one another id: `journeymap rename journey OLD"
            " NEW`.\n"
        )
    assert run(workspace, "render", "c", "--view", "compare").code == 0


def test_the_logo_is_drawn_and_its_path_is_not_told(workspace: Path) -> None:
    logo = Path(__file__).parents[2] / "personas" / "images" / "ayvadali.png"
    (workspace / "secret.png").write_bytes(logo.read_bytes())
    write(workspace, "journeymap.yaml", "schema_version: 1\nbranding: {logo: secret.png}\n")
    for form in ("svg", "html", "pptx", "pdf"):
        run(workspace, "render", "alfa", "--view", "map", "-f", form)
    drawn = digest(workspace / "pictures")
    assert b"data:image/png;base64," in drawn["alfa-map.svg"]
    assert b"data:image/png;base64," in drawn["alfa-map.html"]
    assert [name for name, content in drawn.items() if b"secret" in content] == []


def test_a_page_of_the_workspace_is_used(workspace: Path) -> None:
    run(workspace, "render", "alfa", "--view", "map", "-f", "pdf")
    free = digest(workspace / "pictures")
    write(workspace, "journeymap.yaml", "schema_version: 1\nbranding: {page_size: A4}\n")
    run(workspace, "render", "alfa", "--view", "map", "-f", "pdf")
    branded = digest(workspace / "pictures")
    run(workspace, "render", "alfa", "--view", "map", "-f", "pdf", "--page", "a4")
    assert digest(workspace / "pictures") == branded != free


TRAVELLED = """
title: {title}
personas: [ayse, mehmet]
{more}stages:
  - id: a
    title: Aşama
    touchpoints:
      - id: t
        title: Öder
        emotion: {{ayse: -1, mehmet: 1}}
        pain_points:
          - {{id: yavas, title: Yavaş, severity: 4, frequency: 0.2, effort_days: 3, confidence: 0.5}}
"""


@pytest.fixture
def travelled(tmp_path: Path) -> Path:
    write(tmp_path, "journeys/simdi.yaml", TRAVELLED.format(title="Şimdi", more=""))
    later = TRAVELLED.format(title="Sonra", more="state: future\nfuture_of: simdi\n")
    write(tmp_path, "journeys/sonra.yaml", later)
    write(tmp_path, "personas/ayse.yaml", "name: Ayşe\n")
    write(tmp_path, "personas/mehmet.yaml", "name: Mehmet\n")
    return tmp_path


def ask(views: str) -> list[str]:
    return [part for view in views.split() for part in ("--view", view)]


def test_views_of_journeys_of_personas_and_of_all(travelled: Path) -> None:
    views = ask("blueprint matrix portfolio persona compare coverage")
    done = run(travelled, "render", *views, "--quiet")
    assert (done.code, done.err) == (0, "")
    assert done.out.split() == [
        "pictures/simdi-blueprint.svg",
        "pictures/simdi-matrix.svg",
        "pictures/sonra-blueprint.svg",
        "pictures/sonra-matrix.svg",
        "pictures/matrix.svg",
        "pictures/portfolio.svg",
        "pictures/persona-ayse.svg",
        "pictures/persona-mehmet.svg",
        "pictures/compare-simdi-sonra.svg",
        "pictures/coverage.svg",
    ]
    assert run(travelled, "render", *views, "--check", "--quiet").code == 0


def test_one_journey_has_no_matrix_of_all(travelled: Path) -> None:
    done = run(travelled, "render", "simdi", *ask("matrix"))
    assert done.out == "pictures/simdi-matrix.svg\n"


def test_two_personas_are_compared_in_each_journey_of_both(travelled: Path) -> None:
    asked = ("--persona", "mehmet", "--persona", "ayse")
    done = run(travelled, "render", *ask("compare"), *asked)
    assert done.out.split() == [
        "pictures/compare-simdi-mehmet-ayse.svg",
        "pictures/compare-sonra-mehmet-ayse.svg",
    ]
    assert run(travelled, "render", *ask("persona"), "--persona", "ayse").out == "pictures/persona-ayse.svg\n"


@pytest.mark.parametrize(
    ("personas", "code", "said"),
    [
        ((), 3, "There is nothing to compare."),
        (("ayse",), 2, "Comparing personas takes two of them: `--persona A --persona B`."),
        (("ayse", "ayze"), 2, "There is no persona `ayze`."),
    ],
)
def test_what_cannot_be_compared_is_said(
    travelled: Path, personas: tuple[str, ...], code: int, said: str
) -> None:
    (travelled / "journeys" / "sonra.yaml").unlink()
    asked = [part for persona in personas for part in ("--persona", persona)]
    done = run(travelled, "render", *ask("compare"), *asked, "--language", "en")
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert not (travelled / "pictures").exists()


def test_a_view_with_nothing_to_show_is_left_out_and_the_others_are_drawn(travelled: Path) -> None:
    (travelled / "journeys" / "sonra.yaml").unlink()
    asked = ("render", *ask("map compare persona"), "--language", "en")
    done = run(travelled, *asked)
    assert done.code == 3
    assert done.out.split() == [
        "pictures/simdi-map.svg",
        "pictures/persona-ayse.svg",
        "pictures/persona-mehmet.svg",
    ]
    assert done.err.splitlines()[-2:] == [
        "View compare was left out. There is nothing to compare.",
        "  help: Give a future state `future_of: ID`, or name two personas: `--persona A --persona B`.",
    ]
    checked = run(travelled, *asked, "--check")
    assert (checked.code, checked.out) == (3, "")
    assert "View compare was left out." in checked.err
    for name in ("ayse", "mehmet"):
        (travelled / "personas" / f"{name}.yaml").unlink()
    done = run(travelled, "render", *ask("persona"), "--language", "en")
    assert (done.code, done.out) == (3, "")
    assert "There is no persona, so there is no card to draw." in done.err


def test_a_persona_card_that_belongs_to_nobody_is_extra(travelled: Path) -> None:
    run(travelled, "render", *ask("persona"))
    (travelled / "personas" / "mehmet.yaml").unlink()
    for name in ("simdi", "sonra"):
        path = travelled / "journeys" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8").replace("[ayse, mehmet]", "[ayse]")
        path.write_text(text.replace(", mehmet: 1", ""), encoding="utf-8")
    done = run(travelled, "render", *ask("persona"), "--check", "--language", "en")
    assert done.code == 1
    assert "extra: pictures/persona-mehmet.svg" in done.out


def test_a_long_map_breaks_into_pages_of_pdf(tmp_path: Path) -> None:
    stages = "".join(
        f"  - {{id: s{stage}, title: Aşama {stage}, touchpoints: ["
        + ", ".join(f"{{id: s{stage}-t{place}, title: Temas {place}}}" for place in range(4))
        + "]}\n"
        for stage in range(5)
    )
    write(tmp_path, "journeys/uzun.yaml", f"title: Uzun yolculuk\nstages:\n{stages}")
    assert run(tmp_path, "render", "--view", "map", "-f", "pdf", "--page", "a4", "-o", "a4").code == 0
    assert run(tmp_path, "render", "--view", "map", "-f", "pdf", "--page", "fit", "-o", "fit").code == 0
    paged = PdfReader(tmp_path / "a4/uzun-map.pdf")
    whole = PdfReader(tmp_path / "fit/uzun-map.pdf")
    assert len(paged.pages) == 5
    assert len(whole.pages) == 1
    for number, page in enumerate(paged.pages):
        words = page.extract_text()
        assert f"Page {number + 1} of 5" in words
        assert "Temas 3" in words
        assert f"Aşama {number}" in words
