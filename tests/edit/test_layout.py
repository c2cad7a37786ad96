"""What the canonical layout looks like: each pair is a text before and after."""

from __future__ import annotations

import pytest

from journeymap.edit import format_file

PAIRS = {
    "levels": (
        "a:\n    b:\n    - 1\n    -   c: 2\n        d: 3\n",
        "a:\n  b:\n    - 1\n    - c: 2\n      d: 3\n",
    ),
    "spaces": ("a:   1  \nb: [1,2 , 3]\nc: { d : 1 }\n", "a: 1\nb: [1, 2, 3]\nc: {d: 1}\n"),
    "blank lines": ("\n\na: 1\n\n\n\nb:\n\n  - 1\n\n  - 2\n\n\n", "a: 1\n\nb:\n  - 1\n\n  - 2\n"),
    "quotes": (
        "a: \"düz\"\nb: 'düz'\nc: \"%\"\nd: 'a: b'\ne: \"no\"\nf: \"012\"\ng: 'it''s \"x\"'\n",
        "a: düz\nb: düz\nc: \"%\"\nd: \"a: b\"\ne: \"no\"\nf: \"012\"\ng: it's \"x\"\n",
    ),
    "escapes that are not needed": ('a: "\\u00e7"\n', "a: ç\n"),
    "quotes between brackets": (
        'a: ["düz", "neden?", "a, b", "https://x.y"]\n', 'a: [düz, "neden?", "a, b", "https://x.y"]\n'
    ),
    "words of YAML 1.1 get no quotes": ("a: no\nb: 2026-10-01\n", "a: no\nb: 2026-10-01\n"),
    "modeline and columns of comments": (
        "# yaml-language-server: $schema=x\n# Açıklama\na: 1      # bir\nbb: 2     # iki\n",
        "# yaml-language-server: $schema=x\n# Açıklama\na: 1      # bir\nbb: 2     # iki\n",
    ),
    "a comment belongs to what it stands below": (
        "a:\n    - b: 1\n      # son\n    # sonraki\n    - b: 2\n# kök\nc: 3\n",
        "a:\n  - b: 1\n    # son\n  # sonraki\n  - b: 2\n# kök\nc: 3\n",
    ),
    "a comment between a key and its value": ("a:\n    # neden\n    1\n", "a:\n  # neden\n  1\n"),
    "brackets over lines that fit": ("a: [\n  1,\n  2\n]\n", "a: [1, 2]\n"),
    "brackets over lines with comments": (
        "a: [ # baş\n  1, # bir\n  # iki gelir\n  {b: 2}\n  ] # son\n",
        "a: # baş\n  - 1 # bir\n  # iki gelir\n  - {b: 2}\n  # son\n",
    ),
    "a long text over lines": (
        "a: " + "kelime " * 9 + "\n  " + "kelime " * 9 + "\n",
        "a: >-\n  " + " ".join(["kelime"] * 15) + "\n  " + " ".join(["kelime"] * 3) + "\n",
    ),
    "a short text over lines": ("a: 'bir\n  iki'\n", "a: bir iki\n"),
    "block texts keep their lines": (
        "a: |-\n      bir\n        iki\n\n      # üç\nb: >+\n   x\n\n",
        "a: |-\n  bir\n    iki\n\n  # üç\nb: >+\n  x\n\n",
    ),
    "a block text that begins with spaces": ("a: |4\n      x\n    y\n", "a: |2\n    x\n  y\n"),
    "anchors and aliases": ("a:   &x  [1]\nb: &y\n    c: *x\nd: *y\n", "a: &x [1]\nb: &y\n  c: *x\nd: *y\n"),
    "marks of a document": ("--- # baş\na: 1\n...\n", "# baş\na: 1\n"),
    "empty values": ("a:\nb: ~\nc: {d, e: }\nf:\n  -\n", "a:\nb: ~\nc: {d: null, e: null}\nf:\n  -\n"),
    "an explicit key": ("? a\n: 1\n", "a: 1\n"),
    "a line end is missing": ("a: 1", "a: 1\n"),
    "windows line ends": ("a:   1\r\nb: |\r\n   x\r\n", "a: 1\r\nb: |\r\n  x\r\n"),
    "a byte order mark": ("\ufeffa: 1\n", "a: 1\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_layout(name: str) -> None:
    before, after = PAIRS[name]
    done = format_file(before.encode(), "j.yaml")
    assert (done.after, done.problems) == (after, ())
    assert format_file(after.encode(), "j.yaml").after == after


def test_a_line_in_brackets_that_nobody_can_read_becomes_a_list() -> None:
    items = [f"bir-kimlik-{number}" for number in range(40)]
    done = format_file(f"a: [{', '.join(items)}]\n".encode(), "j.yaml")
    assert done.after == "a:\n" + "".join(f"  - {item}\n" for item in items)


@pytest.mark.parametrize(
    "text",
    ["a: [1\n", "a: 1\na: 2\n", "a: !!int 1\n", "- " * 70 + "1\n", "[" * 50_000, "a: *x\n", "", "a: \x1b\n"],
)
def test_what_has_errors_is_refused_with_its_place(text: str) -> None:
    done = format_file(text.encode(), "j.yaml")
    assert done.after is None
    assert done.problems[0].location.file == "j.yaml"


def test_windows_1254_is_refused() -> None:
    done = format_file("ad: Ayşe".encode("cp1254"), "j.yaml")
    assert [problem.rule for problem in done.problems] == ["encoding"]
