"""Laws of loading: it never raises, it is the same every time, and order between files says nothing."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.atlas import load_atlas
from journeymap.atlas.files import FOLDERS
from journeymap.findings.text import write_problem
from journeymap.language import LANGUAGES

ROOT = Path(__file__).parents[2]
JOURNEY = (ROOT / "journeys" / "urun-iadesi.yaml").read_bytes()


def load_one(folder: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        (root / "journeys").mkdir()
        path = root / folder / "x.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        atlas, problems = load_atlas(root)
        for problem in problems:
            assert problem.location.line >= 1
            assert problem.location.column >= 1
            for language in LANGUAGES:
                told = write_problem(problem, language)
                assert all(letter.isprintable() or letter in "\n\t" for letter in told), told
        assert load_atlas(root) == (atlas, problems)


@given(st.sampled_from(sorted(FOLDERS.values())), st.binary(max_size=200))
def test_any_bytes_load_or_are_explained(folder: str, content: bytes) -> None:
    load_one(folder, content)


@settings(max_examples=60)
@given(st.integers(0, 10_000))
def test_a_damaged_journey_loads_or_is_explained(seed: int) -> None:
    # Lines go missing, double, swap or lose a letter: what happens in a merge or a careless edit.
    chance = random.Random(seed)  # noqa: S311  # damage, not secrets
    lines = JOURNEY.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
        kind = chance.randrange(4)
        if kind == 0:
            del lines[here]
        elif kind == 1:
            lines.insert(there, lines[here])
        elif kind == 2:
            lines[here], lines[there] = lines[there], lines[here]
        else:
            cut = chance.randrange(len(lines[here]))
            lines[here] = lines[here][:cut] + lines[here][cut + 1 :]
    load_one("journeys", b"".join(lines))


def test_the_example_workspace_loads_alike_twice() -> None:
    assert load_atlas(ROOT) == load_atlas(ROOT)
