"""A file of a workspace as lines that each say one thing, for tools that compare line by line.

Keys stand in the order of the alphabet and comments are left out, so that what is only written otherwise
gives the same lines; each line names all that it is inside of, so that it can be understood alone. Items of a
list keep their order, which is that of the journey.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.language.cells import make_safe

_JOINT = " / "
_NAMES = ("id", "use", "name", "title")


def outline(data: object, path: str = "") -> Iterator[str]:
    """Yield the lines of what a file holds."""
    if isinstance(data, dict):
        for key in sorted(data, key=lambda key: (key not in _NAMES, str(key))):
            yield from outline(data[key], _join(path, make_safe(str(key))))
    elif isinstance(data, (list, tuple)):
        for place, item in enumerate(data, start=1):
            named = isinstance(item, (dict, list, tuple))
            yield from outline(item, _join(path, _name(item, place)) if named else path)
    elif isinstance(data, str):
        for line in data.splitlines() or [""]:
            yield f"{path}: {make_safe(line)}".rstrip()
    else:
        yield f"{path}: {_say(data)}"


def _join(path: str, name: str) -> str:
    return f"{path}{_JOINT}{name}" if path else name


def _name(item: object, place: int) -> str:
    if isinstance(item, dict):
        found = next((item[key] for key in _NAMES if isinstance(item.get(key), str)), None)
        if found is not None:
            return make_safe(found)
        if "from" in item and "to" in item:
            return make_safe(f"{item['from']} > {item['to']}")
    return str(place)


def _say(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else make_safe(str(value))
