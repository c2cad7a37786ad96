"""What a problem says where a format has one text for it: the message, and the help on a line of its own."""

from __future__ import annotations

from journeymap.findings import texts
from journeymap.language import Language
from journeymap.language.cells import reveal
from journeymap.problem import Problem


def say_message(problem: Problem, language: Language) -> str:
    """Return what is wrong as one safe line."""
    return reveal(problem.message.say(language))


def say_whole(problem: Problem, language: Language) -> str:
    """Return what is wrong and, on a second line, what to do about it; both safe."""
    if problem.help is None:
        return say_message(problem, language)
    label = texts.HELP.say(language)
    return f"{say_message(problem, language)}\n{label}: {reveal(problem.help.say(language))}"
