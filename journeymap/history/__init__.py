"""How the scores of a workspace went from commit to commit, read from git alone: nothing is checked out.

``listing`` says what a commit's workspace is made of, by the ids that git gives to contents; ``figures``
scores each journey on those files alone that it rests on, each content once; ``results`` keeps what came of
it from run to run; ``tracks`` follows a journey through renames and says which moves are more than chance.
Recording a score with each commit was refused as the source: whoever did not record would have no history.

For those who only want the trend: ``list_trends(read_history(root))``.
"""

from journeymap.history.reading import Asked, read_history
from journeymap.history.results import Results, dump_results, load_results
from journeymap.history.values import (
    Fault,
    Figure,
    History,
    Meaning,
    Move,
    Point,
    Standing,
    Track,
    list_trends,
)

__all__ = [
    "Asked",
    "Fault",
    "Figure",
    "History",
    "Meaning",
    "Move",
    "Point",
    "Results",
    "Standing",
    "Track",
    "dump_results",
    "list_trends",
    "load_results",
    "read_history",
]
