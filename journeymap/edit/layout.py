"""A text in its canonical layout: the same data, the same comments at the same things.

What is canonical: two spaces for each level, lists below their key and indented, no quotes where none are
needed, no trailing spaces, at most one blank line, one line feed at the end, line endings of one kind, no
byte order mark. What its author decides stays: the order of keys, brackets or dashes, blank lines between
things, where a block text breaks its lines, the column of a comment behind a value. Brackets over several
lines are joined where they fit, and become dashes where they do not.

ruamel.yaml's round trip was refused. It moves or drops comments inside brackets and at the end of a nested
list, indents comments by where they stood and not by what they belong to, rewraps long plain texts, reads
two of this format's texts otherwise (``0212``, ``1_000``), and takes ten times as long. Reordering keys by
the schema was refused as well: blank lines and comments speak of the keys around them, and a layout that
moves lines hides a change of words in its diff.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymap.edit.scalar import WIDTH, wrap, write_leaf
from journeymap.source.outline import Comment, Entry, Group, Leaf, Outline

LONGEST_LINE = 400
"""Columns that a list or mapping in brackets may take where its author wrote it on one line."""

_STEP = "  "


def lay_out(outline: Outline) -> str:
    """Return the text of ``outline`` in its canonical layout, ending in one line feed."""
    printer = _Printer(outline.lines)
    printer.print_root(outline)
    return "\n".join(printer.printed) + "\n"


class _Printer:
    """Prints entries, line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.printed: list[str] = []

    def print_root(self, outline: Outline) -> None:
        root, value = outline.root, outline.root.value
        self._print_comments(root.before, "")
        if isinstance(value, Leaf) or _stays_inline(value, 0, self._lines):
            if root.before and root.blank:
                self.printed.append("")
            self._print_single(root, "", _STEP)
        else:
            if value.anchor is not None or root.beside_key is not None:
                mark = "---" if value.anchor is None else f"--- &{value.anchor}"
                self._append(mark, root.beside_key)
            self._print_group(root, value, "", "")
        self._print_comments(outline.tail, "")

    def _print_group(self, owner: Entry, group: Group, indent: str, lead: str) -> None:
        """Print entries at ``indent``; the first line begins with ``lead`` instead, such as a dash."""
        self._print_comments(group.opening, indent)
        for entry in group.entries:
            above = bool(self.printed) and entry is not group.entries[0]
            if entry.before:
                self._print_comments(entry.before, indent, blank=above)
                above = True
            if entry.blank and above:
                self.printed.append("")
            start = lead or indent
            lead = ""
            start += "-" if entry.key is None else f"{self._write(entry.key)}:"
            self._print_entry(entry, start, indent + _STEP)
        self._print_comments(group.tail, indent)
        if owner.after is not None:
            # The bracket that it stood behind is gone.
            self.printed.append(indent + owner.after.text)

    def _print_entry(self, entry: Entry, start: str, inner: str) -> None:
        value = entry.value
        if isinstance(value, Leaf) or _stays_inline(value, len(start) + 1, self._lines):
            self._print_single(entry, start, inner)
            return
        _settle_comments(entry, value)
        if value.anchor is not None:
            start += f" &{value.anchor}"
        bare = entry.beside_key is None and not value.opening and not value.entries[0].before
        if bare and start.endswith("-") and value.anchor is None:
            self._print_group(entry, value, inner, f"{start} ")
        else:
            self._append(start, entry.beside_key)
            self._print_group(entry, value, inner, "")

    def _print_single(self, entry: Entry, start: str, inner: str) -> None:
        """Print a value that stands on one line, or a text over several."""
        value = entry.value
        if self._print_head(entry, start, inner):
            if isinstance(value, Leaf) and _is_nothing(value):
                return
            start = inner
        elif start:
            start += " "
        if isinstance(value, Group):
            self._append(start + write_brackets(value, self._lines), entry.after)
        elif value.header:
            signs = _write_header(value)
            content = (inner + line if line else "" for line in value.content)
            self._print_text(start, value, signs, content, entry.after)
        elif value.line == value.end_line or not self._print_long(entry, value, start, inner):
            self._append((start + self._write(value)).rstrip(), entry.after)

    def _print_head(self, entry: Entry, start: str, inner: str) -> bool:
        """Print what stands between a key or dash and its single value; return whether there is anything."""
        head, beside = entry.head, entry.beside_key
        if isinstance(entry.value, Group):
            head = [*head, *entry.value.opening, *entry.value.tail]
        if head and entry.key is None and beside is None:
            # A comment below a bare dash would be read as one above it.
            beside, head = head[0], head[1:]
        if not head and beside is None:
            return False
        if start:
            self._append(start, beside)
        elif beside is not None:
            head = [beside, *head]
        self._print_comments(head, inner)
        return True

    def _print_long(self, entry: Entry, value: Leaf, start: str, inner: str) -> bool:
        """Print a text that its author wrote over several lines, if one line is too short for it."""
        if len(start) + len(self._write(value)) <= WIDTH:
            return False
        folded = wrap(value.value, WIDTH - len(inner))
        if folded is None:
            return False
        self._print_text(start, value, ">-", (inner + line for line in folded), entry.after)
        return True

    def _print_text(
        self, start: str, value: Leaf, signs: str, content: Iterable[str], after: Comment | None
    ) -> None:
        anchor = "" if value.anchor is None else f"&{value.anchor} "
        self._append(start + anchor + signs, after)
        self.printed.extend(content)

    def _write(self, leaf: Leaf) -> str:
        return write_leaf(leaf, self._lines[leaf.line], in_brackets=False)

    def _print_comments(self, comments: Sequence[Comment], indent: str, *, blank: bool = False) -> None:
        for place, comment in enumerate(comments):
            if comment.blank and (blank or place):
                self.printed.append("")
            self.printed.append(indent + comment.text)

    def _append(self, text: str, comment: Comment | None) -> None:
        """Print a line and the comment behind it, which keeps its column where there is room."""
        if comment is not None:
            shift = _measure_indent(text) - _measure_indent(self._lines[comment.line])
            text = f"{text:<{max(len(text) + 1, comment.column + shift)}}{comment.text}"
        self.printed.append(text)


def _settle_comments(entry: Entry, value: Group) -> None:
    """Give the comments around a bracket that will be gone a place among what stands there instead."""
    opening = [*entry.head, *value.opening]
    first = value.entries[0]
    if entry.beside_key is None and value.in_brackets:
        # A comment below a bare dash would be read as one above it.
        if opening:
            entry.beside_key = opening.pop(0)._replace(column=0)
        elif entry.key is None and first.before:
            entry.beside_key, first.before = first.before[0]._replace(column=0), first.before[1:]
    entry.head, value.opening = [], opening


def _stays_inline(group: Group, column: int, lines: Sequence[str]) -> bool:
    """Whether a group keeps its brackets: where they fit, and no comment stands between them."""
    if not group.in_brackets or not group.entries:
        return group.in_brackets
    if group.line == group.end_line:
        return column + len(write_brackets(group, lines)) <= LONGEST_LINE
    return not _has_comments(group) and column + len(write_brackets(group, lines)) <= WIDTH


def _is_nothing(leaf: Leaf) -> bool:
    return not leaf.value and not leaf.style and leaf.anchor is None


def _has_comments(group: Group) -> bool:
    if group.opening or group.tail:
        return True
    for entry in group.entries:
        if entry.before or entry.head or entry.beside_key is not None or entry.after is not None:
            return True
        if isinstance(entry.value, Group) and _has_comments(entry.value):
            return True
    return False


def write_brackets(group: Group, lines: Sequence[str]) -> str:
    """Return a group in brackets, on one line."""
    anchor = "" if group.anchor is None else f"&{group.anchor} "
    written = ", ".join([_write_item(entry, lines) for entry in group.entries])
    return f"{anchor}{{{written}}}" if group.is_mapping else f"{anchor}[{written}]"


def _write_item(entry: Entry, lines: Sequence[str]) -> str:
    value = entry.value
    if isinstance(value, Group):
        text = write_brackets(value, lines)
    else:
        # A key that ends in a colon and nothing would run into the comma.
        text = write_leaf(value, lines[value.line], in_brackets=True) or "null"
    if entry.key is None:
        return text
    return f"{write_leaf(entry.key, lines[entry.key.line], in_brackets=True)}: {text}"


def _write_header(leaf: Leaf) -> str:
    """Return the signs before a block text, with the number of spaces only where it is needed."""
    first = next((line for line in leaf.content if line.strip(" ")), "")
    spaces = str(len(_STEP)) if first.startswith(" ") else ""
    return leaf.style + spaces + leaf.header.strip("|>0123456789")


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
