"""Checks that the settings of the score make sense together: some pillar weighs, and grades cover 0 to 100.

The schema sees one setting at a time; a journey's own settings are laid over the workspace's before they
are checked, because two halves that are well by themselves may not be together.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.atlas import texts
from journeymap.language import Message
from journeymap.model import Atlas, Pillar, Scoring
from journeymap.problem import Location, Problem


def check_scoring(atlas: Atlas) -> Iterator[Problem]:
    """Yield a problem for each setting that leaves no score or no grade, at the key that does it."""
    shared = atlas.workspace.scoring
    yield from _check(shared, ())
    for journey in atlas.journeys.values():
        if journey.scoring is not None:
            excluded = tuple(out.pillar for out in journey.not_applicable)
            own = (p for p in _check(journey.scoring, excluded) if p.location.file == journey.origin.file)
            yield from own


def _check(scoring: Scoring, excluded: tuple[Pillar, ...]) -> Iterator[Problem]:
    place = scoring.places.get("pillar_weights")
    if place is not None:
        counted = [pillar.value for pillar in Pillar if pillar not in excluded]
        if counted and not any(getattr(scoring.pillar_weights, name) > 0 for name in counted):
            message = texts.NO_PILLAR_WEIGHT() if not excluded else texts.NO_PILLAR_LEFT()
            yield _problem("no-pillar-weight", place, message, texts.NO_PILLAR_WEIGHT_HELP())
    place = scoring.places.get("bands")
    if place is not None:
        yield from _check_bands(scoring, place)


def _check_bands(scoring: Scoring, place: Location) -> Iterator[Problem]:
    """Check the bands, which are sorted from the highest limit down."""
    written = sorted(scoring.bands, key=lambda band: _order(scoring, band.grade))
    taken: dict[float, str] = {}
    for band in written:
        if band.at_least in taken:
            message = texts.BAND_LIMIT_TWICE(
                grade=band.grade, other=taken[band.at_least], limit=band.at_least
            )
            own = scoring.places.get(f"bands.{band.grade}", place)
            yield _problem("band-limit-twice", own, message, texts.BAND_LIMIT_TWICE_HELP())
        taken.setdefault(band.at_least, band.grade)
    lowest = min(scoring.bands, key=lambda band: band.at_least)
    if lowest.at_least > 0:
        message = texts.BANDS_ABOVE_ZERO(grade=lowest.grade, limit=lowest.at_least)
        own = scoring.places.get(f"bands.{lowest.grade}", place)
        yield _problem("bands-above-zero", own, message, texts.BANDS_ABOVE_ZERO_HELP())


def _order(scoring: Scoring, grade: str) -> tuple[int, int]:
    place = scoring.places.get(f"bands.{grade}")
    return (0, 0) if place is None else (place.line, place.column)


def _problem(rule: str, place: Location, message: Message, help_message: Message) -> Problem:
    return Problem(rule=rule, location=place, message=message, help=help_message)
