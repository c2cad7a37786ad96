"""edit: a text in, the same text with a change made to it out; every byte outside the change stays.

Works on texts and on the places that ``source`` and ``atlas`` give, never on files: the command line reads
them and writes them.

* :mod:`~journeymap.edit.formatting` lays a text out in its canonical form and makes sure that nothing is
  lost; :mod:`~journeymap.edit.layout` prints it, :mod:`~journeymap.edit.scalar` knows what needs quotes;
* :mod:`~journeymap.edit.renaming` changes an id wherever :mod:`~journeymap.edit.occurrence` finds it;
* :mod:`~journeymap.edit.migration` brings the files of an older format to the current version;
* :mod:`~journeymap.edit.fixing` puts the fixes of problems into the text;
* :mod:`~journeymap.edit.replacement` changes characters at a place, for all of them.
"""

from journeymap.edit.formatting import Formatted, format_document, format_file

__all__ = ["Formatted", "format_document", "format_file"]
