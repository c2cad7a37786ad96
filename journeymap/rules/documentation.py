"""What a rule's docstring says, taken apart: a sentence, why, the source, and an example of wrong and right.

A docstring that begins with one sentence and goes on in paragraphs is what a reader of the code wants; the
``rules`` command and the machine formats want the parts. Keeping the parts as separate values was refused:
the function would then say nothing about itself.
"""

from __future__ import annotations

import re
from inspect import cleandoc

from journeymap.language import Language
from journeymap.rules.rule import Rule
from journeymap.value import NamedTuple

_LABEL = re.compile(r"(Source|Wrong|Right):\s*")


class Documentation(NamedTuple):
    """What is told about a rule, in one language."""

    summary: str
    """One sentence."""
    why: tuple[str, ...]
    """Paragraphs: what it does to customers or to the map, and what is exempt."""
    source: str
    """Where the practice is described; empty where none is needed."""
    wrong: str
    """A piece of YAML that the rule speaks of; its first line says where it stands."""
    right: str
    """The same piece, mended."""


def document(rule: Rule, language: Language) -> Documentation:
    """Return the documentation of ``rule``; source and examples are the same in both languages."""
    english = _take_apart(rule.english)
    if language == "en":
        return english
    turkish = _take_apart(rule.turkish)
    return turkish._replace(source=english.source, wrong=english.wrong, right=english.right)


def _take_apart(text: str) -> Documentation:
    summary, *blocks = re.split(r"\n\s*\n", cleandoc(text))
    parts: dict[str, list[str]] = {"why": [], "Source": [], "Wrong": [], "Right": []}
    part = "why"
    for block in blocks:
        label = _LABEL.match(block)
        if label is not None:
            part = label[1]
            block = block[label.end() :]  # noqa: PLW2901 - the label is read
        if block:
            parts[part].append(block)
    return Documentation(
        summary=_join_lines(summary),
        why=tuple(_join_lines(block) for block in parts["why"]),
        source=_join_lines(" ".join(parts["Source"])),
        wrong=cleandoc("\n" + "\n\n".join(parts["Wrong"])),
        right=cleandoc("\n" + "\n\n".join(parts["Right"])),
    )


def _join_lines(block: str) -> str:
    return " ".join(block.split())
