"""One comment that is found again and replaced, however often a branch is pushed.

It is found by its first line, a comment of HTML that no reader sees. A comment that somebody else wrote with
the same line is not ours: replacing it would put our words under a stranger's name.
"""

from __future__ import annotations

import enum
import re
import urllib.parse
from typing import Protocol

_MARK = re.compile(r"<!-- journeymap: [A-Za-z0-9%._~/-]+ -->")
_QUOTED_DASH = "%2D%2D"
NOTHING_NEW = "<!-- journeymap: nothing new -->"
"""The last line of a comment that need not be written where none stands yet."""


class Posted(enum.Enum):
    """What became of a comment."""

    WRITTEN = "written"
    CHANGED = "changed"
    SAME = "same"
    """It stands there already, word for word."""
    NOT_NEEDED = "not needed"
    """There is nothing to say, and nothing was said before."""


class Comments(Protocol):
    """The comments of one pull or merge request."""

    def find_own(self, mark: str) -> tuple[int, str] | None:
        """Return the number and the text of the comment of ours that begins with ``mark``."""

    def write(self, body: str) -> None:
        """Write a comment."""

    def change(self, number: int, body: str) -> bool:
        """Replace the text of a comment; whether it could be."""


def mark_of(folder: str) -> str:
    """Return the first line of the comment about the workspace in ``folder``, named from the repository."""
    name = urllib.parse.quote(folder or ".", safe="/")
    return f"<!-- journeymap: {name.replace('--', _QUOTED_DASH)} -->"


def is_mark(line: str) -> bool:
    """Whether ``line`` is the first line of a comment of ours."""
    return _MARK.fullmatch(line) is not None and "--" not in line[4:-3]


def post_comment(comments: Comments, body: str) -> Posted:
    """Put ``body``, which begins with its mark, in the place of our comment, or write it where there is none.

    Where none stands and ``body`` has :data:`NOTHING_NEW` to say, none is written: a pull request that has
    nothing to do with journeys is left in peace.

    Raises:
        JourneymapError: the service cannot be reached, or refuses.
    """
    own = comments.find_own(body.partition("\n")[0])
    if own is None and NOTHING_NEW in body.splitlines():
        return Posted.NOT_NEEDED
    if own is not None:
        number, text = own
        if text.replace("\r\n", "\n").rstrip() == body.rstrip():
            return Posted.SAME
        if comments.change(number, body):
            return Posted.CHANGED
    comments.write(body)
    return Posted.WRITTEN
