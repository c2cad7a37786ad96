"""The word that was probably meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.schema import load_schema, make_slug, nearest
from journeymap.schema.alias import _MEANT, find_alias
from journeymap.schema.suggestion import fold

WORDS = ("ayse", "mehmet", "title", "channel", "pain_points", "touchpoints", "ilk-siparis", "iade-sureci")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Ayşe", "ayse"),
        ("AYŞE", "ayse"),
        ("aysee", "ayse"),
        ("painPoints", "pain_points"),
        ("pain points", "pain_points"),
        ("painpoint", "pain_points"),
        ("touch_points", "touchpoints"),
        ("channels", "channel"),
        ("chanel", "channel"),
        ("titel", "title"),
        ("İlk sipariş", "ilk-siparis"),
        ("ılk-sıparıs", "ilk-siparis"),
        ("ilk-sipraiş", "ilk-siparis"),
        ("iade süreci", "iade-sureci"),
        ("zodiac", None),
        ("a", None),
        ("", None),
        ("???", None),
        ("title" * 100, None),
    ],
)
def test_nearest(word: str, meant: str | None) -> None:
    assert nearest(word, WORDS) == meant


def test_equally_near_words_do_not_depend_on_their_order() -> None:
    assert nearest("bat", ["rat", "cat"]) == "cat"
    assert nearest("bat", ["cat", "rat"]) == "cat"


@given(st.sampled_from(WORDS), st.permutations(WORDS))
def test_a_word_is_nearest_to_itself(word: str, candidates: list[str]) -> None:
    assert nearest(word, candidates) == word
    assert nearest(word.upper(), candidates) == word


@given(st.text(max_size=100), st.lists(st.text(max_size=20), max_size=5))
def test_nearest_is_a_candidate_or_nothing(word: str, candidates: list[str]) -> None:
    found = nearest(word, candidates)
    assert found is None or found in candidates
    assert found == nearest(word, list(reversed(candidates)))


@given(st.text(max_size=100))
def test_a_slug_is_an_id(text: str) -> None:
    pattern = load_schema("journey")["$defs"]["id"]["pattern"]
    slug = make_slug(text)
    assert slug is None or (re.search(pattern, slug) and len(slug) <= 64)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("İade Süreci", "iade-sureci"),
        ("Çağrı / Merkezi (7/24)", "cagri-merkezi-7-24"),
        ("ILIK şube_2", "ilik-sube_2"),
        ("???", None),
        ("_gizli_", "gizli"),
    ],
)
def test_make_slug(text: str, slug: str | None) -> None:
    assert make_slug(text) == slug


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("Başlık", ["id", "title"], "title"),
        ("ağrı noktaları", ["gains", "pain_points"], "pain_points"),
        ("name", ["title", "id"], "title"),
        ("süreç", ["technology", "process"], "process"),
        ("name", ["id"], None),
        ("", ["title"], None),
    ],
)
def test_find_alias(word: str, candidates: list[str], meant: str | None) -> None:
    assert find_alias(word, candidates) == meant


def test_aliases_are_written_as_they_are_compared() -> None:
    for candidate, words in _MEANT.items():
        assert [fold(word) for word in words.split()] == words.split(), candidate
