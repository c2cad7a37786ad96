"""The section about what was counted: whole texts in both languages, and which part of it is told to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.language import LANGUAGES, Language
from journeymap.model import Branding
from journeymap.report.document import Document, Focus, SectionName, compose_document, make_subject
from journeymap.report.document.markdown import write_markdown
from journeymap.report.document.screen import write_screen

EXAMPLE = Path(__file__).parents[3] / "examples" / "measured"
CASES = Path(__file__).parent / "cases"


def compose(language: Language = "en", focus: Focus | None = None, redact: tuple[str, ...] = ()) -> Document:
    atlas, _ = load_atlas(EXAMPLE)
    workspace = replace(atlas.workspace, branding=Branding(redact=redact))
    atlas = replace(atlas, workspace=workspace)
    subject = make_subject(atlas, tuple(atlas.journeys.values()), language, focus=focus or Focus())
    return compose_document(subject, [SectionName.MEASURED])


def rows_of(document: Document) -> dict[str, list[str]]:
    """Return the first cell of each row by table."""
    tables = [table for section in document.sections for table in section.tables]
    return {table.name: [str(row[0]) for row in table.rows] for table in tables}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_text(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"measured.{language}.md", write_markdown(compose(language)))
    check_golden(CASES / f"measured.{language}.txt", write_screen(compose(language), width=80))


def test_a_persona_a_channel_and_a_team_are_told_their_own() -> None:
    hasan = rows_of(compose(focus=Focus(persona="hasan")))
    assert hasan["volume"] == ["Telefonla sipariş verir", "Kapıda teslim alır", "Sipariş", "Teslimat"]
    assert "times" not in hasan  # they are counted for everyone
    store = rows_of(compose(focus=Focus(channel="store")))
    assert store == {"trends": ["Kapıda teslim alır"] * 2, "volume": ["Kapıda teslim alır"]}


def test_nothing_measured_and_figures_kept_back_are_no_section() -> None:
    assert compose(redact=("figures",)).sections == ()
    atlas, _ = load_atlas(EXAMPLE)
    bare = replace(atlas, measurements={})
    subject = make_subject(bare, tuple(bare.journeys.values()), "tr")
    assert compose_document(subject, [SectionName.MEASURED]).sections == ()
