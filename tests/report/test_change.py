"""What is printed of a change, whole, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.language import Language
from journeymap.model import Journey
from journeymap.report.change import write_changes
from journeymap.report.terminal import display_width
from journeymap.score import score_journey
from journeymap.score.change import Change, explain_change
from journeymap.score.snapshot import Snapshot, take_snapshot
from tests.score.journeys import ATLAS
from tests.score.test_change import pulled

CASES = Path(__file__).parent / "cases"


def make_changes() -> list[Change]:
    def snap(journey: Journey) -> Snapshot:
        score = score_journey(ATLAS, journey)
        return take_snapshot(ATLAS, journey, score, date="2026-10-01", revision="v1")

    old, better, worse = (snap(pulled(*figures)) for figures in ((65, 55), (75, 45), (55, 65)))
    found = [explain_change(old, new, old) for new in (better, worse, old)]
    return [change for change in found if change is not None]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_whole_text(language: Language, check_golden: Callable[[Path, str], None]) -> None:
    check_golden(CASES / f"change.{language}.txt", write_changes(make_changes(), language))


@pytest.mark.parametrize("width", [60, 80, 132])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    text = write_changes(make_changes(), "tr", width=width)
    assert max(map(display_width, text.splitlines())) <= width
