"""A value of a document together with its place, and typed ways to step from it to what it holds.

The shape has been checked by the schema before anything is built, so a step here trusts the type it asks
for. Checking again was refused: two checkers drift apart, and the schema is the one that users can read.

Most values leave out most of what they could say. So their builders go through what is written
(:meth:`Node.fields`), not through what could be, and leave the rest to the model's own defaults.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from journeymap.model import ASSUMED, Duration, Reference, Share
from journeymap.problem import Location
from journeymap.source import Place
from journeymap.value import make

_T = TypeVar("_T")


class Node:
    """One value: ``data``, its ``place``, and the ``file`` it stands in."""

    __slots__ = ("data", "file", "place")

    def __init__(self, data: Any, place: Place, file: str) -> None:
        """Hold the value; a node is made for containers and for what keeps its own place."""
        self.data = data
        self.place = place  # the inner places have the shape of the data, which the schema has checked
        self.file = file

    @property
    def origin(self) -> Location:
        """Where the value stands."""
        return locate(self.file, self.place)

    @property
    def is_mapping(self) -> bool:
        """Whether the value is a mapping, the long form of what may also be written short."""
        return isinstance(self.data, dict)

    def fields(self, read: Mapping[str, Reader]) -> dict[str, Any]:
        """Return what the mapping says by key, read as ``read`` has it, else as it was written.

        For a value whose fields are named as the keys are; a key without a value counts as missing.
        """
        find, places, file = read.get, self.place[3], self.file
        found: dict[str, Any] = {}
        for key, value in self.data.items():
            if value is not None:
                how = find(key)
                found[key] = value if how is None else how(value, places[key], file)
        return found

    def has(self, key: str) -> bool:
        """Whether the mapping has ``key`` with a value; ``key:`` with nothing after it counts as missing."""
        return self.data.get(key) is not None

    def child(self, key: str) -> Node | None:
        """Return the value under ``key``."""
        data = self.data.get(key)
        return None if data is None else Node(data, self.place[3][key], self.file)

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Each key of the mapping with its value, in written order."""
        places = self.place[3]
        for key, value in self.data.items():
            if value is not None:
                yield key, Node(value, places[key], self.file)

    def key_origin(self, key: str) -> Location:
        """Where ``key`` itself stands."""
        return locate(self.file, self.place[3][key][4:])

    def items(self, key: str) -> list[Node]:
        """Each item of the sequence under ``key``; nothing where it is missing."""
        found = self.data.get(key)
        if found is None:
            return []
        file = self.file
        return [Node(item, place, file) for item, place in zip(found, self.place[3][key][3], strict=True)]

    def each(self, key: str, build: Callable[[Node], _T]) -> tuple[_T, ...]:
        """Build every item of the sequence under ``key``."""
        return tuple([build(item) for item in self.items(key)])

    def one(self, key: str, build: Callable[[Node], _T]) -> _T | None:
        """Build the value under ``key``, where there is one."""
        data = self.data.get(key)
        return None if data is None else build(Node(data, self.place[3][key], self.file))

    def text(self, key: str) -> str | None:
        """Return the text under ``key``."""
        found: str | None = self.data.get(key)
        return found

    def required_text(self, key: str) -> str:
        """Return the text under a key that the schema requires."""
        found: str = self.data[key]
        return found

    def number(self, key: str) -> float | None:
        """Return the number under ``key``."""
        found: float | None = self.data.get(key)
        return found

    def number_or(self, key: str, default: float) -> float:
        """Return the number under ``key``, or ``default``."""
        value = self.number(key)
        return default if value is None else value

    def flag(self, key: str) -> bool:
        """Return the yes or no under ``key``; missing is no."""
        return bool(self.data.get(key))

    def choice(self, key: str, kind: Callable[[str], _T]) -> _T | None:
        """Return the member of the enum ``kind`` whose value stands under ``key``."""
        value = self.data.get(key)
        return None if value is None else kind(value)

    def choice_or(self, key: str, kind: Callable[[str], _T], default: _T) -> _T:
        """Return the member of the enum ``kind`` under ``key``, or ``default``."""
        value = self.data.get(key)
        return default if value is None else kind(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of the sequence under ``key``."""
        return tuple(self.data.get(key) or ())

    def numbers(self, key: str) -> tuple[float, ...]:
        """Return the numbers of the sequence under ``key``."""
        return tuple(self.data.get(key) or ())

    def reference(self, key: str) -> Reference | None:
        """Return the id under ``key`` with its place."""
        return None if self.data.get(key) is None else self.required_reference(key)

    def required_reference(self, key: str) -> Reference:
        """Return the id under a key that the schema requires, with its place."""
        return read_reference(self.data[key], self.place[3][key], self.file)

    def references(self, key: str) -> tuple[Reference, ...]:
        """Return the ids of the sequence under ``key`` with their places."""
        return self.each(key, as_reference)


Reader: TypeAlias = Callable[[Any, Place, str], Any]
"""Reads a value, which is there, from its data, its place and its file."""


def one_of(kind: type[enum.Enum]) -> Reader:
    """Return what reads a value as the member of ``kind`` that it names."""
    members = {member.value: member for member in kind}
    return lambda data, _, __: members[data]


def each_as(build: Callable[[Node], Any]) -> Reader:
    """Return what reads a sequence, building each of its items."""

    def read(data: Any, place: Place, file: str) -> tuple[Any, ...]:
        return tuple([build(Node(item, inner, file)) for item, inner in zip(data, place[3], strict=True)])

    return read


def one_as(build: Callable[[Node], Any]) -> Reader:
    """Return what reads a value by building it."""
    return lambda data, place, file: build(Node(data, place, file))


def read_tuple(data: Any, _: Place, __: str) -> tuple[Any, ...]:
    """Read a sequence as it was written."""
    return tuple(data)


def read_reference(data: Any, place: Place, file: str) -> Reference:
    """Read the id of something declared elsewhere."""
    # As `locate` has it, which is not asked: half of all places are those of references.
    return Reference(id=data, origin=make(Location, (file, place[0], place[1], place[2])))


def read_references(data: Any, place: Place, file: str) -> tuple[Reference, ...]:
    """Read a sequence of ids."""
    return tuple([read_reference(item, inner, file) for item, inner in zip(data, place[3], strict=True)])


def read_evidence(data: Any, place: Place, file: str) -> tuple[Reference, ...]:
    """Read the evidence that is cited: one id or several, without the word ``assumed``."""
    if isinstance(data, str):
        return () if data == ASSUMED else (read_reference(data, place, file),)
    return tuple([cited for cited in read_references(data, place, file) if cited.id != ASSUMED])


def locate(file: str, place: Place) -> Location:
    """Return a place in its file."""
    return make(Location, (file, place[0], place[1], place[2]))


def as_reference(node: Node) -> Reference:
    """Read a node as the id of something declared elsewhere."""
    return read_reference(node.data, node.place, node.file)


def as_duration(node: Node) -> Duration:
    """Read ``5 minutes`` or ``1 month``; the unit is kept in the plural."""
    amount, unit = node.data.split()
    return Duration(amount=float(amount), unit=unit if unit.endswith("s") else f"{unit}s")


def as_share(node: Node) -> Share:
    """Read a share: a number 0..1, or a mapping with ``k`` and ``n`` or ``value``."""
    if not node.is_mapping:
        return Share(value=node.data, origin=node.origin)
    return Share(**node.fields(_SHARE), assumed=is_assumed(node), origin=node.origin)


def is_assumed(node: Node) -> bool:
    """Whether the mapping says ``evidence: assumed``."""
    evidence = node.data.get("evidence")
    return evidence == ASSUMED or (isinstance(evidence, list) and ASSUMED in evidence)


def as_evidence(node: Node) -> tuple[Reference, ...]:
    """Return the evidence that the mapping cites."""
    data = node.data.get("evidence")
    return () if data is None else read_evidence(data, node.place[3]["evidence"], node.file)


_SHARE: Mapping[str, Reader] = {"evidence": read_evidence}
