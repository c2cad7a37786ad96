"""Every sentence of the tool stands in both languages and asks for the same values in each."""

from __future__ import annotations

import importlib
import pkgutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeymap
from journeymap.language import Noun, Text

PACKAGE = Path(journeymap.__file__).parent


def text_modules() -> list[str]:
    names = (module.name for module in pkgutil.walk_packages(journeymap.__path__, "journeymap."))
    return sorted(name for name in names if name.rpartition(".")[2].endswith("texts"))


def all_texts() -> Iterator[tuple[str, str, Text]]:
    for module in text_modules():
        for name, value in sorted(vars(importlib.import_module(module)).items()):
            if isinstance(value, Text):
                yield module, name, value


TEXTS = list(all_texts())


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_there_are_texts() -> None:
    assert len(TEXTS) > 200


@pytest.mark.parametrize(
    ("module", "name", "text"), TEXTS, ids=[f"{module}.{name}" for module, name, _ in TEXTS]
)
def test_a_text_asks_for_the_same_values_in_both_languages(module: str, name: str, text: Text) -> None:
    assert text.en.strip(), f"{module}.{name}"
    assert text.tr.strip(), f"{module}.{name}"
    assert fields(text.en) == fields(text.tr), f"{module}.{name}"
    assert all(field.isidentifier() for field in fields(text.en)), f"{module}.{name}"


def test_every_text_is_said_somewhere() -> None:
    sources = {
        path: path.read_text(encoding="utf-8")
        for pattern in ("*.py", "*/templates/*.html")
        for path in PACKAGE.rglob(pattern)
        if "texts" not in path.stem
    }
    own = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*texts.py")}
    spoken = "\n".join(sources.values())
    unsaid = [
        f"{module}.{name}"
        for module, name, _ in TEXTS
        if name not in spoken and sum(text.count(name) for text in own.values()) < 2
    ]
    assert unsaid == []


def test_a_noun_agrees_with_its_count() -> None:
    file = Noun("file", "files", "dosya")
    assert [file(n).say("en") for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
    assert [file(n).say("tr") for n in (0, 1, 2)] == ["0 dosya", "1 dosya", "2 dosya"]
