"""What is asked of the rules: which of them, how much each weighs, and which findings are waived.

Three voices are heard, the nearest to the finding last: the workspace's ``rules``, the command line, and a
comment on the line. None of them silences an error that kept a file from being read: what could not be
read was not reviewed either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from journeymap.language import Message
from journeymap.model import Duration, RuleSettings, read_duration
from journeymap.problem import Problem, Severity, Waiver
from journeymap.rules import control_texts as texts
from journeymap.rules.rule import OptionValue, Rule
from journeymap.schema.suggestion import nearest
from journeymap.value import dataclass, field, replace

OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """What a run asks of the rules."""

    settings: Mapping[str, RuleSettings] = field(default_factory=dict)
    """What the workspace says, by rule."""
    select: frozenset[str] = frozenset()
    """Only these; none means all."""
    ignore: frozenset[str] = frozenset()

    def weigh(self, rule: str, severity: Severity) -> Severity | None:
        """Return what a finding of ``rule`` weighs, by itself ``severity``; ``None`` means it is silent."""
        if rule in self.ignore or (self.select and rule not in self.select):
            return None
        asked = self.settings[rule].severity if rule in self.settings else None
        if asked == OFF:
            return severity if rule in self.select else None
        return severity if asked is None else Severity(asked)

    def options(self, rule: Rule) -> dict[str, OptionValue]:
        """Return the options of ``rule`` that the workspace sets, and sets rightly."""
        settings = self.settings.get(rule.name)
        if settings is None:
            return {}
        read = {name: _read_option(value, rule.options.get(name)) for name, value in settings.options.items()}
        return {name: value for name, value in read.items() if value is not None}


def weigh_problems(
    problems: Iterable[Problem], control: Control, changeable: Callable[[str], bool]
) -> Iterator[Problem]:
    """Yield the problems of reading as the run weighs them; those that are not ``changeable`` stay."""
    for problem in problems:
        if not changeable(problem.rule):
            yield problem
            continue
        severity = control.weigh(problem.rule, problem.severity)
        if severity is not None:
            yield replace(problem, severity=severity)


def waive(
    problems: Sequence[Problem], waivers: Sequence[Waiver], changeable: Callable[[str], bool]
) -> tuple[list[Problem], list[Waiver]]:
    """Return the problems that no comment waives, and the waivers that waived nothing."""
    by_line: dict[tuple[str, int], list[Waiver]] = {}
    for waiver in waivers:
        by_line.setdefault((waiver.origin.file, waiver.line), []).append(waiver)
    used: set[Waiver] = set()
    kept = []
    for problem in problems:
        place = (problem.location.file, problem.location.line)
        waiving = [waiver for waiver in by_line.get(place, ()) if problem.rule in waiver.rules]
        if waiving and changeable(problem.rule):
            used.update(waiving)
        else:
            kept.append(problem)
    return kept, [waiver for waiver in waivers if waiver not in used]


def check_waivers(
    waivers: Iterable[Waiver],
    unused: Sequence[Waiver],
    known: Mapping[str, bool],
    asked: Callable[[str], bool],
) -> Iterator[Problem]:
    """Yield what is wrong with comments that waive: no rule named, an unknown one, no reason, no use.

    Args:
        waivers: all of them.
        unused: those that waived nothing.
        known: the rules by name, and whether each may be waived.
        asked: whether a rule was asked in this run; what was not asked could not be waived either.
    """
    for waiver in waivers:
        unknown = [name for name in waiver.rules if name not in known]
        if not waiver.rules:
            yield _doubt(waiver, "waiver-without-rule", texts.WAIVER_WITHOUT_RULE(), texts.WAIVER_FORM())
        for name in unknown:
            yield _doubt(waiver, "unknown-rule", texts.UNKNOWN_RULE(rule=name), suggest_rule(name, known))
        for name in waiver.rules:
            if not known.get(name, True):
                yield _doubt(
                    waiver, "unused-waiver", texts.NOT_CHANGEABLE(rule=name), texts.NOT_CHANGEABLE_HELP()
                )
        if waiver.rules and not waiver.reason:
            yield _doubt(waiver, "waiver-without-reason", texts.WAIVER_WITHOUT_REASON(), texts.WAIVER_FORM())
        if waiver in unused and not unknown and any(known[n] and asked(n) for n in waiver.rules):
            names = ", ".join(waiver.rules)
            yield _doubt(
                waiver, "unused-waiver", texts.UNUSED_WAIVER(rules=names), texts.UNUSED_WAIVER_HELP()
            )


def suggest_rule(name: str, known: Iterable[str]) -> Message:
    """Return the rule that ``name`` was probably meant to be, or where all of them are listed."""
    best = nearest(name, known)
    return texts.DID_YOU_MEAN(rule=best) if best else texts.LIST_RULES()


def _doubt(waiver: Waiver, rule: str, message: Message, help_message: Message) -> Problem:
    return Problem(
        rule=rule,
        location=waiver.origin,
        message=message,
        help=help_message,
        severity=Severity.WARNING,
        excerpt=waiver.excerpt,
    )


def check_settings(
    settings: Iterable[RuleSettings], rules: Mapping[str, Rule], known: Mapping[str, bool]
) -> Iterator[Problem]:
    """Yield a problem for each setting of ``journeymap.yaml`` that no rule obeys.

    Args:
        settings: what the workspace says.
        rules: the rules that have options, by name.
        known: every rule by name, and whether its severity may be changed.
    """
    for setting in settings:
        if setting.rule not in known:
            message = texts.UNKNOWN_RULE(rule=setting.rule)
            help_message = suggest_rule(setting.rule, known)
            yield Problem(rule="unknown-rule", location=setting.origin, message=message, help=help_message)
        elif not known[setting.rule]:
            message = texts.NOT_CHANGEABLE(rule=setting.rule)
            yield Problem(
                rule="unknown-rule",
                location=setting.origin,
                message=message,
                help=texts.NOT_CHANGEABLE_HELP(),
            )
        else:
            yield from _check_options(setting, rules.get(setting.rule))


def _check_options(setting: RuleSettings, rule: Rule | None) -> Iterator[Problem]:
    options = {} if rule is None else rule.options
    for name, value in setting.options.items():
        place = setting.places.get(name, setting.origin)
        if name not in options:
            known = ", ".join(f"`{option}`" for option in sorted(options))
            message = texts.UNKNOWN_OPTION(rule=setting.rule, option=name)
            help_message = texts.KNOWN_OPTIONS(options=known) if known else texts.NO_OPTIONS()
            yield Problem(rule="unknown-option", location=place, message=message, help=help_message)
        elif _read_option(value, options[name]) is None:
            message = texts.WRONG_OPTION(rule=setting.rule, option=name)
            help_message = texts.OPTION_LIKE(example=show_option(options[name]))
            yield Problem(rule="wrong-option", location=place, message=message, help=help_message)


def _read_option(value: object, default: OptionValue | None) -> OptionValue | None:
    """Return ``value`` in the form of ``default``, or ``None`` where it has another."""
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if isinstance(default, (int, float)):
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if isinstance(default, tuple):
        listed = [value] if isinstance(value, str) else value
        return tuple(map(str, listed)) if isinstance(listed, list) else None
    if isinstance(default, Duration):
        return read_duration(value) if isinstance(value, str) else None
    return value if isinstance(value, str) and default is not None else None


def show_option(value: OptionValue) -> str:
    """Return an option as it is written in ``journeymap.yaml``."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    if isinstance(value, Duration):
        return f"{value.amount:g} {value.unit}"
    return f"{value:g}" if isinstance(value, float) else str(value)
