"""Documents in ASCII: what their formats allow to be written without a letter beyond it.

For streams whose encoding lacks letters, such as a redirected console on Windows: the bytes are then the
same document in every encoding.
"""

from __future__ import annotations

import re

_BEYOND = re.compile("[^\x00-\x7f]")


def escape_json(text: str) -> str:
    """Return a JSON text with an escape for each character beyond ASCII; there it stands in strings alone."""
    return _BEYOND.sub(_write_units, text)


def _write_units(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def escape_xml(text: str) -> str:
    """Return an XML text with a reference for each character beyond ASCII; no name of an element has one."""
    return _BEYOND.sub(lambda match: f"&#{ord(match[0])};", text)
