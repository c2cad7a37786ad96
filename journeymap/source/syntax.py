"""A parser's complaint, said again in words that help: what was meant, and where it went wrong.

The parser's own sentences were refused: they speak of tokens and block ends, in English, and they point at
where the parser gave up, often far below the quote or bracket that was forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml import MarkedYAMLError
from yaml.error import Mark as YamlMark

from journeymap.language import Message
from journeymap.source import texts
from journeymap.source.page import Fault, Finding, Page
from journeymap.source.parser import COLON_BEFORE_BRACKET, INVALID_ESCAPE, EventSource
from journeymap.source.tree import find_tag
from journeymap.source.trouble import Trouble, read_trouble

LONGEST_EXAMPLE = 60
"""Characters of a text that is shown in quotes as an example."""

_INDENT = re.compile(r"[ \t]*")
_KEY_BEFORE_VALUE = re.compile(r"[ ]*(?:-[ ]+)*[^\s'\"\[{#&*!|>][^\[{]*?:[ ]+(?=\S)")
_ITEM_SIGNS = re.compile(r" *(?:- +)*(?=\S)")
_HAS_KEY = re.compile(r":(?: |$)")
_NO_SPACE = re.compile(r"[\w-]+:(?=\S)|-(?=[^\s-])")
_BAD_UNICODE = re.compile(r"\\(?:u[dD][89a-fA-F][0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|u|U|x)")
_CLOSING = {"[": "]", "{": "}"}


def explain(error: MarkedYAMLError, parser: EventSource, text: str, page: Page) -> Finding:
    """Return what is wrong with ``text``, which ``parser`` refused with ``error``."""
    trouble = read_trouble(error, parser, text, page)
    for attempt in _EXPLANATIONS:
        finding = attempt(trouble)
        if finding is not None:
            return finding
    return trouble.here(Fault("yaml-syntax", texts.NOT_YAML(), texts.CHECK_LINE()))


def _explain_tab(trouble: Trouble) -> Finding | None:
    indent = _INDENT.match(trouble.text)
    tab = indent[0].find("\t") if indent else -1
    if tab >= 0:
        fault = Fault("tab-character", texts.TAB_IN_INDENTATION(), texts.REPLACE_TAB())
        return Finding(fault, trouble.line + 1, tab + 1)
    if trouble.text[trouble.column : trouble.column + 1] == "\t":
        return trouble.here(Fault("tab-character", texts.TAB_BETWEEN(), texts.REPLACE_TAB()))
    return None


def _explain_open_quote(trouble: Trouble) -> Finding | None:
    if "quoted scalar" in trouble.context and "unexpected" in trouble.problem:
        return _find_open_quote(trouble, trouble.opening)
    if trouble.quoted is None:
        return None
    start, end = trouble.quoted
    # A quoted text over several lines, right before the trouble: it was closed by the next text's quote.
    if start.line < end.line == trouble.line:
        return _find_open_quote(trouble, start)
    return None


def _find_open_quote(trouble: Trouble, start: YamlMark | None) -> Finding | None:
    if start is None:
        return None
    line = trouble.page.line(start.line + 1)
    quote = line[start.column : start.column + 1]
    fault = Fault("unclosed-quote", texts.UNCLOSED_QUOTE(), texts.CLOSE_QUOTE(quote=quote))
    return Finding(fault, start.line + 1, start.column + 1, len(line.rstrip()) - start.column)


def _explain_text_after_quote(trouble: Trouble) -> Finding | None:
    if trouble.quoted is None or trouble.found in {"", "-"}:
        return None
    start, end = trouble.quoted
    between = trouble.text[end.column : trouble.column]
    if not start.line == end.line == trouble.line or between.strip():
        return None
    escape = "''" if trouble.text[start.column] == "'" else '\\"'
    fault = Fault("text-after-quote", texts.TEXT_AFTER_QUOTE(), texts.QUOTE_INSIDE(escape=escape))
    return Finding(fault, start.line + 1, start.column + 1, end.column - start.column)


def _explain_text_after_bracket(trouble: Trouble) -> Finding | None:
    before = trouble.text[: trouble.column].rstrip()
    if "<block end>" not in trouble.problem or not before.endswith(("]", "}")):
        return None
    fault = Fault("text-after-bracket", texts.TEXT_AFTER_BRACKET(), texts.QUOTE_WITH_BRACKETS())
    return trouble.here(fault, len(trouble.text.rstrip()) - trouble.column)


def _explain_missing_key(trouble: Trouble) -> Finding | None:
    if trouble.found == ":" and not trouble.text[: trouble.column].strip():
        return trouble.here(Fault("key-not-text", texts.KEY_NOT_TEXT(), texts.QUOTE_KEY()))
    return None


def _explain_tag(trouble: Trouble) -> Finding | None:
    mark = trouble.opening
    if mark is None or "tag" not in trouble.context + trouble.problem:
        return None
    return find_tag(trouble.page, mark.line, mark.column)


def _explain_escape(trouble: Trouble) -> Finding | None:
    unicode = trouble.problem == INVALID_ESCAPE or "hexadecimal" in trouble.problem
    if not unicode and "unknown escape" not in trouble.problem:
        return None
    line, column = trouble.line, max(trouble.column - 1, 0)
    if unicode:
        line, column = _find_bad_unicode(trouble)
    rest = trouble.page.line(line + 1)[column:]
    match = _BAD_UNICODE.match(rest)
    escape = match[0] if match else rest[:2]
    fault = Fault("bad-escape", texts.BAD_ESCAPE(escape=escape), texts.WRITE_CHARACTER())
    return Finding(fault, line + 1, column + 1, len(escape))


def _find_bad_unicode(trouble: Trouble) -> tuple[int, int]:
    first = trouble.opening.line if trouble.opening else trouble.line
    for line in range(first, trouble.line + 1):
        text = trouble.page.line(line + 1)
        match = _BAD_UNICODE.search(text, trouble.opening.column if trouble.opening and line == first else 0)
        if match:
            return line, match.start()
    return trouble.line, max(trouble.column - 2, 0)


def _explain_sign(trouble: Trouble) -> Finding | None:
    """Explain a text that begins with a sign of YAML: ``@``, a backtick, ``%``, ``*``, ``&``."""
    if "cannot start any token" in trouble.problem:
        return _refuse_sign(trouble, trouble.line, trouble.column)
    if not trouble.context.startswith("while scanning an a"):
        start = _find_alias_before(trouble)
        return _refuse_sign(trouble, trouble.line, start) if start is not None else None
    mark = trouble.opening
    return _refuse_sign(trouble, mark.line, mark.column) if mark else None


def _find_alias_before(trouble: Trouble) -> int | None:
    """Return the column of a ``*`` that begins the value in which the trouble is, as in ``*x y*``."""
    match = re.search(r"(?:^|[\s\[{,])([*&])[^\s]*[ ]?$", trouble.text[: trouble.column])
    return match.start(1) if match else None


def _refuse_sign(trouble: Trouble, line: int, column: int) -> Finding:
    rest = trouble.page.line(line + 1)[column:].rstrip()
    fault = Fault("quote-this-text", texts.QUOTE_SIGN(sign=rest[:1]), _show_quoted(rest))
    return Finding(fault, line + 1, column + 1, len(rest))


def _show_quoted(value: str) -> Message:
    closing = value.find(" #")
    value = value if closing < 0 else value[:closing].rstrip()
    if not value or len(value) > LONGEST_EXAMPLE or any(sign in value for sign in ",[]{}"):
        return texts.QUOTE_TEXT()
    plain = '"' not in value and "\\" not in value
    quoted = f'"{value}"' if plain else "'" + value.replace("'", "''") + "'"
    return texts.QUOTE_TEXT_LIKE(example=quoted)


def _explain_colon(trouble: Trouble) -> Finding | None:
    if trouble.problem == COLON_BEFORE_BRACKET:
        return trouble.here(Fault("quote-this-text", texts.QUOTE_COLON_BRACKET(), texts.QUOTE_TEXT()))
    if "mapping values are not allowed" not in trouble.problem:
        return None
    match = _KEY_BEFORE_VALUE.match(trouble.text)
    if match and match.end() <= trouble.column:
        value = trouble.text[match.end() :].rstrip()
        fault = Fault("quote-this-text", texts.QUOTE_COLON(), _show_quoted(value))
        return Finding(fault, trouble.line + 1, match.end() + 1, len(value))
    start = _measure_indent(trouble.text)
    above = _ITEM_SIGNS.match(trouble.page.line(trouble.line))
    if above and start == above.end():
        # Siblings: one of the two is no `key: value`, so this one was taken for more text of the other.
        has_key = _HAS_KEY.search(above.string, start)
        return _refuse_keyless(trouble, trouble.line if has_key else trouble.line - 1, start)
    fault = Fault("indentation", texts.INDENTED_UNDER_VALUE(), texts.ALIGN_LINE())
    return Finding(fault, trouble.line + 1, start + 1, max(trouble.column - start, 1))


def _explain_missing_colon(trouble: Trouble) -> Finding | None:
    mark = trouble.opening
    if "could not find expected ':'" not in trouble.problem or mark is None:
        return None
    return _refuse_keyless(trouble, mark.line, mark.column)


def _refuse_keyless(trouble: Trouble, line: int, column: int) -> Finding:
    """Say what the ``key: value`` of a line lacks: the space behind colon or dash, or the colon."""
    rest = trouble.page.line(line + 1)[column:].rstrip()
    match = _NO_SPACE.match(rest)
    if match:
        fault = Fault("missing-space", texts.MISSING_SPACE(sign=rest[match.end() - 1]), texts.ADD_SPACE())
        return Finding(fault, line + 1, column + match.end(), 1)
    fault = Fault("missing-colon", texts.MISSING_COLON(), texts.ADD_COLON())
    return Finding(fault, line + 1, column + 1, len(rest))


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _explain_bracket(trouble: Trouble) -> Finding | None:
    mark = trouble.opening
    if (
        not trouble.context.startswith("while parsing a flow ")
        or mark is None
        or "expected '" not in trouble.problem
    ):
        return None
    opener = trouble.page.line(mark.line + 1)[mark.column : mark.column + 1]
    closer = _CLOSING.get(opener, "]")
    if mark.line == trouble.line and closer in trouble.text[trouble.column :]:
        says = texts.COLON_OR_COMMA if trouble.found == ":" else texts.MISSING_COMMA
        return trouble.here(Fault("missing-comma", says(), texts.COMMA_OR_QUOTES()))
    fault = Fault(
        "unclosed-bracket", texts.UNCLOSED_BRACKET(bracket=opener), texts.CLOSE_BRACKET(bracket=closer)
    )
    return Finding(fault, mark.line + 1, mark.column + 1)


def _explain_unexpected_sign(trouble: Trouble) -> Finding | None:
    if "expected the node content" not in trouble.problem or len(trouble.found) != 1:
        return None
    fault = Fault("unexpected-sign", texts.UNEXPECTED_SIGN(sign=trouble.found), texts.REMOVE_OR_QUOTE())
    return trouble.here(fault)


def _explain_dash(trouble: Trouble) -> Finding | None:
    dash = "sequence entries are not allowed" in trouble.problem or trouble.found == "-"
    if dash and not trouble.context.startswith("while parsing a flow"):
        return trouble.here(Fault("unexpected-dash", texts.UNEXPECTED_DASH(), texts.INDENT_LIST()))
    return None


def _explain_block_header(trouble: Trouble) -> Finding | None:
    mark = trouble.opening
    if trouble.context != "while scanning a block scalar" or mark is None:
        return None
    sign = trouble.page.line(mark.line + 1)[mark.column : mark.column + 1]
    fault = Fault("block-text", texts.BLOCK_HEADER(sign=sign), texts.BLOCK_OR_QUOTES())
    return Finding(fault, mark.line + 1, mark.column + 1, max(trouble.column - mark.column, 1))


def _explain_indentation(trouble: Trouble) -> Finding | None:
    start = _measure_indent(trouble.text)
    expected_end = "<block end>" in trouble.problem or "<document start>" in trouble.problem
    if not expected_end or trouble.text[start : trouble.column].strip():
        return None
    width = len(trouble.text.rstrip()) - start
    if trouble.context == "while parsing a block collection":
        fault = Fault("indentation", texts.KEY_AMONG_ITEMS(), texts.ALIGN_LINE())
    else:
        fault = Fault("indentation", texts.INDENTATION(), texts.ALIGN_LINE())
    return Finding(fault, trouble.line + 1, start + 1, width)


# From the surest to the vaguest; the first that has an answer gives it.
_EXPLANATIONS: tuple[Callable[[Trouble], Finding | None], ...] = (
    _explain_tag,
    _explain_open_quote,
    _explain_escape,
    _explain_tab,
    _explain_text_after_quote,
    _explain_text_after_bracket,
    _explain_missing_key,
    _explain_sign,
    _explain_colon,
    _explain_missing_colon,
    _explain_bracket,
    _explain_unexpected_sign,
    _explain_dash,
    _explain_block_header,
    _explain_indentation,
)
