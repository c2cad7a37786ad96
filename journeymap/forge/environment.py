"""What a CI job tells of itself in its environment."""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeymap.forge import texts
from journeymap.forge.request import is_address
from journeymap.problem import JourneymapError


def read_variable(environment: Mapping[str, str], names: tuple[str, ...], token: str) -> str:
    """Return the first of the variables that is set; ``token`` is the name for the help.

    Raises:
        JourneymapError: none of them is.
    """
    for name in names:
        if environment.get(name):
            return environment[name]
    told = texts.NO_VARIABLE(name=names[0])
    raise JourneymapError(told, help=texts.NO_VARIABLE_HELP(token=token))


def read_matching(environment: Mapping[str, str], name: str, pattern: str, token: str) -> str:
    """Return the variable ``name``, which has to match ``pattern`` as a whole.

    Raises:
        JourneymapError: it is not set, or of another form.
    """
    value = read_variable(environment, (name,), token)
    if re.fullmatch(pattern, value) is None:
        raise JourneymapError(texts.BAD_VARIABLE(name=name))
    return value


def read_address(environment: Mapping[str, str], name: str, token: str, usual: str | None = None) -> str:
    """Return the address of an API without a slash at its end.

    Raises:
        JourneymapError: it is not set and there is no ``usual`` one, or it is none of the web.
    """
    value = environment.get(name) or usual or read_variable(environment, (name,), token)
    if not is_address(value):
        raise JourneymapError(texts.BAD_VARIABLE(name=name))
    return value.rstrip("/")
