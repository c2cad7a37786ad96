"""XML from strangers: elements with their place, without entities, within limits.

The parser is the standard library's expat, driven directly: a document type is refused before anything of
it is looked at, so that no entity can be declared, expanded or fetched. ElementTree was refused for
reading, since it knows no places and expands what a document declares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat  # the only reader of XML; it is given no way to entities

from journeymap.exchange import texts
from journeymap.language import Message

MOST_BYTES = 10_000_000
MOST_ELEMENTS = 100_000
DEEPEST = 50


class XmlError(Exception):
    """A document that cannot be read, with its place."""

    def __init__(self, rule: str, message: Message, line: int = 1, column: int = 1) -> None:
        """Keep what is wrong and where; line and column count from 1."""
        super().__init__(rule)
        self.rule, self.message, self.line, self.column = rule, message, line, column


@dataclass(slots=True)
class Element:
    """An element: what stands in it and where it begins."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def find(self, tag: str) -> Element | None:
        """Return the first child of that name."""
        return next((child for child in self.children if child.tag == tag), None)

    def find_all(self, *tags: str) -> Iterator[Element]:
        """Yield the children of those names, in their order."""
        return (child for child in self.children if child.tag in tags)

    def say(self, *way: str) -> str:
        """Return the text of the descendant that the names lead to, blank space folded; empty without one."""
        element: Element | None = self
        for tag in way:
            element = None if element is None else element.find(tag)
        return "" if element is None else " ".join(element.text.split())


def read_tree(content: bytes) -> Element:
    """Return the root of a document; names have no prefix.

    Raises:
        XmlError: it is no XML, too large, too deep, or has a document type.
    """
    if len(content) > MOST_BYTES:
        raise XmlError("too-large", texts.TOO_LARGE(most=MOST_BYTES // 1_000_000))
    builder = _Builder()
    try:
        builder.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise XmlError("not-xml", texts.NOT_XML(), error.lineno, error.offset + 1) from error
    except (ValueError, LookupError) as error:  # an encoding that Python does not know
        raise XmlError("not-xml", texts.NOT_XML()) from error
    return builder.root


class _Builder:
    """Gathers elements while the parser meets them."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._add_text
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.root = Element("", {}, 1, 1)
        self._open: list[Element] = []
        self._parts: list[list[str]] = []
        self._count = 0

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        if self._count > MOST_ELEMENTS or len(self._open) >= DEEPEST:
            raise XmlError("too-large", texts.TOO_MANY_ELEMENTS(), line, column)
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(":")[2], plain, line, column)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._parts.append([])

    def _end(self, _: str) -> None:
        self._open.pop().text = "".join(self._parts.pop())

    def _add_text(self, text: str) -> None:
        if self._parts:
            self._parts[-1].append(text)

    def _refuse_doctype(self, *_: object) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise XmlError("document-type", texts.DOCUMENT_TYPE(), line, column)
