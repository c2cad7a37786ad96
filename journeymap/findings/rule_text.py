"""What a document says about a rule, whether it reviews an atlas or is one that reading follows."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.language import Language
from journeymap.problem import Problem, Severity
from journeymap.rules.catalogue import RULES
from journeymap.rules.documentation import document
from journeymap.rules.reading import READING
from journeymap.value import NamedTuple


class RuleText(NamedTuple):
    """A rule in one language."""

    name: str
    severity: Severity
    """What its findings weigh by themselves; a workspace may weigh them otherwise."""
    summary: str
    """One sentence."""
    why: tuple[str, ...] = ()
    """Paragraphs."""
    source: str = ""
    """Where the practice is described."""
    wrong: str = ""
    """An example in YAML, and the same mended."""
    right: str = ""


def describe_rules(language: Language) -> tuple[RuleText, ...]:
    """Return every rule there is, by name."""
    reviewing = (RuleText(rule.name, rule.severity, *document(rule, language)) for rule in RULES)
    reading = (RuleText(rule.name, rule.severity, rule.summary.say(language)) for rule in READING)
    return tuple(sorted((*reviewing, *reading)))


def complete(rules: Iterable[RuleText], problems: Iterable[Problem]) -> tuple[RuleText, ...]:
    """Return ``rules`` by name, and with them those that ``problems`` alone know, told by their name."""
    known = {rule.name: rule for rule in rules}
    for problem in problems:
        spelt_out = problem.rule.replace("-", " ").capitalize() + "."
        known.setdefault(problem.rule, RuleText(problem.rule, problem.severity, spelt_out))
    return tuple(known[name] for name in sorted(known))
