"""journeymap as a library: names that are there, typed, and cost nothing until they are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import journeymap
from tests.cli.command import SMALLEST, write


def probe(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_importing_the_package_imports_nothing_of_the_house() -> None:
    code = "import sys, journeymap; print([name for name in sys.modules if name.startswith('journeymap')])"
    assert probe(code) == "['journeymap']"


@pytest.mark.parametrize("name", journeymap.__all__)
def test_every_name_is_there_and_has_its_words(name: str) -> None:
    value = getattr(journeymap, name)
    assert name == "__version__" or value.__doc__


def test_every_name_has_one_home() -> None:
    homes = [name for names in journeymap._HOMES.values() for name in names]
    assert sorted([*homes, "__version__"]) == sorted(journeymap.__all__)
    assert set(journeymap.__all__) <= set(dir(journeymap))


def test_a_name_that_is_not_there_is_said_as_python_says_it() -> None:
    with pytest.raises(AttributeError, match="module 'journeymap' has no attribute 'scores'"):
        getattr(journeymap, "scores")  # noqa: B009  # a type checker would rightly refuse the attribute


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(journeymap.__file__).parent / "py.typed").is_file()


def test_a_name_means_the_same_whatever_was_imported_before() -> None:
    code = (
        "from journeymap import score_journey, explain\n"
        "import journeymap.score\n"
        "from journeymap import score_journey as again\n"
        "print(score_journey is again is journeymap.score.score_journey, callable(explain))"
    )
    assert probe(code) == "True True"


def test_a_workspace_is_loaded_by_any_path_into_it(tmp_path: Path) -> None:
    write(tmp_path, "journeys/en-kucuk.yaml", SMALLEST)
    for folder in (tmp_path, str(tmp_path), tmp_path / "journeys"):
        atlas, problems = journeymap.load(folder)
        assert (list(atlas.journeys), problems) == (["en-kucuk"], ())
    with pytest.raises(journeymap.JourneymapError):
        journeymap.load(tmp_path / "yok")
