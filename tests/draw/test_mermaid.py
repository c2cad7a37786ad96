"""Mermaid: every word escaped, and the real Mermaid reads exactly what was meant."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.draw.mermaid import escape_words, find_score, write_mermaid_flow, write_mermaid_journey
from journeymap.draw.omission import count_omissions
from journeymap.draw.text import make_plain
from journeymap.model import Atlas, Branding, Journey
from tests.draw.test_dot import HOSTILE as DOT_HOSTILE
from tests.draw.test_svg import HOSTILE
from tests.scene.samples import CAPITALS, LONG, feel, make_small, make_smallest, make_worded

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NODE = Path(__file__).parents[1] / "node"
EXPECTED = Path(__file__).parent / "expected"
WORDS = (
    *HOSTILE, *DOT_HOSTILE,
    "end", "graph", "title", "section x", "journey", "subgraph", "accTitle: x", "%% x",
    "%%{init: {}}%%", "style a:b#1;", "classDef x fill:#fff;", "- item", "1. item",
    "`**x**`", "#35;", "#quot;",
    "a;b", "x: 3: Me", "---", "click t0 href", "\u2028x", "ﬂ°°35¶ß",
)  # fmt: skip


def only_journey(atlas: Atlas) -> Journey:
    return next(iter(atlas.journeys.values()))


def fold(text: str) -> str:
    return " ".join(make_plain(text).split()) or "–"


def test_a_map_is_what_it_was(check_golden: Callable[[Path, str], None]) -> None:
    atlas = make_small()
    check_golden(EXPECTED / "map-tr.mmd", write_mermaid_journey(atlas, only_journey(atlas), "tr"))


def test_a_flow_is_what_it_was(check_golden: Callable[[Path, str], None]) -> None:
    atlas = make_small()
    check_golden(EXPECTED / "flow-tr.mmd", write_mermaid_flow(atlas, only_journey(atlas), "tr"))


@given(text=st.text(max_size=60))
def test_nothing_but_letters_digits_and_entities_is_left(text: str) -> None:
    escaped = escape_words(text)
    assert escaped.strip() == escaped != ""
    plain = escaped.replace("#", "").replace(";", "")
    assert all(letter.isalnum() or letter == " " for letter in plain)


@pytest.mark.parametrize(
    ("values", "score"), [((-2,), 1), ((2,), 5), ((0,), 3), ((-1, 0.5), 2.75), ((), None)]
)
def test_a_feeling_lies_on_the_scale_of_mermaid(values: tuple[float, ...], score: float | None) -> None:
    atlas = make_smallest()
    touchpoint = replace(next(only_journey(atlas).touchpoints), emotion=tuple(map(feel, values)))
    assert find_score(atlas, touchpoint) == score


def test_what_is_missing_is_told() -> None:
    atlas = make_small()
    told = count_omissions(atlas, only_journey(atlas), ("pain-points", "quotes", "gains", "transitions"))
    assert [omission.what(omission.count).say("en") for omission in told] == [
        "3 pain points",
        "1 quote",
        "1 gain",
    ]
    assert [omission.what(omission.count).say("tr") for omission in told] == [
        "3 acı noktası",
        "1 alıntı",
        "1 kazanım",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [("Sepeti onaylar", 170), (CAPITALS, 250), (LONG.strip(), 530), ("x" * 10_000, 990)],
    ids=["usual", "capitals", "two hundred letters", "no end"],
)
def test_boxes_are_as_wide_as_the_longest_title_needs(text: str, width: int) -> None:
    atlas = make_worded(text)
    lines = write_mermaid_journey(atlas, only_journey(atlas), "tr").splitlines()
    assert lines[3:5] == [f"    width: {width}", "    height: 65"]


_MEASURE = """async (text) => {
  mermaid.initialize({startOnLoad: false});
  document.body.innerHTML = (await mermaid.render("drawn", text)).svg;
  const svg = document.querySelector("svg");
  const boxes = [...svg.querySelectorAll("rect, text")].map(one => one.getBBox());
  return [svg.viewBox.baseVal.width, Math.max(...boxes.map(box => box.x + box.width))];
}"""


@pytest.mark.node
@pytest.mark.chromium
def test_mermaid_draws_every_box_and_the_whole_title(browser: Browser) -> None:
    script = NODE / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"
    if not script.is_file():
        pytest.skip("run `npm install` in tests/node")
    page = browser.new_page()
    page.add_script_tag(path=str(script))
    for text in ("Sepeti onaylar", CAPITALS, LONG.strip(), CAPITALS * 6):
        worded = make_worded(text)
        journey = only_journey(worded)
        alone = replace(
            journey, stages=(replace(journey.stages[0], touchpoints=journey.stages[0].touchpoints[:1]),)
        )
        for one in (journey, alone):
            drawn, needed = page.evaluate(_MEASURE, write_mermaid_journey(worded, one, "tr"))
            assert needed <= drawn, (text, len(list(one.touchpoints)))
    page.close()


def test_what_is_redacted_is_not_missed() -> None:
    atlas = make_small()
    branding = Branding(redact=("quotes",))
    atlas = replace(atlas, workspace=replace(atlas.workspace, branding=branding))
    assert count_omissions(atlas, only_journey(atlas), ("quotes",)) == ()


def read(texts: Sequence[str]) -> list[dict[str, Any]]:
    if not (NODE / "node_modules" / "mermaid").is_dir():
        pytest.skip("run `npm install` in tests/node")
    done = subprocess.run(
        ["node", "read.mjs"],
        cwd=NODE,
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.node
def test_mermaid_reads_every_hostile_word_of_a_map() -> None:
    atlases = [make_worded(text) for text in WORDS]
    written = [write_mermaid_journey(atlas, only_journey(atlas), "en") for atlas in atlases]
    for text, told, diagram in zip(WORDS, written, read(written), strict=True):
        assert diagram.get("type") == "journey", (text, diagram)
        assert diagram["title"] == fold(text)
        first, second = diagram["tasks"]
        assert first == {
            "section": fold(text),
            "task": f"★ {fold(text)}".rstrip(),
            "score": 3,
            "people": [fold(text)],
        }
        assert second["task"] == "Kısa (no emotion recorded)"
        lines = told.split("---\n")[1].splitlines()[2:]
        room = dict(line.strip().split(": ") for line in lines)
        assert int(room["width"]) >= 170, "Mermaid's own boxes cut off the third line"
        assert {name: str(value) for name, value in diagram["room"].items()} == room


@pytest.mark.node
def test_mermaid_reads_every_hostile_word_of_a_flow() -> None:
    atlases = [make_worded(text) for text in WORDS]
    found = read([write_mermaid_flow(atlas, only_journey(atlas), "en") for atlas in atlases])
    for text, diagram in zip(WORDS, found, strict=True):
        assert diagram.get("type") == "flowchart-v2", (text, diagram)
        words = {node["id"]: node["text"].split("<br>") for node in diagram["nodes"]}
        told = "<br>".join(words["t0"])
        assert told == f"★ {fold(text)}<br>[Mobile app]<br>(2.7) {fold(text)}"
        assert {group["title"] for group in diagram["groups"]} == {fold(text)}
        assert [(edge["from"], edge["to"]) for edge in diagram["edges"]] == [("start", "t0"), ("t0", "t1")]
