"""What ``diff`` writes: every field has a name, the schema is the dataclasses', one comment holds it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import journeymap.report
from journeymap import model
from journeymap.change import AtlasChange, Fate, FieldChange, ItemChange
from journeymap.change.fields import name_kind
from journeymap.language import Language
from journeymap.report.diff import MOST, write_diff, write_diff_markdown
from journeymap.report.diff_content import Comparison
from journeymap.report.field_texts import FIELDS, KINDS
from tests.report.diff_schema import write_diff_schema

NOT_DECLARED = {
    "Atlas",
    "Raster",
    "Scenario",
    "MeetKpi",
    "MoveDropOff",
    "ResolvePain",
    "SetCompletion",
    "SetKpi",
    "SetMetric",
}


def dataclasses_of_the_model() -> Iterator[type]:
    for name in sorted(vars(model)):
        kind = getattr(model, name)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and name not in NOT_DECLARED:
            yield kind


@pytest.mark.parametrize("kind", list(dataclasses_of_the_model()), ids=lambda kind: kind.__name__)
def test_every_field_has_a_name_in_both_languages(kind: type) -> None:
    fields = [field.name for field in dataclasses.fields(kind) if field.compare]
    assert [name for name in fields if name not in FIELDS] == []


def test_every_kind_of_item_has_a_name() -> None:
    inline = {model.Atlas, model.Workspace, model.Share, model.Duration, model.Scale, model.Reference}
    leaves = {
        "Action",
        "Branding",
        "Completion",
        "Expectation",
        "Gates",
        "PillarWeights",
        "Scoring",
        "Segment",
    }
    # The data settings are told key by key, and what was counted by the journey that it is laid over.
    told_otherwise = {"journeymap.model.data", "journeymap.model.measurement"}
    kinds = [
        kind
        for kind in dataclasses_of_the_model()
        if kind not in inline and kind.__name__ not in leaves and kind.__module__ not in told_otherwise
    ]
    names = {name_kind("", dataclasses_made(kind)) for kind in kinds}
    assert names - set(KINDS) == set()


def dataclasses_made(kind: type) -> object:
    return object.__new__(kind)


def test_the_schema_is_that_of_the_values(check_golden: Callable[[Path, str], None]) -> None:
    check_golden(Path(journeymap.report.__file__).parent / "diff.schema.json", write_diff_schema())


def make_comparison(journeys: int, *, title: str = "Sipariş") -> Comparison:
    fields = tuple(FieldChange("title", f"Önce {number}", f"Sonra {number}") for number in range(20))
    items = tuple(
        ItemChange(kind="journey", id=f"j{number}", title=title, fate=Fate.CHANGED, fields=fields)
        for number in range(journeys)
    )
    return Comparison(base="main", head="HEAD", change=AtlasChange(journeys=items), scores=())


@pytest.mark.parametrize("language", ["en", "tr"])
def test_markdown_fits_one_comment_and_counts_what_is_left_out(language: Language) -> None:
    text = write_diff_markdown(make_comparison(400), language)
    assert 55_000 < len(text) <= MOST
    told = text.count("Önce")
    more = text.rstrip().splitlines()[-1]
    assert str(400 * 20 - told) in more
    assert text.count("<details>") == text.count("</details>")


def test_markdown_shows_exactly_the_text_of_the_user() -> None:
    hostile = "@team #12 <img src=x onerror=1> &lt; | `a` </details> [x](y)"
    text = write_diff_markdown(make_comparison(1, title=hostile), "en")
    [line] = [line for line in text.splitlines() if line.startswith("### ")]
    assert line == (
        "### \\~ \\@<!-- -->team \\#<!-- -->12 \\<img src=x onerror=1> \\&lt; \\| \\`a\\`"
        " \\</details> \\[x\\](y)"
    )


def test_colour_only_repeats_the_sign() -> None:
    plain = write_diff(make_comparison(2), "tr")
    painted = write_diff(make_comparison(2), "tr", colour=True)
    assert "\x1b[" in painted
    for code in ("1", "32", "33", "31", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain
