"""Atlas to problems: what a reviewer would say of a workspace that can be read.

Each rule is one plain function from an atlas to its findings, named as its code is written. A class per
rule with a registry was refused: a tuple of functions says the same and is read in one look.
"""

from __future__ import annotations

from journeymap.model import Atlas
from journeymap.problem import Problem
from journeymap.rules.path import closed_loop, map_and_analytics_disagree

RULES = (closed_loop, map_and_analytics_disagree)


def check_rules(atlas: Atlas) -> tuple[Problem, ...]:
    """Return the findings of every rule, ordered by place."""
    found = [problem for rule in RULES for problem in rule(atlas)]
    return tuple(sorted(found, key=lambda problem: problem.order))


__all__ = ["RULES", "check_rules"]
