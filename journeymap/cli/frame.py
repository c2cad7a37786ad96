"""What typer says itself, in the user's language: the frame of a help, and what is wrong with a command line.

typer speaks English alone. Its help is written by its own formatter under our heads; a refusal is recognized
by its English and said again. A catalogue of gettext was refused: it reaches a third of the sentences, and
only by a file in a folder that the machine's locale names. What is not known here stays English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup

from journeymap.cli import frame_texts as texts
from journeymap.cli.speech import own_language, say
from journeymap.language import Language, Text

if TYPE_CHECKING:
    from typing import TypeGuard

    from typer._click import Command, Context, HelpFormatter, Parameter
    from typer._click.exceptions import UsageError


class SpeakingCommand(TyperCommand):
    """A command whose help is in the user's language."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what may stand behind the command."""
        _write_parameters(self.get_params(ctx), ctx, formatter)


class SpeakingGroup(TyperGroup):
    """A group of commands whose help is in the user's language."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what may stand behind the group, its commands last."""
        _write_parameters(self.get_params(ctx), ctx, formatter)
        rows = [(name, command.get_short_help_str(_LONGEST)) for name, command in self.commands.items()]
        _write_rows(texts.COMMANDS, rows, formatter)


_LONGEST = 300
"""Characters of a command's line in a list; it wraps, and is never cut."""


def _write_usage(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, _replace(pieces, texts.METAVARS), prefix=say(texts.USAGE))


def _write_parameters(parameters: Iterable[Parameter], ctx: Context, formatter: HelpFormatter) -> None:
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for parameter in parameters:
        record = parameter.get_help_record(ctx)
        if record is not None:
            name, sentence = record
            row = (_replace(name, texts.METAVARS), _replace(sentence, (*texts.HELPS, *texts.NOTES)))
            (arguments if parameter.param_type_name == "argument" else options).append(row)
    _write_rows(texts.ARGUMENTS, arguments, formatter)
    _write_rows(texts.OPTIONS, options, formatter)


def _write_rows(head: Text, rows: list[tuple[str, str]], formatter: HelpFormatter) -> None:
    if rows:
        with formatter.section(say(head)):
            formatter.write_dl(rows)


def _replace(sentence: str, known: Iterable[Text]) -> str:
    for text in known:
        sentence = sentence.replace(text.en, say(text))
    return sentence


def is_refusal(error: Exception) -> TypeGuard[UsageError]:
    """Whether typer says by ``error`` that a command line cannot be read."""
    return isinstance(error, _USAGE_ERROR)


_USAGE_ERROR = typer.BadParameter.__mro__[1]
"""Of typer's refusals only this kind of them has a public name."""


def say_refusal(error: UsageError) -> str:
    """Return what is wrong with the command line: its usage, where help is, and the reason."""
    language = own_language()
    reason = error.format_message()
    if error.ctx is None:
        return texts.ERROR.say(language, reason=translate(reason, language))
    if type(error).__name__ == "NoArgsIsHelpError":  # its reason is the whole help
        return reason
    command = f"{error.ctx.command_path} {error.ctx.help_option_names[0]}"
    return "\n".join(
        (
            error.ctx.get_usage(),
            texts.HINT.say(language, command=command),
            "",
            texts.ERROR.say(language, reason=translate(reason, language)),
        )
    )


def translate(sentence: str, language: Language) -> str:
    """Return a refusal of typer's in ``language``; one that is not known as it is."""
    for text in texts.REFUSALS:
        found = _pattern(text).fullmatch(sentence)
        if found is not None:
            values = found.groupdict()
            if "reason" in values:
                values["reason"] = translate(values["reason"], language)
            if "kind" in values:
                kind = values["kind"]
                values["kind"] = next((each.say(language) for each in texts.KINDS if each.en == kind), kind)
            return text.say(language, **values)
    return sentence


def _pattern(text: Text) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(text.en)), re.DOTALL)
