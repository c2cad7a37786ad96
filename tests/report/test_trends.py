"""How measured figures moved stands below the scores, in both languages and for machines."""

from __future__ import annotations

import json
from pathlib import Path

from journeymap.atlas import load_atlas
from journeymap.language import Language
from journeymap.report.machine import write_score_json
from journeymap.report.trends import describe_trends, write_trends
from journeymap.score import JourneyScore, score_journey

EXAMPLE = Path(__file__).parents[2] / "examples" / "measured"


def write(language: Language) -> list[str]:
    atlas, _ = load_atlas(EXAMPLE)
    return write_trends(atlas, score_all(), language).splitlines()


def score_all() -> list[JourneyScore]:
    atlas, _ = load_atlas(EXAMPLE)
    return [score_journey(atlas, journey) for journey in atlas.journeys.values()]


def test_each_figure_of_two_periods_is_a_line_with_its_verdict() -> None:
    english, turkish = write("en"), write("tr")
    assert english[0] == "  Market siparişi, measured from one period to the next (0 to 100, more is better):"
    assert turkish[0] == "  Market siparişi, dönemden döneme ölçülen (0 ile 100 arası, yukarısı daha iyi):"
    assert english[-4:] == [
        "  • Siparişi izler, Memnuniyet: 63.5 in 2026-Q2, 42.3 in 2026-Q3 (-21.2, significant)",
        "  • Kapıda teslim alır, Kolaylık: 66.2 in 2026-Q2, 68.1 in 2026-Q3 (+1.9, may be chance)",
        "  • Kapıda teslim alır, Memnuniyet: 57.3 in 2026-Q2, 60.6 in 2026-Q3 (+3.4, may be chance)",
        "  • whole journey, completion: 79.5 in 2026-Q2, 72.1 in 2026-Q3 (-7.5, may be chance)",
    ]
    assert turkish[-1] == (
        "  • yolculuğun tamamı, tamamlama: 2026-Q2 79,5, 2026-Q3 72,1 (-7,5, rastlantı olabilir)"
    )
    assert (len(english), len(turkish)) == (10, 10)


def test_machines_are_told_the_same_trends() -> None:
    atlas, _ = load_atlas(EXAMPLE)
    document = json.loads(write_score_json(score_all(), trends=describe_trends(atlas, score_all())))
    (journey,) = document["trends"]
    assert journey["id"] == "market-siparisi"
    verdicts = {(each["place"], each["id"]): each["significant"] for each in journey["trends"]}
    assert verdicts["takip", "memnuniyet"] is True
    assert verdicts[None, "completion"] is False
    assert len(verdicts) == 9


def test_nothing_measured_is_no_line() -> None:
    atlas, _ = load_atlas(Path(__file__).parents[2])
    scores = [score_journey(atlas, journey) for journey in atlas.journeys.values()]
    assert write_trends(atlas, scores, "tr") == ""
