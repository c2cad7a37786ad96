"""The rules as text, Markdown and JSON: a list of all, and a page on one.

What a rule says of itself is its docstring; nothing is told here that is not in it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from journeymap.language import Language, Text
from journeymap.problem import Severity
from journeymap.report import rules_texts as texts
from journeymap.report.table import Cell, Column, Row, write_table
from journeymap.report.terminal import Page, Style, make_page, paint, write_paragraph, write_title
from journeymap.rules.catalogue import RULES, RULES_BY_NAME
from journeymap.rules.control import show_option
from journeymap.rules.documentation import Documentation, document
from journeymap.rules.reading import READING, ReadingRule
from journeymap.rules.rule import Rule

_WORDS = {Severity.ERROR: texts.ERROR, Severity.WARNING: texts.WARNING, Severity.INFO: texts.INFO}
_STYLES = {Severity.ERROR: Style.GRAVE, Severity.WARNING: Style.FAIR, Severity.INFO: Style.FAINT}


def write_rule_list(
    language: Language, *, width: int = 100, colour: bool = False, ascii_only: bool = False
) -> str:
    """Return every rule with its severity and one sentence, those that review first."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    reviewing = [(rule.name, rule.severity, document(rule, language).summary) for rule in RULES]
    reading = [(rule.name, rule.severity, rule.summary.say(language)) for rule in READING]
    lines = [
        *_write_group(texts.REVIEWING, texts.ABOUT_REVIEWING, reviewing, page),
        "",
        *_write_group(texts.READING, texts.ABOUT_READING, reading, page),
        "",
        *write_paragraph(texts.HOW_TO_READ.say(language), page, style=Style.FAINT),
    ]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _write_group(
    title: Text, about: Text, rules: Sequence[tuple[str, Severity, str]], page: Page
) -> list[str]:
    columns = (
        Column(title=texts.RULE.say(page.language)),
        Column(title=texts.SEVERITY.say(page.language)),
        Column(title=texts.SAYS.say(page.language), wraps=True),
    )
    rows = [
        Row(
            cells=(
                Cell(name),
                Cell(_WORDS[severity].say(page.language), _STYLES[severity]),
                Cell(summary),
            )
        )
        for name, severity, summary in sorted(rules, key=lambda rule: rule[0])
    ]
    told = write_paragraph(about.say(page.language), page)
    return [*write_title(title, page), *told, "", *write_table(columns, rows, page)]


def write_rule(
    name: str, language: Language, *, width: int = 100, colour: bool = False, ascii_only: bool = False
) -> str:
    """Return the page on the rule ``name``; KeyError if there is none."""
    page = make_page(language, width, colour=colour, ascii_only=ascii_only)
    rule = RULES_BY_NAME.get(name)
    lines = _write_reading(name, page) if rule is None else _write_reviewing(rule, page)
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _head(name: str, severity: Severity, page: Page) -> str:
    word = paint(_WORDS[severity].say(page.language), _STYLES[severity], page)
    return f"{paint(name, Style.TITLE, page)}  {word}"


def _find_reading(name: str) -> ReadingRule:
    return {rule.name: rule for rule in READING}[name]


def _write_reading(name: str, page: Page) -> list[str]:
    rule = _find_reading(name)
    about = texts.ABOUT_READING if rule.severity is Severity.ERROR else texts.CHANGEABLE
    return [
        _head(name, rule.severity, page),
        *write_paragraph(rule.summary.say(page.language), page),
        "",
        *write_paragraph(about.say(page.language), page),
    ]


def _write_reviewing(rule: Rule, page: Page) -> list[str]:
    told = document(rule, page.language)
    lines = [_head(rule.name, rule.severity, page), *write_paragraph(told.summary, page)]
    for paragraph in told.why:
        lines += ["", *write_paragraph(paragraph, page)]
    lines += _write_example(texts.WRONG, told.wrong, page) + _write_example(texts.RIGHT, told.right, page)
    lines += _write_example(texts.SETTINGS, _show_settings(rule), page)
    source = texts.SOURCE.say(page.language, source=told.source)
    return [*lines, "", *write_paragraph(source, page, style=Style.FAINT)]


def _write_example(title: Text, example: str, page: Page) -> list[str]:
    """An example is code: it is not wrapped, so that it can be copied."""
    return [
        "",
        f"  {paint(title.say(page.language), Style.TITLE, page)}",
        *(f"    {line}" for line in example.split("\n")),
    ]


def _show_settings(rule: Rule) -> str:
    options = [f"    {name}: {show_option(value)}" for name, value in rule.options.items()]
    head = ["# journeymap.yaml", "rules:"]
    if not options:
        return "\n".join([*head, f"  {rule.name}: {rule.severity.value}"])
    return "\n".join([*head, f"  {rule.name}:", f"    severity: {rule.severity.value}", *options])


def write_rule_markdown(name: str, language: Language) -> str:
    """Return the page on the rule ``name`` as Markdown; KeyError if there is none."""
    rule = RULES_BY_NAME.get(name)
    if rule is None:
        reading = _find_reading(name)
        return f"## {name}\n\n**{_WORDS[reading.severity].say(language)}**: {reading.summary.say(language)}\n"
    told = document(rule, language)
    parts = [
        f"## {name}",
        f"**{_WORDS[rule.severity].say(language)}**: {told.summary}",
        *told.why,
        *(_fence(title.say(language), text) for title, text in _examples(rule, told)),
        texts.SOURCE.say(language, source=told.source),
    ]
    return "\n\n".join(parts) + "\n"


def _examples(rule: Rule, told: Documentation) -> list[tuple[Text, str]]:
    return [(texts.WRONG, told.wrong), (texts.RIGHT, told.right), (texts.SETTINGS, _show_settings(rule))]


def _fence(title: str, text: str) -> str:
    return f"{title}:\n\n```yaml\n{text}\n```"


def write_rules_json(names: Sequence[str], language: Language) -> str:
    """Return the rules ``names`` as one JSON document, ``rules.schema.json`` beside this module."""
    rules = [_describe(name, language) for name in sorted(names)]
    return json.dumps({"version": 1, "rules": rules}, ensure_ascii=False, indent=2) + "\n"


def _describe(name: str, language: Language) -> dict[str, object]:
    rule = RULES_BY_NAME.get(name)
    if rule is None:
        reading = _find_reading(name)
        return {
            "name": name,
            "severity": reading.severity.value,
            "changeable": reading.severity is not Severity.ERROR,
            "summary": reading.summary.say(language),
        }
    told = document(rule, language)
    return {
        "name": name,
        "severity": rule.severity.value,
        "changeable": True,
        "summary": told.summary,
        "why": list(told.why),
        "source": told.source,
        "wrong": told.wrong,
        "right": told.right,
        "options": {option: show_option(value) for option, value in rule.options.items()},
    }
