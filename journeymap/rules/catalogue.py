"""Every rule there is: those that review an atlas, and the names of those that reading a file follows.

A tuple that names each rule was preferred to finding them by import: what is asked is read in one look.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.problem import Severity
from journeymap.rules import path
from journeymap.rules.reading import READING
from journeymap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    path.closed_loop,
    path.map_and_analytics_disagree,
)

RULES_BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}

CHANGEABLE: Mapping[str, bool] = {
    **{rule.name: True for rule in RULES},
    **{rule.name: rule.severity is not Severity.ERROR for rule in READING},
}
"""Every rule by name, and whether it may be weighed otherwise or waived; what could not be read cannot."""


def is_changeable(rule: str) -> bool:
    """Whether findings of ``rule`` may be weighed otherwise or waived."""
    return CHANGEABLE.get(rule, False)
