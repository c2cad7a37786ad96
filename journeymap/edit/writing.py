"""Data in, the text of a YAML file out, in the canonical layout from the first line on.

For those who have data and no text: what came from a spreadsheet, a diagram or a JSON document. Short
mappings and lists of plain values stand in brackets, everything else is written with keys and dashes.
PyYAML's own dumper was refused: it sorts or folds as it likes, quotes what this format never quotes, and
leaves bare what readers of YAML 1.1 would misread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeymap.edit.formatting import format_document
from journeymap.edit.scalar import WIDTH, quote, stands_bare, wrap
from journeymap.problem import Problem
from journeymap.source import read_document

_STEP = "  "


def write_yaml(data: Mapping[str, object]) -> str:
    """Return ``data`` (mappings, lists, texts, numbers, truth values and ``None``) as canonical YAML.

    Read again, the text gives the same data, as far as the format can hold it: a text with a control
    character is refused by the reader, with its place.
    """
    text = "".join(f"{line}\n" for line in _write_mapping(data, "", folding=True)) or "{}\n"
    if _read(text) != data:
        # Nothing was folded, so nothing can be folded wrongly.
        text = "".join(f"{line}\n" for line in _write_mapping(data, "", folding=False))
    return text


def is_canonical(text: str) -> bool:
    """Return whether ``text`` is laid out as ``fmt`` would lay it out."""
    document, _ = read_document(text.encode(), "")
    laid_out = None if document is None else format_document(document)
    return not isinstance(laid_out, Problem) and laid_out == text


def _read(text: str) -> object:
    document, _ = read_document(text.encode("utf-8", "surrogatepass"), "")
    return None if document is None else document.data


def _write_mapping(data: Mapping[str, object], indent: str, *, folding: bool) -> Iterator[str]:
    for key, value in data.items():
        yield from _write_entry(f"{indent}{_write_key(key)}:", value, indent, folding=folding)


def _write_sequence(data: Sequence[object], indent: str, *, folding: bool) -> Iterator[str]:
    for value in data:
        if isinstance(value, Mapping | list | tuple) and value and not _fits(value, indent + "-"):
            first, *others = _write_group(value, indent + _STEP, folding=folding)
            yield f"{indent}- {first.removeprefix(indent + _STEP)}"
            yield from others
        else:
            yield from _write_entry(f"{indent}-", value, indent, folding=folding)


def _write_group(
    value: Mapping[str, object] | Sequence[object], indent: str, *, folding: bool
) -> Iterator[str]:
    if isinstance(value, Mapping):
        return _write_mapping(value, indent, folding=folding)
    return _write_sequence(value, indent, folding=folding)


def _write_entry(start: str, value: object, indent: str, *, folding: bool) -> Iterator[str]:
    if isinstance(value, Mapping | list | tuple):
        if not value or _fits(value, start):
            yield f"{start} {_write_brackets(value)}"
            return
        yield start
        yield from _write_group(value, indent + _STEP, folding=folding)
        return
    bare = _write_plain(value, in_brackets=False)
    folded = wrap(value, WIDTH - len(indent) - 2) if isinstance(value, str) and folding else None
    if folded is not None and len(folded) > 1 and len(start) + 1 + len(bare) > WIDTH:
        yield f"{start} >-"
        yield from (f"{indent}{_STEP}{line}" for line in folded)
    else:
        yield f"{start} {bare}"


def _fits(value: Mapping[str, object] | Sequence[object], start: str) -> bool:
    """Whether a value of plain values, or of lists of them, has room in brackets on its line."""
    held = value.values() if isinstance(value, Mapping) else value
    for each in held:
        if isinstance(each, Mapping) or (isinstance(each, list | tuple) and isinstance(value, list | tuple)):
            return False
        if isinstance(each, list | tuple) and any(isinstance(one, Mapping | list | tuple) for one in each):
            return False
    return len(start) + 1 + len(_write_brackets(value)) <= WIDTH


def _write_brackets(value: object) -> str:
    if isinstance(value, Mapping):
        pairs = (
            f"{_write_key(key, in_brackets=True)}: {_write_brackets(each)}" for key, each in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_write_brackets, value))}]"
    return _write_plain(value, in_brackets=True)


def _write_plain(value: object, *, in_brackets: bool) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float() if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124  # NaN
            return {float("inf"): ".inf", float("-inf"): "-.inf"}.get(value, ".nan")
        case int() | float():
            return repr(value)
        case _:
            return _write_text(str(value), in_brackets=in_brackets)


def _write_key(key: str, *, in_brackets: bool = False) -> str:
    # `n` is a key of the format, and truth to a reader of YAML 1.1; everybody writes it bare.
    return key if key == "n" else _write_text(key, in_brackets=in_brackets)


def _write_text(text: str, *, in_brackets: bool = False) -> str:
    return text if stands_bare(text, in_brackets=in_brackets) else quote(text)
