"""Pages as text: what a workspace keeps to itself, what labels become, how large the first page is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.workspaces import make_workspace
from journeymap.draw.text import make_plain
from journeymap.model import Atlas
from journeymap.report.document.html import escape_html
from journeymap.score.persona import score_persona
from journeymap.site import Memory, compose_site, gather_material, write_single_file
from journeymap.site.markup import escape
from tests.cli.command import write
from tests.site.build import build, gather, list_pages
from tests.visit import Visit

HOSTILE = (
    "</script><script>hacked=1</script>", '"><img src=x onerror=hacked=1>', "{{7*7}}", "<b>kalın", "]]>",
    "${hacked=1}", "' onfocus=hacked=1 autofocus='", "&amp; &lt;", "javascript:hacked=1", "-->", "\\", "`",
)  # fmt: skip


def write_hostile(folder: Path) -> str:
    """A workspace in which every label is hostile; return the label."""
    label = " ".join(HOSTILE)
    told = json.dumps(label)
    write(
        folder,
        "journeymap.yaml",
        f"name: {told}\ndescription: {told}\nteams: [{{id: ekip, title: {told}}}]\n",
    )
    write(folder, "personas/p.yaml", f"name: {told}\nrole: {told}\nquote: {told}\ngoals: [{told}]\n")
    write(
        folder,
        "journeys/j.yaml",
        f"""\
title: {told}
description: {told}
owner: ekip
personas: [p]
kpis: [{{id: k, title: {told}, side: business, unit: {told}, value: 1, floor: 0, target: 2}}]
stages:
  - id: s
    title: {told}
    customer_goal: {told}
    touchpoints:
      - id: t
        title: {told}
        description: {told}
        action: {told}
        thoughts: [{told}]
        quotes: [{told}]
        emotion: {{p: -1}}
        expectation: {{text: {told}, kind: basic, met: missed, found: {told}}}
        metrics: [{{id: m, kind: csat, title: {told}, k: 3, n: 9}}]
        gains: [{told}]
        links: [{{title: {told}, url: "https://example.org/"}}]
        pain_points:
          - {{id: a, title: {told}, description: {told}, severity: 4, frequency: 0.2, effort_days: 2}}
        opportunities: [{{id: o, title: {told}, description: {told}, resolves: [a], effort_days: 3}}]
""",
    )
    return label


class Elements(HTMLParser):
    """The elements of a page, and its attributes that run something or that the policy forbids."""

    def __init__(self, text: str) -> None:
        """Read ``text``."""
        super().__init__()
        self.names: set[str] = set()
        self.running: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.running += [name for name, _ in attrs if name.startswith("on") or name == "style"]


def test_hostile_labels_are_text_in_every_page(tmp_path: Path) -> None:
    write_hostile(tmp_path / "work")
    folder = build(gather(tmp_path / "work", "en"), tmp_path / "site")
    for name in (*list_pages(folder), "whole.html"):
        text = (folder / name).read_text(encoding="utf-8")
        found = Elements(text)
        assert found.running == [], name
        assert not found.names & {"b-", "kalın"}, name
        assert "<img src=x" not in text, name
        assert "<script>hacked" not in text, name


@pytest.mark.chromium
@pytest.mark.parametrize(
    "page", ["index.html", "journeys/j.html", "personas/p.html", "priorities.html", "whole.html"]
)
def test_hostile_labels_are_shown_as_they_were_written(visit: Visit, tmp_path: Path, page: str) -> None:
    label = write_hostile(tmp_path / "work")
    folder = build(gather(tmp_path / "work", "en"), tmp_path / "site")
    shown = visit.open(folder / page)
    texts = shown.evaluate(
        "[...document.querySelectorAll('main *, header *')].map(one => one.textContent.trim())"
    )
    assert label in texts
    assert shown.evaluate("typeof hacked") == "undefined"
    if page == "journeys/j.html":
        shown.locator("g.touchpoint").first.click()
        assert shown.locator("aside.panel h3").inner_text() == label
        shown.get_by_role("combobox").fill("onerror")
        assert label in shown.get_by_role("option").first.inner_text()
        assert shown.evaluate("typeof hacked") == "undefined"


def redact(atlas: Atlas, *what: str) -> Atlas:
    branding = replace(atlas.workspace.branding, redact=what)
    return replace(atlas, workspace=replace(atlas.workspace, branding=branding))


def read_all(atlas: Atlas) -> str:
    return write_single_file(gather_material(atlas, "tr")).decode("utf-8")


LABELS = st.text(st.one_of(st.sampled_from("&<>\"'`  \n\x1b\u2028\xa0\ufffe"), st.characters()), max_size=12)


@given(LABELS)
def test_a_text_without_special_signs_is_escaped_as_any_other(text: str) -> None:
    assert escape(text) == escape_html(make_plain(text))


def test_what_is_kept_back_is_on_no_page() -> None:
    atlas = redact(gather().atlas)
    secrets = {
        "owners": ("Müşteri deneyimi ·", "Sorumlu: "),
        "quotes": ("Toplam bir anda değişince vazgeçtim.", "Sipariş yediye kadar gelmezse"),
        "evidence": tuple(one.title for one in atlas.evidence.values())[:3],
        "figures": ("68,1 B", "sayısı: 40.000", "n = 380"),
    }
    whole = read_all(atlas)
    for what, told in secrets.items():
        kept = read_all(redact(atlas, what))
        for secret in told:
            assert secret in whole, secret
            assert secret not in kept, (what, secret)


def test_the_first_page_of_a_large_atlas_is_small(tmp_path: Path) -> None:
    make_workspace(tmp_path, 60)
    site = compose_site(gather(tmp_path, "en"))
    index = site.make("index.html")
    body = re.findall(rb"<tbody>.*</tbody>", index, re.DOTALL)[0]
    rest = len(index) - len(body) + len(site.make("assets/site.js")) + len(site.make("assets/site.css"))
    assert body.count(b"<tr>") == 60
    assert 500 * len(body) / 60 + rest < 275_000  # of 300 kB some are left for longer titles


def test_the_same_atlas_is_told_once(tmp_path: Path) -> None:
    make_workspace(tmp_path, 3)
    first = gather(tmp_path, "en")
    memory = Memory()
    told = gather_material(first.atlas, "en", memory=memory).told
    assert gather_material(first.atlas, "en", memory=memory).told == told
    again = gather_material(gather(tmp_path, "en").atlas, "en", memory=memory).told
    assert all(one is another for one, another in zip(told, again, strict=True))
    changed = dict(first.atlas.journeys)
    name = next(iter(changed))
    changed[name] = replace(changed[name], title="Başka")
    some = gather_material(replace(first.atlas, journeys=changed), "en", memory=memory).told
    assert [one is another for one, another in zip(told, some, strict=True)] == [False, True, True]


def test_a_persona_has_the_score_that_is_its_own() -> None:
    material = gather()
    for told in material.told:
        for reference in told.journey.personas:
            own = score_persona(material.atlas, told.journey, reference.id).score.value
            assert material.see(told.journey.id, reference.id) == own


def test_a_command_in_a_remark_is_shown_as_code(tmp_path: Path) -> None:
    folder = build(gather(), tmp_path)
    page = (folder / "journeys/siparisten-teslimata.html").read_text(encoding="utf-8")
    assert "<code>score --explain</code> hepsini toplar." in page
    assert "&#96;" not in page
