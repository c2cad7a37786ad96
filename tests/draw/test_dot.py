from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pygraphviz
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.atlas import load_atlas
from journeymap.draw import write_dot
from journeymap.model import COMPLETE, Atlas, Journey, Outcome, Stage, Workspace
from tests.scene.flows import journeys, make_shop, step, touch

ROOT = Path(__file__).parents[2]

HOSTILE = (
    "</script><script>", '"><img onerror=alert(1)>', "{{7*7}}", "<b>x", "<b>x</b>", "a trailing backslash\\",
    "\\", "\\\\", 'a\\"', '"', "]]>", "[stage]", "[/]", ":smile:", "\\n::error::x", "a|b", "`x`", "@user",
    "x" * 10_000, "e\u0301 \U0001f642", "שלום", "\\N \\G \\E \\T \\H \\L \\n \\l \\r", "&amp; &lt; &#39;",
    "&", "a:b", "a:b:c", "<>", "<", "node", "graph", "{a|b}", "-1", "1.5", "->", ";", "//",
    "/* */", "#", "<a>b>",
)  # fmt: skip


def wrap(journey: Journey) -> Atlas:
    return Atlas(workspace=Workspace(name="test"), journeys={journey.id: journey})


def make_worded(text: str) -> Journey:
    """A journey in which every word is ``text``."""
    return Journey(
        id="x",
        title=text,
        stages=(Stage(id="s", title=text, touchpoints=(touch("a", text, "store", (text, 3)),)),),
        transitions=(step("a", "o", count=3), step("a", COMPLETE, count=1)),
        outcomes=(Outcome(id="o", title=text),),
    )


def show(text: str) -> list[str]:
    """The texts that Graphviz shows, line by line."""
    graph = pygraphviz.AGraph(string=text)
    picture = graph.draw(format="svg", prog="dot").decode()
    graph.close()
    return [html.unescape(found) for found in re.findall(r"<text[^>]*>(.*?)</text>", picture, re.DOTALL)]


def test_the_whole_text() -> None:
    expected = Path(__file__).parent / "shop.dot"
    journey = make_shop()
    assert write_dot(wrap(journey), journey, "en") == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_land_as_exactly_that_text(text: str) -> None:
    journey = make_worded(text)
    shown = show(write_dot(wrap(journey), journey, "tr"))
    assert shown.count(text) == 4, "title, stage, touchpoint, outcome"
    assert shown.count(f"(3) {text}") == 1


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40))
def test_any_label_is_read_back_as_it_was_escaped(text: str) -> None:
    journey = make_worded(f"x{text}x")
    graph = pygraphviz.AGraph(string=write_dot(wrap(journey), journey, "en"))
    label = graph.get_node("o1").attr["label"]
    graph.close()
    unescaped = html.unescape(label.replace("\\\\", "\0")).replace("\0", "\\")
    assert unescaped == f"x{text}x".replace("\0", "\\")


@settings(max_examples=60)
@given(journey=journeys())
def test_any_journey_is_read_back_whole(journey: Journey) -> None:
    text = write_dot(wrap(journey), journey, "tr")
    graph = pygraphviz.AGraph(string=text)
    ids = sorted(graph.nodes())
    edges = graph.number_of_edges()
    graph.close()
    assert all(re.fullmatch(r"start|[to]\d+", name) for name in ids)
    assert len([name for name in ids if name.startswith("t")]) == len(list(journey.touchpoints))
    assert edges >= len(journey.transitions)
    assert write_dot(wrap(journey), journey, "tr") == text


def test_a_long_title_is_broken_between_words_and_stays_whole() -> None:
    text = " ".join(["Müşteri gecikmiş siparişi için çağrı merkezini arıyor"] * 4)
    journey = make_worded(text)
    shown = show(write_dot(wrap(journey), journey, "tr"))
    whole = " ".join(shown)
    assert whole.count(text) == 5
    assert max(len(line) for line in shown) <= 80
    assert all(len(line) <= 44 for line in shown if line.startswith("(3)") or line == shown[-1])


def test_line_breaks_and_control_characters_become_one_space() -> None:
    journey = make_worded("a\nb\r\n\x1b[31mc\u2028d")
    shown = show(write_dot(wrap(journey), journey, "en"))
    assert shown.count("a b [31mc d") == 4


def test_the_repositorys_own_journeys_are_valid_dot() -> None:
    atlas, _ = load_atlas(ROOT)
    for journey in atlas.journeys.values():
        text = write_dot(atlas, journey, atlas.workspace.language)
        shown = " ".join(show(text))
        for _, pain_point in journey.pain_points:
            assert pain_point.title in shown


def test_the_text_is_the_same_under_every_hash_seed() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.draw.test_dot import *\n"
        "print(write_dot(wrap(make_shop()), make_shop(), 'tr'), end='')"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout.decode()
        for seed in ("0", "1")
    }
    assert outputs == {write_dot(wrap(make_shop()), make_shop(), "tr")}
