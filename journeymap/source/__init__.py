"""source: the bytes of a YAML file to a document, data with the place of every value.

The room holds everything that is known about YAML. Nothing above it sees a parser, an event or a tag.
A file goes through it in this order:

* :mod:`~journeymap.source.reader` leads the way and decides what ends it;
* :mod:`~journeymap.source.encoding` turns bytes into text, UTF-8 only;
* :mod:`~journeymap.source.characters` refuses controls and other characters that hurt later;
* :mod:`~journeymap.source.simple` reads, line by line, what almost every file consists of;
* :mod:`~journeymap.source.thorough` reads everything else, and imports what it takes only then:
* :mod:`~journeymap.source.parser` turns text into events, the same with libyaml and without;
* :mod:`~journeymap.source.tree` turns events into data and places, within limits of depth and size;
* :mod:`~journeymap.source.scalars` says what an unquoted word means: YAML 1.2 core;
* :mod:`~journeymap.source.trouble` is what a parser complained of, :mod:`~journeymap.source.syntax` says it
  again in words that help;
* :mod:`~journeymap.source.doubts` warns of text that was cut or lost a quote;
* :mod:`~journeymap.source.waivers` finds the comments that silence a rule on a line;
* :mod:`~journeymap.source.page` gives each finding its place and its source line;
* :mod:`~journeymap.source.outline` reads a sound text once more, for those who write it anew;
* :mod:`~journeymap.source.document` is the result, :mod:`~journeymap.source.texts` what the room says.
"""

from journeymap.source.document import Document, Mark, Place
from journeymap.source.reader import read_document
from journeymap.source.scalars import resolve
from journeymap.source.waivers import find_waivers

__all__ = ["Document", "Mark", "Place", "find_waivers", "read_document", "resolve"]
