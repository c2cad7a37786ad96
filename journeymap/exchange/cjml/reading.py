"""CJML as journeys: phases become stages, both kinds of points touchpoints, end users personas.

The planned journey that an actual one refers to becomes the future state of it. Times, compliance and
categories have no place in a map that many customers share; they are counted among the losses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from journeymap.exchange import texts
from journeymap.exchange.cjml.tree import Element, XmlError, read_tree
from journeymap.exchange.cjml.words import CHANNELS, is_anyone, split_said
from journeymap.exchange.declaration import name_file
from journeymap.exchange.draft import MOST_PEOPLE, Draft, Path
from journeymap.exchange.naming import find_channel, make_id
from journeymap.exchange.surroundings import Surroundings
from journeymap.problem import Location

_JOURNEYS = {"actualJourney": "current", "plannedJourney": "future"}
_POINTS = ("actualCommunicationPoint", "plannedCommunicationPoint", "actualAction", "plannedAction")
_TAKEN = frozenset(
    {"touchpointID", "belongsTo", "initiator", "receiver", "channel", "comment", "touchpointExperience"}
)
_TAKEN_OF_JOURNEY = frozenset(
    {
        "journeyID",
        "journeyTitle",
        "plannedReference",
        "journeyPhases",
        "journeyShortSummary",
        "journeyLongSummary",
        "actors",
    }
)
_LEAST, _MOST = 1.0, 5.0


def read_cjml(content: bytes, file: str, around: Surroundings) -> Draft:
    """Read one document; ``file`` is its name in problems. Never raises, whatever the bytes."""
    draft = Draft(file=file)
    try:
        root = read_tree(content)
    except XmlError as error:
        place = Location(file=file, line=error.line, column=error.column)
        draft.refuse(error.rule, place, error.message)
        return draft
    journeys = list(root.find_all(*_JOURNEYS))
    if root.tag != "CJML" or not journeys:
        place = Location(file=file, line=root.line, column=root.column)
        draft.refuse("not-cjml", place, texts.NOT_CJML())
        return draft
    reader = _Reader(draft, around, journeys)
    for number, element in enumerate(journeys):
        reader.read(number, element)
    reader.finish()
    return draft


class _Reader:
    """Reads the journeys of one document."""

    def __init__(self, draft: Draft, around: Surroundings, journeys: Sequence[Element]) -> None:
        self._draft, self._around = draft, around
        self._ids: list[str] = []
        """Of each journey, in the order of the document."""
        for element in journeys:
            self._ids.append(make_id(_name_journey(element, "journeyID"), self._ids, "journey"))
        self._planned = self._find_planned(journeys)
        self._people: dict[str, str] = {}
        """Ids by the actor's own, for all journeys; nobody in particular is not among them."""
        self._names: dict[str, str] = {}
        """Names by id."""
        self._left: Counter[str] = Counter()
        self._marks: list[tuple[Path, Element]] = []

    def _find_planned(self, journeys: Sequence[Element]) -> dict[str, str]:
        """Return which journey would be replaced by which planned one, by the ids of the planned ones."""
        planned = {
            element.say("journeyID"): identifier
            for element, identifier in zip(journeys, self._ids, strict=True)
            if _JOURNEYS[element.tag] == "future"
        }
        found: dict[str, str] = {}
        for element, identifier in zip(journeys, self._ids, strict=True):
            named = planned.get(element.say("plannedReference"), "")
            if named and identifier != named and _JOURNEYS[element.tag] == "current":
                found.setdefault(named, identifier)
        return found

    def read(self, number: int, element: Element) -> None:
        """Add one journey to the draft, the one of that number in the document."""
        self._marks = []
        companies = self._read_actors(element)
        title = _name_journey(element, "journeyTitle")
        journey: dict[str, object] = {"title": title}
        description = " ".join(
            filter(None, (element.say("journeyShortSummary"), element.say("journeyLongSummary")))
        )
        if description:
            journey["description"] = description
        people = [
            self._people[actor]
            for actor in map(_name_actor, self._list_users(element))
            if actor in self._people
        ]
        journey["personas"] = list(dict.fromkeys(people))
        journey["state"] = _JOURNEYS[element.tag]
        journey["future_of"] = self._planned.get(self._ids[number], "")
        journey["stages"] = self._read_stages(element, title, companies)
        _leave_out_everyone(journey)
        name = name_file("journey", self._ids[number])
        self._draft.files[name] = {key: value for key, value in journey.items() if value not in ([], "")}
        self._draft.places[name, ()] = self._place(element)
        for path, marked in self._marks:
            self._draft.places[name, path] = self._place(marked)
        self._count_left(element, _TAKEN_OF_JOURNEY)
        if element.find("plannedReference") and self._ids[number] not in self._planned.values():
            self._left["plannedReference"] += 1

    def finish(self) -> None:
        """Add the personas, and what was left out."""
        if len(self._names) > MOST_PEOPLE:
            message = texts.TOO_MANY_PEOPLE(most=MOST_PEOPLE)
            self._draft.files.clear()
            self._draft.refuse("too-large", Location(file=self._draft.file), message)
            return
        for identifier, name in self._names.items():
            self._draft.files[name_file("persona", identifier)] = {"name": name}
        for tag, count in sorted(self._left.items()):
            self._draft.losses.append(texts.CJML_LEFT(tag=tag, count=count))

    def _place(self, element: Element) -> Location:
        return Location(file=self._draft.file, line=element.line, column=element.column)

    def _list_users(self, element: Element) -> Iterator[Element]:
        actors = element.find("actors")
        return iter(()) if actors is None else actors.find_all("endUser")

    def _read_actors(self, element: Element) -> dict[str, str]:
        """Note the end users; return the names of the others by their id."""
        for user in self._list_users(element):
            actor = _name_actor(user)
            name = user.say("actorName") or actor or "–"
            if actor not in self._people and not is_anyone(actor, name):
                self._people[actor] = make_id(actor or name, self._names, "persona")
                self._names[self._people[actor]] = name
        actors = element.find("actors")
        others = () if actors is None else actors.find_all("serviceProvider")
        return {_name_actor(other): other.say("companyName") or _name_actor(other) for other in others}

    def _read_stages(
        self, element: Element, title: str, companies: dict[str, str]
    ) -> list[dict[str, object]]:
        stages: dict[str, dict[str, object]] = {}
        taken: set[str] = set()
        phases = element.find("journeyPhases")
        for phase in () if phases is None else phases.find_all("journeyPhase"):
            key = phase.attributes.get("phaseID", "").strip()
            stages[key] = self._make_stage(phase.say("phaseName") or key or "–", key, taken)
            self._marks.append((("stages", len(stages) - 1), phase))
            description = phase.say("phaseDescription")
            if description:
                stages[key]["description"] = description
        numbers = {key: number for number, key in enumerate(stages)}
        points = element.find("touchpoints")
        ids: set[str] = set()
        for point in () if points is None else points.find_all(*_POINTS):
            belongs = point.find("belongsTo")
            key = "" if belongs is None else belongs.attributes.get("phaseIDref", "").strip()
            if key not in stages:
                stages[key] = self._make_stage(key or title, key, taken)
                numbers[key] = len(numbers)
            held = stages[key].setdefault("touchpoints", [])
            assert isinstance(held, list)  # noqa: S101  # set in the line before
            path = ("stages", numbers[key], "touchpoints", len(held))
            self._marks.append((path, point))
            held.append(self._read_point(point, ids, companies))
        filled = [stage for stage in stages.values() if stage.get("touchpoints")]
        if len(filled) < len(stages):
            self._left["journeyPhase"] += len(stages) - len(filled)
            self._marks = []
        if not filled:
            self._draft.refuse("empty-file", self._place(element), texts.NO_POINTS())
        return filled

    def _make_stage(self, title: str, key: str, taken: set[str]) -> dict[str, object]:
        identifier = make_id(key or title, taken, "stage")
        taken.add(identifier)
        return {"id": identifier, "title": title}

    def _read_point(self, point: Element, ids: set[str], companies: dict[str, str]) -> dict[str, object]:
        initiator, receiver = _read_side(point, "initiator"), _read_side(point, "receiver")
        title = initiator.label or receiver.label or point.say("touchpointID") or "–"
        identifier = make_id(point.say("touchpointID") or title, ids, "touchpoint")
        ids.add(identifier)
        touchpoint: dict[str, object] = {"id": identifier, "title": title}
        if initiator.actor in companies and receiver.label and receiver.label != title:
            touchpoint["action"] = receiver.label
        elif receiver.label and receiver.label != title:
            touchpoint["frontstage"] = [{"action": receiver.label}]
        self._read_channel(point, touchpoint)
        comment = point.say("comment")
        if comment:
            touchpoint["description"] = comment
        people = [self._people[actor] for actor in (initiator.actor, receiver.actor) if actor in self._people]
        if people:
            touchpoint["personas"] = list(dict.fromkeys(people))
        self._read_experience(point, touchpoint)
        self._count_left(point, _TAKEN)
        return touchpoint

    def _read_channel(self, point: Element, touchpoint: dict[str, object]) -> None:
        name = point.say("channel", "channelName")
        if not name:
            return
        channel = find_channel(name, self._around.channels) or CHANNELS.get(name)
        if channel is None:
            self._draft.losses.append(texts.UNKNOWN_CHANNEL_LEFT(name=name))
        else:
            touchpoint["channel"] = channel

    def _read_experience(self, point: Element, touchpoint: dict[str, object]) -> None:
        experience = point.find("touchpointExperience")
        described = None if experience is None else experience.find("experienceDescription")
        for key, said in () if described is None else split_said(described.text):
            held = touchpoint.setdefault(key, [])
            assert isinstance(held, list)  # noqa: S101  # set in the line before
            held.append(said)
        rating = point.say("touchpointExperience", "experienceRating")
        try:
            value = float(rating.replace(",", "."))
        except ValueError:
            value = 0.0
        if _LEAST <= value <= _MOST:
            low, high = self._around.scale.low, self._around.scale.high
            emotion = round(low + (value - _LEAST) / (_MOST - _LEAST) * (high - low), 3)
            touchpoint["emotion"] = int(emotion) if emotion.is_integer() else emotion
        elif rating:
            self._left["experienceRating"] += 1

    def _count_left(self, element: Element, taken: frozenset[str]) -> None:
        for child in element.children:
            if child.tag not in taken and child.tag != "touchpoints":
                self._left[child.tag[:60]] += 1


def _name_journey(element: Element, first: str) -> str:
    return element.say(first) or element.say("journeyTitle") or element.say("journeyID") or "–"


def _name_actor(actor: Element) -> str:
    """Return the id of an actor; one that an earlier journey has already is only referred to."""
    return (actor.attributes.get("actorID") or actor.attributes.get("actorIDref") or "").strip()


def _leave_out_everyone(journey: dict[str, object]) -> None:
    """Name no people where all of the journey's meet a touchpoint: that is what no name means."""
    people, stages = journey["personas"], journey["stages"]
    assert isinstance(people, list)  # noqa: S101  # as they were made above
    assert isinstance(stages, list)  # noqa: S101
    everyone = set(people)
    for stage in stages:
        for touchpoint in stage["touchpoints"]:
            if set(touchpoint.get("personas", ())) == everyone:
                touchpoint.pop("personas", None)


class _Side:
    """One of the two sides of a point: who, and what it is called there."""

    def __init__(self, actor: str, label: str) -> None:
        self.actor, self.label = actor, label


def _read_side(point: Element, side: str) -> _Side:
    element = point.find(side)
    refers = None if element is None else element.find("refersTo")
    actor = "" if refers is None else (refers.attributes.get("actorIDref") or "").strip()
    return _Side(actor, point.say(side, f"{side}Label"))
