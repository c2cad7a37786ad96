"""Which language the tool speaks: asked for, else the workspace's, else (in ``--help``) the user's."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import pairwise

from journeymap.language import LANGUAGES, Language, Text

VARIABLE = "JOURNEYMAP_LANGUAGE"

_settled: ContextVar[Language | None] = ContextVar("settled", default=None)
"""The language of this run once it is known, for what goes wrong later."""


def settle_language(language: Language) -> None:
    """Speak ``language`` from here on, also where the run comes to an early end."""
    _settled.set(language)


def hear_language(words: Sequence[str]) -> None:
    """Speak the language that a command line of ``words`` asks for, before anything else of it is read.

    A help, and what is wrong with the words before the option, would be said in another one otherwise.
    """
    for word, following in pairwise((*words, "")):
        name, equals, value = word.partition("=")
        if name in ("--language", "-l"):
            language = value if equals else following
            if language in LANGUAGES:
                settle_language(language)


def asked_language() -> Language | None:
    """Return the language that the environment asks for by ``JOURNEYMAP_LANGUAGE``."""
    return _known(os.environ.get(VARIABLE, ""))


def own_language() -> Language:
    """Return the language settled on, else the one for what is said before a workspace is known.

    Only here is the locale looked at: what is said of a workspace must not change with the machine.
    """
    settled = _settled.get()
    if settled is not None:
        return settled
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return asked_language() or _known(locale) or "en"


def _known(name: str) -> Language | None:
    prefix = name[:2].lower()
    return prefix if prefix in LANGUAGES else None


def say(text: Text, **values: str) -> str:
    """Return a text of ``--help`` in the user's language."""
    return text.say(own_language(), **values)
