"""Two states of a workspace side by side: each journey stage by stage, with a sign for what became of it.

What changed is found elsewhere and told in words already; here it gets a place. Comparing the two journeys
again was refused: picture and text would then tell of two comparisons. The view ``compare`` is another
question: it lays two journeys over each other, with their curves.
"""

from journeymap.scene.changes.content import Card, Row, Score, Sheet, Sign, Stage, Told
from journeymap.scene.changes.picture import compose_changes, compose_sheet

__all__ = ["Card", "Row", "Score", "Sheet", "Sign", "Stage", "Told", "compose_changes", "compose_sheet"]
