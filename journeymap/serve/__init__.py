"""The live preview: the site made anew whenever a file is saved, handed to a browser on this machine.

``preview`` holds the site in memory and makes a page when it is asked for; ``watch`` says when files changed;
``server`` answers a browser and tells it to load again. Writing the site into a folder and serving that was
refused: a browser could then see half of it, and every save would write pages that nobody looks at.
"""

from journeymap.serve.preview import Preview
from journeymap.serve.server import PortTakenError, start_server
from journeymap.serve.watch import watch_workspace

__all__ = ["PortTakenError", "Preview", "start_server", "watch_workspace"]
