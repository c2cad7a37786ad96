"""Texts as people might write them: any nesting, quotes, comments and blank lines wherever there is room."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    ["sepet", "Müşteri", "no", "012", "1", "true", "", "~", "a#b", "x: y", "- z", "İade # yok", "3,5", "[k]",
     "2026-10-01", "neden?", "it's", 'say "x"', "back\\slash", "bir iki üç " * 12 + "son", "a  b", "&v",
     "*w", "q:"]
)  # fmt: skip
_LEVELS = st.integers(1, 4)
_COMMENTS = st.sampled_from(["# açıklama", "#kısa", "# a: 1", "# - öge", "##", "# şöyle: [x"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return a YAML text; now and then it is no YAML, since texts and comments meet at random."""
    lines: list[str] = []
    _collection(draw, lines, 0, 0)
    text = "\n".join(lines) + draw(st.sampled_from(["\n", "", "\n\n"]))
    return text.replace("\n", "\r\n") if draw(st.booleans()) and draw(st.booleans()) else text


def _collection(draw: st.DrawFn, lines: list[str], column: int, depth: int) -> None:
    is_mapping = draw(st.booleans())
    for place in range(draw(st.integers(1, 4))):
        _loose(draw, lines, column)
        start = " " * column + (f"k{place}:" if is_mapping else "-")
        _value(draw, lines, start, column, depth)
    _loose(draw, lines, column + draw(st.integers(0, 3)))


def _loose(draw: st.DrawFn, lines: list[str], column: int) -> None:
    """Write blank lines, and comments at or near ``column``."""
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        shift = draw(st.sampled_from([0, 0, 0, -2, 2, 4]))
        blank = draw(st.integers(0, 2)) == 0
        lines.append(
            " " * draw(st.integers(0, 2)) if blank else " " * max(column + shift, 0) + draw(_COMMENTS)
        )


def _value(draw: st.DrawFn, lines: list[str], start: str, column: int, depth: int) -> None:
    kind = draw(st.sampled_from(["leaf", "leaf", "block", "brackets", "text", "below"]))
    if kind == "block" and depth < 3:
        lines.append(start + _behind(draw))
        _collection(draw, lines, column + draw(_LEVELS), depth + 1)
    elif kind == "brackets":
        lines.extend((start + " " + _brackets(draw, column, 0)).split("\n"))
        lines[-1] += _behind(draw)
    elif kind == "text":
        margin = " " * (column + draw(_LEVELS))
        head = draw(st.sampled_from(["|", ">", "|-", ">-", "|+", ">+"]))
        lines.append(f"{start} {head}{_behind(draw)}")
        for _ in range(draw(st.integers(1, 4))):
            lines.append(margin + draw(st.sampled_from(["metin", "# değil", "iki  sözcük", "a: 1"])))
            if draw(st.integers(0, 4)) == 0:
                lines.append("")
    elif kind == "below":
        lines.append(start + _behind(draw))
        margin = " " * (column + draw(_LEVELS))
        if draw(st.booleans()):
            lines.append(margin + draw(_COMMENTS))
        lines.append(margin + _leaf(draw) + _behind(draw))
    else:
        lines.append(f"{start}  {_leaf(draw)}".rstrip() + _behind(draw))


def _behind(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["", "", "", " ", "   "])) + draw(
        st.just("") | st.builds(" {}".format, _COMMENTS)
    )


def _leaf(draw: st.DrawFn) -> str:
    word = draw(WORDS)
    style = draw(st.sampled_from(["plain", "double", "single", "folded"]))
    if style == "double":
        return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style == "single":
        return "'" + word.replace("'", "''") + "'"
    if style == "folded":
        return "'" + word.replace("'", "''").replace(" ", "\n" + " " * 20) + "'"
    return word if word.replace(" ", "").isalnum() or word == "" else "düz"


def _brackets(draw: st.DrawFn, column: int, depth: int) -> str:
    is_mapping = draw(st.booleans())
    items = []
    for place in range(draw(st.integers(0, 4))):
        item = (
            _brackets(draw, column, depth + 1) if depth < 2 and draw(st.integers(0, 3)) == 0 else _leaf(draw)
        )
        if not is_mapping and item == "":
            item = "x"
        items.append(f"a{place}: {item}" if is_mapping else item)
    opened, closed = "{}" if is_mapping else "[]"
    gaps = st.sampled_from(["", " ", "", "", "\n" + " " * (column + 6)])
    body = ""
    for place, item in enumerate(items):
        gap = draw(gaps)
        if gap.startswith("\n") and draw(st.booleans()):
            gap = f" {draw(_COMMENTS)}{gap}"
        body += gap + item + ("," if place < len(items) - 1 else "")
    end = draw(st.sampled_from(["", " ", "", "\n" + " " * (column + 5)]))
    if end.startswith("\n") and draw(st.booleans()):
        end = f" {draw(_COMMENTS)}{end}"
    return opened + body + end + closed
