"""Reads a Mermaid ``journey``: sections become stages, tasks touchpoints, people personas, scores emotions.

Of what ``render --format mermaid`` writes it also takes back the star of a moment of truth and the remark
that no emotion was recorded. Mermaid's own parser was refused: it is JavaScript, and the grammar is one
line for each thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeymap.draw.texts import NO_EMOTION
from journeymap.exchange import texts
from journeymap.exchange.declaration import name_file
from journeymap.exchange.draft import MOST_PEOPLE, Draft, Path
from journeymap.exchange.naming import make_id
from journeymap.exchange.surroundings import Surroundings
from journeymap.language import LANGUAGES, Message
from journeymap.problem import Location

MOST_BYTES = 500_000
MOST_LINES = 5_000

_WORD = re.compile(r"(title|section|accTitle|accDescr)\b\s*:?\s*", re.IGNORECASE)
_ENDS_IN_ENTITY = re.compile(r"#\w{1,7};\Z")
_ENTITY = re.compile(r"#(\d{1,7});|#(quot|amp|lt|gt|colon|semi|nbsp);")
_NAMED = {"quot": '"', "amp": "&", "lt": "<", "gt": ">", "colon": ":", "semi": ";", "nbsp": " "}
_STAR = "★ "
_LEAST, _MOST = 1.0, 5.0
_FRONT = "---"


def read_mermaid(content: bytes, file: str, around: Surroundings) -> Draft:
    """Read one diagram; ``file`` is its name in problems. Never raises, whatever the bytes."""
    draft = Draft(file=file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        draft.refuse("not-utf-8", Location(file=file), texts.NOT_UTF_8(), texts.NOT_UTF_8_HELP())
        return draft
    lines = text.splitlines()
    if len(content) > MOST_BYTES or len(lines) > MOST_LINES:
        draft.refuse("too-large", Location(file=file), texts.TOO_MANY_LINES(most=MOST_LINES))
        return draft
    _Reader(draft, around).read(lines)
    return draft


class _Reader:
    """Reads the lines of one diagram."""

    def __init__(self, draft: Draft, around: Surroundings) -> None:
        self._draft, self._around = draft, around
        self._title: str | None = None
        self._description: str | None = None
        self._stages: list[dict[str, object]] = []
        self._touchpoints: list[dict[str, object]] = []
        """Of the stage that is being read."""
        self._taken: set[str] = set()
        self._people: dict[str, str] = {}
        """Ids by name."""
        self._person_ids: set[str] = set()
        self._marks: list[tuple[Path, Location]] = []
        self._line = 1
        self._block: list[str] | None = None
        """The lines of a description in braces, while it is open."""

    def read(self, lines: list[str]) -> None:
        begun = False
        for number, line in self._strip_front(lines):
            self._line = number
            plain = _strip(line)
            if not plain or plain.startswith("%%"):
                continue
            if begun:
                self._read_line(plain)
            elif plain != "journey":
                self._refuse("not-a-journey", texts.NO_JOURNEY())
                return
            begun = True
        if not begun or not self._stages:
            self._line = 1
            self._refuse("empty-file", texts.NO_TASK())
            return
        self._finish()

    def _strip_front(self, lines: list[str]) -> Iterator[tuple[int, str]]:
        """Yield the lines with their numbers, without the front matter, whose title is kept."""
        inside = bool(lines) and lines[0].strip() == _FRONT
        for number, line in enumerate(lines, 1):
            if inside and number > 1 and line.strip() == _FRONT:
                inside = False
            elif inside:
                key, _, value = line.partition(":")
                if key.strip() == "title":
                    self._title = _decode(value.strip().strip("\"'"))
            else:
                yield number, line

    def _read_line(self, line: str) -> None:
        if self._block is not None:
            self._read_block(line)
            return
        word = _WORD.match(line)
        if word is None:
            self._read_task(line)
            return
        told = _decode(line[word.end() :])
        match word[1].lower():
            case "section":
                self._add_stage(told)
            case "accdescr" if told.startswith("{"):
                self._block = []
                self._read_block(told.removeprefix("{"))
            case "accdescr":
                self._description = told
            case _:
                self._title = told or self._title

    def _read_block(self, line: str) -> None:
        """Add a line to the description in braces, which a brace ends."""
        assert self._block is not None  # noqa: S101  # asked before
        told, brace, _ = line.partition("}")
        self._block.append(told.strip())
        if brace:
            self._description = _decode(" ".join(filter(None, self._block)))
            self._block = None

    def _add_stage(self, title: str) -> None:
        self._touchpoints = []
        identifier = make_id(title, {str(stage["id"]) for stage in self._stages}, "stage")
        self._marks.append((("stages", len(self._stages)), self._place()))
        self._stages.append({"id": identifier, "title": title or "–", "touchpoints": self._touchpoints})

    def _read_task(self, line: str) -> None:
        name, colon, rest = line.partition(":")
        if not colon or not name.strip():
            self._refuse("not-a-task", texts.NO_TASK_LINE(), texts.NO_TASK_LINE_HELP())
            return
        if not self._stages:
            self._add_stage(self._title or "–")
        path = ("stages", len(self._stages) - 1, "touchpoints", len(self._touchpoints))
        self._marks.append((path, self._place()))
        score, _, people = rest.partition(":")
        self._touchpoints.append(self._make_touchpoint(_decode(name), score.strip(), people))

    def _make_touchpoint(self, title: str, score: str, people: str) -> dict[str, object]:
        touchpoint: dict[str, object] = {}
        felt = True
        for language in LANGUAGES:
            remark = f" ({NO_EMOTION.say(language)})"
            if title.endswith(remark):
                title, felt = title.removesuffix(remark), False
        if title.startswith(_STAR):
            title, touchpoint["moment_of_truth"] = title.removeprefix(_STAR), True
        touchpoint = {"id": make_id(title, self._taken, "touchpoint"), "title": title, **touchpoint}
        self._taken.add(str(touchpoint["id"]))
        met = [self._meet(name) for name in _split_people(people)]
        if met:
            touchpoint["personas"] = met
        emotion = self._read_score(score)
        if emotion is not None and felt:
            touchpoint["emotion"] = emotion
        return touchpoint

    def _meet(self, name: str) -> str:
        if name not in self._people:
            self._people[name] = make_id(name, self._person_ids, "persona")
            self._person_ids.add(self._people[name])
        return self._people[name]

    def _read_score(self, word: str) -> float | None:
        """Return the score laid onto the workspace's scale of emotions."""
        try:
            score = float(word)
        except ValueError:
            score = 0
        if not _LEAST <= score <= _MOST:
            self._refuse("off-scale", texts.BAD_SCORE(score=word[:40]))
            return None
        low, high = self._around.scale.low, self._around.scale.high
        emotion = round(low + (score - _LEAST) / (_MOST - _LEAST) * (high - low), 3)
        return int(emotion) if emotion.is_integer() else emotion

    def _finish(self) -> None:
        if len(self._people) > MOST_PEOPLE:
            message = texts.TOO_MANY_PEOPLE(most=MOST_PEOPLE)
            self._draft.refuse("too-large", Location(file=self._draft.file), message)
            return
        title = self._title or str(self._stages[0]["title"])
        kept = [stage for stage in self._stages if stage["touchpoints"]]
        journey: dict[str, object] = {"title": title}
        if self._description:
            journey["description"] = self._description
        everyone = list(self._people.values())
        if everyone:
            journey["personas"] = everyone
            self._leave_out_everyone(set(everyone))
        journey["stages"] = kept or self._stages
        name = name_file("journey", make_id(title, (), "journey"))
        self._draft.files[name] = journey
        self._draft.places[name, ()] = Location(file=self._draft.file)
        if len(kept) == len(self._stages):
            self._draft.places.update({(name, path): place for path, place in self._marks})
        else:
            self._draft.losses.append(texts.EMPTY_SECTIONS(count=len(self._stages) - len(kept)))
        for person, identifier in self._people.items():
            self._draft.files[name_file("persona", identifier)] = {"name": person}

    def _leave_out_everyone(self, everyone: set[str]) -> None:
        """Name no people where all of the journey's meet a touchpoint: that is what no name means."""
        for stage in self._stages:
            held = stage["touchpoints"]
            for touchpoint in held if isinstance(held, list) else ():
                if set(touchpoint.get("personas", ())) == everyone:
                    del touchpoint["personas"]

    def _place(self) -> Location:
        return Location(file=self._draft.file, line=self._line)

    def _refuse(self, rule: str, message: Message, help: Message | None = None) -> None:
        self._draft.refuse(rule, self._place(), message, help)


def _strip(line: str) -> str:
    """Return ``line`` without the spaces around it and the semicolon that may end it."""
    plain = line.strip()
    return plain if _ENDS_IN_ENTITY.search(plain) else plain.rstrip(";").rstrip()


def _decode(text: str) -> str:
    """Return ``text`` with the entities that Mermaid knows as the signs they stand for."""

    def replace(entity: re.Match[str]) -> str:
        if entity[2]:
            return _NAMED[entity[2]]
        code = int(entity[1])
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""

    return _ENTITY.sub(replace, text).strip()


def _split_people(people: str) -> list[str]:
    names = (_decode(name) for name in people.split(","))
    return list(dict.fromkeys(name for name in names if name))
