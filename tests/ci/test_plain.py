"""What of a stranger is posted: what journeymap writes, and nothing else."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.change import AtlasChange, Fate, ItemChange
from journeymap.forge.artifact import MOST_BYTES, read_comment
from journeymap.forge.plain import find_markup
from journeymap.forge.sticky import is_mark, mark_of
from journeymap.language import LANGUAGES, Language, Text
from journeymap.problem import JourneymapError, Location, Problem
from journeymap.report.comment import Failure, Review, write_comment
from journeymap.report.diff_content import Comparison

HEAD = "<!-- journeymap: . -->\n\n"


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=40)
    | st.sampled_from(
        (
            "</script><script>",
            "![x](http://x.y)",
            "@user",
            "www.x.y",
            "a@b.c",
            "<!-- -->",
            "&#64;x",
            "`x`",
            "#12",
        )
    ),
    st.sampled_from(LANGUAGES),
)
def test_what_journeymap_writes_passes_whatever_users_wrote(label: str, language: Language) -> None:
    item = ItemChange(kind="journey", id="x", title=label, fate=Fate.ADDED)
    told = Text(en="{label}", tr="{label}")(label=label)
    problem = Problem(rule="some-rule", location=Location(file=f"journeys/{label}.yaml"), message=told)
    review = Review(
        problems=(problem,),
        gates=(problem,),
        gates_asked=True,
        failures=tuple(Failure),
        comparison=Comparison(base=label, head=label, change=AtlasChange(journeys=(item,)), scores=()),
        not_compared=told,
        base=label,
    )
    comment = f"{mark_of(label)}\n\n{write_comment(review, language)}"
    assert find_markup(comment.encode("utf-8", "replace")) is None


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        "text <img src=x>",
        "\\<b\\><a href=x>",
        "<details>",
        "<details><summary>x</summary>\n\\<img src=x onerror=y>",
        "<details><summary>\\<b></summary>",
        "[click](http\\://evil.example)",
        "![x](y)",
        "see https://evil.example",
        "see www.evil.example",
        "mail me@evil.example",
        "@everyone",
        "\\@everyone",
        "&#64;everyone",
        "&#0064;everyone",
        "&commat;everyone",
        "fixes #1",
        "fixes &#35;1",
        "GH-12",
        "`code`",
        "<!-- hidden -->",
        "right\u202eleft",
        "a\rb",
        "\x1b[31mred",
    ],
)
def test_anything_else_does_not(line: str) -> None:
    assert find_markup(f"{HEAD}well\n\n{line}\n".encode()) is not None


@pytest.mark.parametrize(
    "content",
    [b"", b"## no mark", HEAD.encode() + b"\xff", HEAD.encode() + b"x" * 65_537, HEAD.encode() + b"a\0"],
    ids=["empty", "no mark", "no text", "too long", "NUL"],
)
def test_bytes_that_are_no_comment_do_not(content: bytes) -> None:
    assert find_markup(content) is not None


def pack(*files: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


GOOD = ("comment.md", f"{HEAD}well\n".encode())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no archive", "it is no ZIP file"),
        (pack(), "it holds other things than one file `comment.md`"),
        (pack(GOOD, ("more.md", b"x")), "it holds other things than one file `comment.md`"),
        (pack(("../comment.md", b"x")), "it holds other things than one file `comment.md`"),
        (pack(("comment.md", b"x" * (MOST_BYTES + 1))), "it is larger than 200 kB"),
        (pack(("comment.md", b"x" * 400_000_000)), "it is larger than 200 kB"),
        (pack(GOOD)[:-30], "it is no ZIP file"),
    ],
    ids=["text", "empty", "two", "outside", "large", "bomb", "cut"],
)
def test_an_artifact_is_one_small_file(content: bytes, said: str) -> None:
    with pytest.raises(JourneymapError, match="is not posted") as caught:
        read_comment(content, "some")
    assert said in caught.value.message.say("en")


def test_a_good_artifact_is_its_text() -> None:
    assert read_comment(pack(GOOD), "some") == GOOD[1].decode()


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_a_mark_names_any_folder_on_one_line(folder: str) -> None:
    mark = mark_of(folder)
    assert is_mark(mark)
    assert "--" not in mark[4:-3]
    assert "\n" not in mark
