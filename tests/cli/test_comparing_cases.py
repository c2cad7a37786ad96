"""``measure --compare`` as its users run it: what is told, in both languages, and that nobody is in it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from journeymap.atlas import load_atlas
from journeymap.language import Language
from journeymap.measure import Place, open_engine
from journeymap.measure.comparing import compare_atlas
from journeymap.report import load_output_schema
from journeymap.report.conformance_picture import extend_journey, make_overlay
from journeymap.scene.flow.pages import compose_flow_pages
from journeymap.scene.flow.picture import compose_flow
from journeymap.scene.map.pages import PageSize
from journeymap.scene.shapes import Box, Circle, Group, Line, Scene
from journeymap.score import score_journey
from tests.cli.command import Done, digest, run
from tests.measure.workspace import JOURNEY, make_workspace
from tests.scene.laws import check_all

CASES = Path(__file__).parent / "compared"
DATA = """\
  max_unusable: 0.9
  events:
    - id: log
      files: data/log.csv
      journey: siparis
      columns: {case: who, time: at, name: what}
"""
SECRETS = ("CASE-", "GIZLI", "0532", "çok özel")
TRANSITIONS = """\
transitions:
  - {from: start, to: sepet, probability: 1}
  - {from: sepet, to: odeme, probability: 0.7}
  - {from: odeme, to: destek, probability: 0.2}
  - {from: destek, to: odeme, probability: 0.5}
  - {from: odeme, to: complete, probability: 0.8}
"""
WAYS = (
    (("sepet", "odeme", "complete"), 30),
    (("sepet", "canlı sohbet", "odeme", "complete"), 20),
    (("sepet", "odeme", "sepet", "odeme", "complete"), 12),
    (("sepet",), 15),
    (("odeme", "sepet", "complete"), 3),
)


def write_log() -> str:
    lines = ["who,at,what"]
    number = 0
    for way, times in WAYS:
        for _ in range(times):
            number += 1
            lines += [f"CASE-{number},2026-07-01T10:{at:02}:00Z,{place}" for at, place in enumerate(way)]
    lines += ["CASE-500,GIZLI zaman,sepet", "CASE-501,2026-07-01,GIZLI 0532", "CASE-1,2026-07-01,çok özel"]
    return "\n".join([*lines, ""])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = make_workspace(tmp_path, DATA, log_csv=write_log())
    (made / "journeys" / "siparis.yaml").write_text(JOURNEY + TRANSITIONS, encoding="utf-8")
    return made


def compare(folder: Path, *words: str) -> Done:
    done = run(folder, "measure", "--compare", "--quiet", *words)
    assert done.code == 0, done.err
    for secret in SECRETS:
        assert secret not in done.out + done.err
    return done


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_whole_text(folder: Path, language: str, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"siparis.{language}.txt", compare(folder, "--language", language).out)


def test_the_document_holds_to_its_schema(folder: Path) -> None:
    document = json.loads(compare(folder, "--format", "json").out)
    schema = load_output_schema("conformance")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    (found,) = document["conformances"]
    assert found["fitness"]["share"] == round(45 / 80, 6)
    assert [problem["rule"] for problem in document["problems"]] == ["no-time"]
    assert found["untold"] == {"steps": 3, "names": 2}


def test_a_journey_of_a_few_people_has_no_figures(folder: Path) -> None:
    (folder / "data" / "log.csv").write_text("who,at,what\nCASE-1,2026-07-01,sepet\n", encoding="utf-8")
    document = json.loads(compare(folder, "--format", "json").out)
    jsonschema.Draft202012Validator(load_output_schema("conformance")).validate(document)
    assert " ".join(compare(folder).out.split()).endswith(
        "Fewer than 10 of the cases that began in 2026-Q3 have ended: nothing can be told of them."
    )


def test_nothing_is_written_and_measurements_change_nothing(folder: Path) -> None:
    before = compare(folder).out
    assert run(folder, "measure", "--quiet").code == 0
    kept = digest(folder)
    assert compare(folder).out == before  # the map is compared, not what was measured
    assert digest(folder) == kept


def test_wrong_usage_and_missing_data_are_told(folder: Path) -> None:
    assert run(folder, "measure", "--compare", "--check").code == 2
    assert run(folder, "measure", "--compare", "nobody").code == 2
    (folder / "journeymap.yaml").write_text("schema_version: 1\nlanguage: en\n", encoding="utf-8")
    done = run(folder, "measure", "--compare", "--format", "json")
    assert done.code == 3
    assert json.loads(done.out)["conformances"] == []
    assert "declares no events" in done.err


def draw(folder: Path, language: Language) -> tuple[Scene, tuple[Scene, ...]]:
    """The picture whole, and on pages that are too small for it."""
    atlas, _ = load_atlas(folder)
    scratch = folder / ".scratch"
    scratch.mkdir(exist_ok=True)
    with open_engine(None, memory="1GB", scratch=scratch) as engine:
        place = Place(root=folder, scratch=scratch)
        (told,) = compare_atlas(atlas, engine, place, ["siparis"], lambda _: None).conformances
    journey = atlas.journeys["siparis"]
    overlay = make_overlay(told)
    assert overlay is not None
    seen = extend_journey(journey, told)
    score = score_journey(atlas, journey)
    pages = compose_flow_pages(atlas, seen, score, language, PageSize(700, 500), overlay)
    return compose_flow(atlas, seen, score, language, overlay), pages


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_picture_tells_apart_by_line_and_sign(
    folder: Path, language: Language, check_golden: Callable[[Path, str], None]
) -> None:
    scene, pages = draw(folder, language)
    assert [broken for each in (scene, *pages) for broken in check_all(each)] == []
    assert len(pages) > 1
    ids = [shape.id for page in pages for shape in page.walk() if isinstance(shape, Group)]
    assert {shape.id for shape in scene.walk() if isinstance(shape, Group)} <= set(ids)
    check_golden(CASES / f"picture.{language}.txt", scene.description + "\n")
    groups = {shape.id: shape for shape in scene.walk() if isinstance(shape, Group)}

    def find_dash(step: str) -> tuple[float, ...]:
        (line,) = [shape for shape in groups[f"transition.{step}"].shapes if isinstance(shape, Line)]
        return line.dash

    def count_circles(step: str) -> int:
        return sum(isinstance(shape, Circle) for shape in groups[f"transition-tag.{step}"].shapes)

    kinds = {
        step: (find_dash(step), count_circles(step))
        for step in ("sepet--odeme", "odeme--destek", "odeme--sepet")
    }
    assert kinds == {
        "sepet--odeme": ((), 0),
        "odeme--destek": ((1.5, 4.5), 1),
        "odeme--sepet": ((9.0, 5.0), 1),
    }
    frames = {
        name: groups[f"touchpoint.{name}"].shapes[0] for name in ("sepet", "destek", "log-canl--sohbet")
    }
    assert [frame.dash for frame in frames.values() if isinstance(frame, Box)] == [(), (1.5, 4.5), (9.0, 5.0)]


def test_the_picture_is_a_file_without_anybody_in_it(folder: Path) -> None:
    done = compare(folder, "--format", "svg", "--output", "pictures")
    assert done.out == "pictures/siparis-observed.svg\n"
    svg = (folder / "pictures" / "siparis-observed.svg").read_text(encoding="utf-8")
    assert not any(secret in svg for secret in SECRETS)
    with (folder / "journeymap.yaml").open("a", encoding="utf-8") as settings:
        settings.write("branding: {page_size: A3, font: Firma Sans}\n")
    assert compare(folder, "--format", "pdf", "--output", "pages").out == "pages/siparis-observed.pdf\n"
    assert compare(folder, "--format", "pptx", "--output", "pages").out == "pages/siparis-observed.pptx\n"
    with zipfile.ZipFile(folder / "pages" / "siparis-observed.pptx") as deck:
        assert '<a:latin typeface="Firma Sans"/>' in deck.read("ppt/slides/slide1.xml").decode()
    (folder / "data" / "log.csv").write_text("who,at,what\nCASE-1,2026-07-01,sepet\n", encoding="utf-8")
    few = compare(folder, "--format", "png", "--output", "few")
    assert (few.out, (folder / "few").exists()) == ("", False)
    assert "siparis: fewer than 10 cases have ended; there is nothing to draw." in few.err
