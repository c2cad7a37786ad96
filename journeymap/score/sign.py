"""Signs that a score hides something: a tension between company and customer, a lopsided mean, a held grade.

They are shown beside the score and change nothing in it. Mixing them in, as a penalty, was refused: a
number with a hidden deduction cannot be recomputed by the reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.model import Band, Pillar
from journeymap.score.grade import grade_score
from journeymap.score.result import JourneyScore
from journeymap.value import dataclass

CONTENT = 80.0
"""From here on the company has what it wants."""
SUFFERING = 50.0
"""Up to here the experience is poor."""
LOPSIDED = 5.0
"""Points between arithmetic and geometric mean from which the pillars differ enough to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What to know before the number is believed."""

    id: str
    """The journey's id."""
    tension: float | None
    """Business minus experience, in points; `None` where one of them has no value or does not count."""
    is_tense: bool
    """Business at least 80 and experience at most 50: the company does well at the customer's expense."""
    imbalance: float | None
    """Arithmetic minus geometric mean of the pillars, in points."""
    is_lopsided: bool
    """The imbalance is at least 5 points: a strong pillar makes up for a weak one."""
    held_from: str | None
    """The grade of the number alone, where the weakest pillar holds the grade below it."""
    weakest: Pillar | None
    """The pillar with the lowest value among those that count; of equal ones the first."""


def find_signs(score: JourneyScore, bands: Sequence[Band]) -> Signs:
    """Return the signs of ``score``; ``bands`` are those that it was graded by."""
    values = {
        pillar.pillar: pillar.value
        for pillar in score.pillars
        if pillar.not_applicable is None and pillar.weight > 0 and pillar.value is not None
    }
    experience, business = values.get(Pillar.EXPERIENCE), values.get(Pillar.BUSINESS)
    known = experience is not None and business is not None
    alone = grade_score(score.value, (), bands)
    return Signs(
        id=score.id,
        tension=business - experience if experience is not None and business is not None else None,
        is_tense=known and (business or 0.0) >= CONTENT and (experience or 0.0) <= SUFFERING,
        imbalance=score.imbalance,
        is_lopsided=score.imbalance is not None and score.imbalance >= LOPSIDED,
        held_from=alone if alone != score.grade else None,
        weakest=min(values, key=values.__getitem__) if values else None,
    )
