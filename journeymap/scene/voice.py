"""How a picture speaks: sentences, figures and names in its language, and what may be published.

Every view says figures the same way because all of them ask here. Functions that take the language and the
atlas one by one were refused: each view would format a score or name a channel in a way of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from journeymap.language import Language, Message, Text, format_count, format_number, format_percent
from journeymap.model import Atlas, Channel, Medium, Reference, Scoring
from journeymap.model.vocabulary import BUILT_IN_CHANNELS, BUILT_IN_LIFECYCLE
from journeymap.value import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The words of one picture of an atlas."""

    atlas: Atlas
    language: Language
    redacted: tuple[str, ...]
    bands: tuple[float, ...]
    """The least score of each grade, the best first."""
    channels: dict[str, tuple[str, Medium | None]] = field(default_factory=dict)
    """Titles and media of the channels asked for so far."""

    def say(self, text: Text | Message, /, **values: str) -> str:
        """The text in the picture's language, with ``values`` that are words already."""
        if isinstance(text, Message):
            return text.say(self.language)
        words = text[1] if self.language == "tr" else text[0]  # as slots of a tuple: half of the time
        return words.format_map(values) if values else words

    def number(self, value: float, decimals: int | None = None) -> str:
        """A figure as the language writes it, at most two decimals."""
        if decimals is None:
            return write_number(value, self.language)
        return format_number(value, self.language, decimals=decimals)

    def score_text(self, value: float) -> str:
        """A score with one decimal, half up: always one, so that figures below each other can be compared."""
        return write_score(value, self.language)

    def severity(self, value: float) -> str:
        """A severity as the badge beside it shows it: a mean of several raters has one decimal."""
        return self.number(round(value, 1))

    def percent(self, share: float) -> str:
        """A share as a percentage; a decimal only where a whole figure would hide the value."""
        return write_percent(share, self.language)

    def count(self, value: float) -> str:
        """A count with its thousands grouped."""
        return write_count(value, self.language)

    def channel(self, reference: Reference) -> tuple[str, Medium | None]:
        """Title and medium of a channel; an unknown one shows its id."""
        identifier = reference.id
        known = self.channels.get(identifier)
        if known is None:
            declared = self.atlas.workspace.channels
            channel: Channel | None = declared.get(identifier) or BUILT_IN_CHANNELS.get(identifier)
            known = (self.say(channel.title), channel.medium) if channel else (identifier, None)
            self.channels[identifier] = known
        return known

    def lifecycle(self, reference: Reference) -> str:
        """Title of a lifecycle step; an unknown one shows its id."""
        identifier = reference.id
        for terms in (self.atlas.workspace.lifecycle, BUILT_IN_LIFECYCLE):
            for term in terms:
                if term.id == identifier:
                    return self.say(term.title)
        return identifier

    def team(self, owner: str) -> str:
        """Title of an owner where the workspace declares the team."""
        for term in self.atlas.workspace.teams:
            if term.id == owner:
                return self.say(term.title)
        return owner

    def shows(self, what: str) -> bool:
        """Whether ``what`` (``quotes``, ``owners``, ``figures``) may be published."""
        return what not in self.redacted

    def names(self, references: Iterable[Reference]) -> str:
        """Names of personas, joined with commas."""
        personas = self.atlas.personas
        return ", ".join(personas[ref.id].name if ref.id in personas else ref.id for ref in references)


@lru_cache(maxsize=1 << 12)
def write_score(value: float, language: Language) -> str:
    """A score with one decimal, half up."""
    return format_number(value, language, decimals=1)


@lru_cache(maxsize=1 << 12)
def write_percent(share: float, language: Language) -> str:
    """A share as a percentage; a decimal only where a whole figure would hide the value."""
    rough = abs(share * 100 - round(share * 100)) > 0.049 and abs(share) < 0.1
    return format_percent(share, language, decimals=1 if rough else 0)


@lru_cache(maxsize=1 << 12)
def write_number(value: float, language: Language) -> str:
    """A figure as the language writes it, at most two decimals; most figures stand on many maps."""
    value = round(value, 2)
    return str(int(value)) if value == int(value) else format_number(value, language)


@lru_cache(maxsize=1 << 12)
def write_count(value: float, language: Language) -> str:
    """A count with its thousands grouped."""
    whole = round(value)
    return format_count(whole, language) if value == whole else write_number(value, language)


def make_voice(atlas: Atlas, language: Language) -> Voice:
    """Return the voice of pictures that show more than one journey."""
    return Voice(
        atlas=atlas,
        language=language,
        redacted=atlas.workspace.branding.redact,
        bands=list_bands(atlas.workspace.scoring),
    )


def list_bands(scoring: Scoring) -> tuple[float, ...]:
    """Return the least score of each grade, the best first."""
    return tuple(sorted((band.at_least for band in scoring.bands), reverse=True))
