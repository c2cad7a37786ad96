"""The word that was probably meant: for keys, list values and ids.

``difflib`` was refused: it weighs letters by runs, so that ``siparis`` and ``sipraiş`` are far apart, and
knows nothing of Turkish keyboards, where ``ı`` for ``i`` or ``s`` for ``ş`` is the usual slip.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 80
"""Longer words are not compared: nobody mistypes a paragraph, and comparing costs length times length."""

_TURKISH = str.maketrans("ıİ", "ii")


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` was probably meant to be, or ``None`` where all are far.

    Case, Turkish letters, ``-``, ``_`` and spaces do not count. About one slip in three letters is
    forgiven (an insertion, a loss, an exchange, two swapped neighbours). Of equally near ones the first
    in alphabetical order is taken, so that the answer does not depend on the order of ``candidates``.
    """
    folded = fold(word)
    if not folded or len(folded) > _LONGEST:
        return None
    best: tuple[int, str] | None = None
    limit = _forgive(folded)
    for candidate in candidates:
        slips = count_slips(folded, fold(candidate), limit)
        if slips is not None and (best is None or (slips, candidate) < best):
            best, limit = (slips, candidate), slips
    return None if best is None else best[1]


def find_same(word: str, candidates: Iterable[str]) -> str | None:
    """Return the only candidate that differs from ``word`` in case, accents or signs between words alone."""
    same = [each for each in candidates if fold(each) == fold(word)]
    return same[0] if len(same) == 1 and fold(word) else None


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return ``word`` without what people mistype: case, accents, Turkish letters, signs between words."""
    plain = unicodedata.normalize("NFKD", word.translate(_TURKISH).lower())
    return "".join(letter for letter in plain if letter.isalnum())


def make_slug(text: str) -> str | None:
    """Return an id made from ``text``: ``İade Süreci`` gives ``iade-sureci``, ``???`` gives ``None``."""
    plain = unicodedata.normalize("NFKD", text.translate(_TURKISH).lower())
    kept = "".join(
        letter if letter.isascii() and (letter.isalnum() or letter == "_") else "-"
        for letter in plain
        if not unicodedata.combining(letter)
    )
    slug = "-".join(part for part in kept.lstrip("_").split("-") if part)[:64].strip("-_")
    return slug or None


def _forgive(word: str) -> int:
    return 0 if len(word) < 3 else max(1, len(word) // 3)


def count_slips(word: str, other: str, limit: int) -> int | None:
    """Return how many slips lead from ``word`` to ``other``, or ``None`` past ``limit``.

    Optimal string alignment: Levenshtein's distance with swaps of neighbours.
    """
    if abs(len(word) - len(other)) > limit or len(other) > _LONGEST:
        return None
    word, other = _strip_shared(word, other)
    # A letter that the other does not have at all takes a slip of its own.
    if len(set(word) - set(other)) > limit:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for line, letter in enumerate(word, start=1):
        oldest, before, row = before, row, [line]
        for place, facing in enumerate(other, start=1):
            slips = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != facing))
            if line > 1 and place > 1 and letter == other[place - 2] and word[line - 2] == facing:
                slips = min(slips, oldest[place - 2] + 1)
            row.append(slips)
        if min(row) > limit and min(before) > limit:
            return None
    return row[-1] if row[-1] <= limit else None


def _strip_shared(word: str, other: str) -> tuple[str, str]:
    """Return both without what they begin and end with alike, where no slip can be."""
    shortest = min(len(word), len(other))
    start = next((place for place in range(shortest) if word[place] != other[place]), shortest)
    word, other = word[start:], other[start:]
    shortest -= start
    end = next((place for place in range(shortest) if word[-1 - place] != other[-1 - place]), shortest)
    return word[: len(word) - end], other[: len(other) - end]
