"""Which language the tool speaks: asked for, else the workspace's, else (in ``--help``) the user's."""

from __future__ import annotations

import os

from journeymap.language import LANGUAGES, Language, Text

VARIABLE = "JOURNEYMAP_LANGUAGE"


def asked_language() -> Language | None:
    """Return the language that the environment asks for by ``JOURNEYMAP_LANGUAGE``."""
    return _known(os.environ.get(VARIABLE, ""))


def own_language() -> Language:
    """Return the language for what is said before a workspace is known.

    Only here is the locale looked at: what is said of a workspace must not change with the machine.
    """
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return asked_language() or _known(locale) or "en"


def _known(name: str) -> Language | None:
    prefix = name[:2].lower()
    return prefix if prefix in LANGUAGES else None


def say(text: Text) -> str:
    """Return a text of ``--help`` in the user's language."""
    return text.say(own_language())
