"""What a rule is: one function with a name, a severity, and its documentation in both languages.

A rule is made from a plain function by :func:`rule`. The function's docstring is the documentation in
English, the decorator holds its Turkish twin, and keyword-only arguments are the options that a workspace
may set, with their defaults. A class per rule was refused: it would add a name, a base and a registry to
what one function says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from journeymap.language import Message
from journeymap.model import Duration
from journeymap.problem import Location, Related, Severity
from journeymap.value import NamedTuple, dataclass

OptionValue: TypeAlias = bool | int | float | str | Duration | tuple[str, ...]
"""What an option of a rule may hold; the default says which of them."""


class Finding(NamedTuple):
    """What a rule has found; its name and severity are added by who asked."""

    location: Location
    message: Message
    help: Message | None = None
    """What to do about it, or what would silence the rule."""
    related: tuple[Related, ...] = ()
    """Other places to look at, such as the one that this one repeats."""


Check: TypeAlias = Callable[..., Iterator[Finding]]
"""A function from a :class:`~journeymap.rules.study.Study`, and its options by keyword, to findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One practice that is looked after."""

    name: str
    """In words: ``stage-without-kpi``; the function's name with hyphens."""
    severity: Severity
    """How much its findings weigh unless the workspace says otherwise."""
    check: Check
    english: str
    """The function's docstring: a sentence, then why, the source, and an example of wrong and right."""
    turkish: str
    """The same sentence and the same reasons in Turkish; source and examples are shared."""

    @property
    def options(self) -> Mapping[str, OptionValue]:
        """What a workspace may set, with the defaults."""
        return self.check.__kwdefaults__ or {}


def rule(*, severity: Severity, turkish: str) -> Callable[[Check], Rule]:
    """Make a rule of the function below, which yields :class:`Finding` values."""

    def make(check: Check) -> Rule:
        return Rule(
            name=check.__name__.replace("_", "-"),
            severity=severity,
            check=check,
            english=check.__doc__ or "",
            turkish=turkish,
        )

    return make
