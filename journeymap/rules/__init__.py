"""Atlas to problems: what a reviewer would say of a workspace that can be read.

Each rule is one function from a study of an atlas to its findings, named as its code is written
(:mod:`~journeymap.rules.rule`); its docstring is its documentation. Which rules are asked, how much each
weighs and what a comment waives is :mod:`~journeymap.rules.control`. :mod:`~journeymap.rules.catalogue`
holds all of them, with those that reading a file follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.problem import Problem
from journeymap.rules.catalogue import RULES
from journeymap.rules.control import Control
from journeymap.rules.rule import Rule
from journeymap.rules.study import Study

_NO_CONTROL = Control()


def check_rules(study: Study, control: Control = _NO_CONTROL) -> tuple[Problem, ...]:
    """Return the findings of every rule that is asked, ordered by place."""
    found = [problem for rule in RULES for problem in _ask(rule, study, control)]
    return tuple(sorted(found, key=lambda problem: problem.order))


def _ask(rule: Rule, study: Study, control: Control) -> Iterator[Problem]:
    severity = control.weigh(rule.name, rule.severity)
    if severity is None:
        return
    for finding in rule.check(study, **control.options(rule)):
        yield Problem(
            rule=rule.name,
            location=finding.location,
            message=finding.message,
            help=finding.help,
            severity=severity,
            related=finding.related,
        )


__all__ = ["RULES", "Control", "Rule", "Study", "check_rules"]
