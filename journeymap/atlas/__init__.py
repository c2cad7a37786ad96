"""Folders in, atlas and problems out: the only room that reads files.

``files`` finds and reads, ``source`` and ``schema`` below make documents of the right shape, the builders
(``settings``, ``measures``, ``touchpoints``, ``journeys``) turn them into the model, and the checks
(``references``, ``figures``, ``hierarchy``) look at what one file cannot know alone.
"""

from journeymap.atlas.apart import find_apart, find_same, is_journey
from journeymap.atlas.files import Files, Folder, HeldFiles, find_workspace, is_workspace
from journeymap.atlas.loader import Memory, Read, load_atlas, read_files, read_workspace
from journeymap.atlas.place import quote_lines

__all__ = [
    "Files",
    "Folder",
    "HeldFiles",
    "Memory",
    "Read",
    "find_apart",
    "find_same",
    "find_workspace",
    "is_journey",
    "is_workspace",
    "load_atlas",
    "quote_lines",
    "read_files",
    "read_workspace",
]
