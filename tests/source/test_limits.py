"""Files made to hurt are refused quickly, by either parser, with a problem."""

from __future__ import annotations

import time

import pytest

from journeymap.source import read_document
from journeymap.source.parser import PlainParser, choose_parser
from journeymap.source.reader import MOST_BYTES, read_with
from journeymap.source.tree import DEEPEST, LONGEST_TEXT, MOST_VALUES

LONGEST_SECONDS = 6.0
"""Processor time; three times what is promised, because test machines are shared."""


def bomb(levels: int) -> str:
    first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    more = (f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, levels))
    return first + "".join(more)


def fill(unit: str, before: str = "", after: str = "") -> str:
    room = MOST_BYTES - len(before.encode()) - len(after.encode())
    return before + unit * (room // len(unit.encode())) + after


HOSTILE = {
    "nested brackets": ("[" * 50_000, "too-deep"),
    "nested braces": ("{a: " * 50_000, "too-deep"),
    "nested dashes": ("- " * 50_000, "too-deep"),
    "nested keys": ("".join(f"{' ' * depth}a:\n" for depth in range(900)), "too-deep"),
    "alias bomb": (bomb(20), "too-large"),
    "deep by aliases": (
        "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 500)),
        "too-deep",
    ),
    "merge bomb": (bomb(20).replace("a19:", "<<:"), "too-large"),
    "10 MB text": ("a: " + "x" * 10_000_000, "too-large"),
    "100 000 items": (fill("- a\n"), "too-large"),
    "100 000 items on a line": (fill("a,", "[", "]"), "too-large"),
    "100 000 keys": ("".join(f"k{n}: 1\n" for n in range(30_000)), "too-large"),
    "a long text": ("a: " + "x" * (LONGEST_TEXT + 1), "too-large"),
    "a long key": ("x" * (LONGEST_TEXT + 1) + ": 1", "too-large"),
    "a long quoted text": (fill("x", 'a: "', '"'), "too-large"),
    "a text of many lines": (fill("x y\n ", "a: "), "too-large"),
    "a block of many lines": (fill("  x\n", "a: |\n"), "too-large"),
    "an open quote": (fill("x\n", 'a: "'), "unclosed-quote"),
    "a late error": (fill("- a\n")[:90_000] + "b: c\n", "indentation"),
    "directives": (fill("%TAG !a! b\n"), "directive-not-allowed"),
    "comments": (fill("# x\n"), "empty-file"),
    "blank lines": (fill("\n"), "empty-file"),
    "spaces": (fill(" "), "empty-file"),
    "tabs": (fill("\t", "a: 'x", "'"), "too-large"),
    "controls": (fill("\x01"), "control-character"),
    "the same key": (fill("a: b\n"), "too-many-problems"),
    "no keys": (fill("[]: b\n"), "too-many-problems"),
    "unknown aliases": (fill("- *a\n"), "too-many-problems"),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("parser", ["fast", "plain"])
def test_a_hostile_file_is_refused_quickly(name: str, parser: str) -> None:
    text, rule = HOSTILE[name]
    start = time.process_time()
    open_parser = choose_parser() if parser == "fast" else PlainParser
    document, problems = read_with(open_parser, text.encode(), "f.yaml")
    assert time.process_time() - start < LONGEST_SECONDS
    assert document is None
    assert rule in {problem.rule for problem in problems}
    assert all(len(problem.excerpt) <= 500 for problem in problems)


def test_a_bomb_of_bytes_is_refused() -> None:
    document, problems = read_document(b"\xff" * MOST_BYTES, "f.yaml")
    assert document is None
    assert [problem.rule for problem in problems] == ["encoding"]


def test_what_is_just_within_the_limits_is_read() -> None:
    deep, _ = read_document(("[" * DEEPEST + "]" * DEEPEST).encode(), "f.yaml")
    assert deep is not None
    long, _ = read_document(("a: " + "x" * LONGEST_TEXT).encode(), "f.yaml")
    assert long is not None
    many, _ = read_document(("- a\n" * (MOST_VALUES - 1)).encode(), "f.yaml")
    assert many is not None


def test_many_warnings_do_not_refuse_a_file() -> None:
    document, problems = read_document(('- a"\n' * 1000).encode(), "f.yaml")
    assert document is not None
    assert {problem.rule for problem in problems} == {"stray-quote"}
    assert len(problems) == 20
