"""What is said in a pull request, as Markdown for its one comment: the verdict, the checks, what changed.

The verdict stands first, in words and with a sign, since a reader decides by it whether to read on; what
hinders the merge comes before what changed. A comment on each line was refused: annotations do that.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence

from journeymap.findings import texts as finding_texts
from journeymap.findings.step_summary import escape_markdown
from journeymap.language import Language, Message
from journeymap.problem import Problem, Severity
from journeymap.report import comment_texts as texts
from journeymap.report.diff import write_diff_markdown
from journeymap.report.diff_content import Comparison
from journeymap.value import dataclass

_MOST_SHOWN = 10
_LONGEST = 300
"""Characters of a problem."""


class Failure(enum.StrEnum):
    """A step of the run, beside those that the comment is made of, that did not do its work."""

    PICTURES = "pictures"
    STALE_PICTURES = "stale-pictures"
    SITE = "site"


class Sign(enum.StrEnum):
    """How a check went, for who reads no words."""

    WELL = "✅"
    BAD = "❌"
    UNSURE = "⚠️"
    NOT_ASKED = "➖"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is known of a change."""

    problems: tuple[Problem, ...] = ()
    """Of the files, as ``validate`` finds them."""
    gates: tuple[Problem, ...] = ()
    """Gates that are not met."""
    gates_asked: bool = False
    gates_unasked: tuple[str, ...] = ()
    """Gates that compare, and had nothing to compare with."""
    is_partial: bool = False
    """Something could not be read, and no gate was asked of it."""
    failures: tuple[Failure, ...] = ()
    stopped: Message | None = None
    """Why the run came to an early end, where it did."""
    comparison: Comparison | None = None
    base: str | None = None
    """What was compared with; ``None`` where nothing was."""
    not_compared: Message | None = None
    """Why the comparison could not be made."""
    is_new: bool = False
    """The base holds no journeys."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What is wrong in the files."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was to be looked at was."""
        left = self.comparison is not None and self.comparison.change.not_compared
        return self.stopped is None and self.not_compared is None and not left

    @property
    def is_well(self) -> bool:
        """Whether nothing stands in the way."""
        return self.is_whole and not self._count_things()

    @property
    def says_something(self) -> bool:
        """Whether a reader who has heard nothing yet has to hear it."""
        changed = self.comparison is None or not self.comparison.is_empty
        return changed or not self.is_well

    def _count_things(self) -> int:
        bad = [problem for problem in self.gates if problem.severity is Severity.ERROR]
        return len(self.errors) + len(bad) + len(self.failures)

    def say_verdict(self) -> Message:
        """Return the verdict as one sentence."""
        count = self._count_things() + (self.stopped is not None)
        if count:
            return texts.NOT_WELL(things=texts.THINGS(count))
        return texts.WELL() if self.is_whole else texts.UNSURE()


def write_comment(review: Review, language: Language) -> str:
    """Return the comment, of at most 65 000 characters."""
    lines = [f"## {escape_markdown(review.say_verdict().say(language))}", ""]
    lines += _write_checks(review, language)
    told = "\n".join(lines) + "\n"
    if review.comparison is not None:
        # One level below the verdict; of a user's text no line begins with the sign, it is escaped.
        changed = re.sub("^#", "##", write_diff_markdown(review.comparison, language), flags=re.MULTILINE)
        told += f"\n{changed.replace('### ', f'### {texts.CHANGED.say(language)} ', 1)}"
    return told


def _write_checks(review: Review, language: Language) -> Iterator[str]:
    def check(sign: Sign, name: str, told: Message) -> str:
        return f"- {sign} **{name}:** {escape_markdown(told.say(language))}"

    if review.stopped is not None:
        yield check(Sign.BAD, texts.RUN.say(language), texts.STOPPED(reason=review.stopped))
    else:
        yield check(
            Sign.BAD if review.errors else Sign.WELL, texts.FILES.say(language), _say_problems(review)
        )
        yield from _list_some(review.errors, language)
        yield check(*_judge_gates(review, language))
        yield from _list_some(review.gates, language)
    for failure in review.failures:
        name, told = _FAILURES[failure]
        yield check(Sign.BAD, name.say(language), told())
    if review.not_compared is not None:
        told_why = texts.NOT_COMPARED(reason=review.not_compared)
        yield check(Sign.UNSURE, texts.COMPARISON.say(language), told_why)
    elif review.is_new:
        yield check(Sign.WELL, texts.COMPARISON.say(language), texts.ALL_NEW(base=review.base or ""))


_FAILURES = {
    Failure.PICTURES: (texts.PICTURES, texts.NOT_DRAWN),
    Failure.STALE_PICTURES: (texts.PICTURES, texts.STALE),
    Failure.SITE: (texts.SITE, texts.NOT_BUILT),
}


def _say_problems(review: Review) -> Message:
    warned = sum(problem.severity is Severity.WARNING for problem in review.problems)
    errors, warnings = finding_texts.ERRORS(len(review.errors)), finding_texts.WARNINGS(warned)
    if not review.errors:
        return texts.ONLY_WARNINGS(warnings=warnings) if warned else texts.NO_PROBLEMS()
    return texts.SOME_ERRORS(errors=errors, warnings=warnings) if warned else errors


def _judge_gates(review: Review, language: Language) -> tuple[Sign, str, Message]:
    name = texts.GATES.say(language)
    if review.gates:
        return Sign.BAD, name, texts.NOT_MET(count=len(review.gates))
    if not review.gates_asked:
        return Sign.NOT_ASKED, name, texts.NO_GATES()
    if review.gates_unasked:
        return Sign.UNSURE, name, texts.UNASKED(gates=", ".join(f"`{key}`" for key in review.gates_unasked))
    if review.is_partial:
        return Sign.UNSURE, name, texts.MET_SO_FAR()
    return Sign.WELL, name, texts.ALL_MET()


def _list_some(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    for problem in problems[:_MOST_SHOWN]:
        place = escape_markdown(f"{problem.location.file}:{problem.location.line}")
        told = problem.message.say(language)
        if len(told) > _LONGEST:
            told = told[: _LONGEST - 1] + "…"
        yield f"  - {escape_markdown(told)} (<code>{place}</code>)"
    if len(problems) > _MOST_SHOWN:
        more = finding_texts.PROBLEMS(len(problems) - _MOST_SHOWN)
        yield f"  - {escape_markdown(texts.MORE.say(language, problems=more))}"
