"""Writers: a scene as SVG text or PNG bytes, a journey as DOT text.

A writer knows shapes, never journeys, so that every format shows the same picture; DOT is the exception,
handed out for those who lay graphs out themselves.
"""

from journeymap.draw.dot import write_dot
from journeymap.draw.png import write_png
from journeymap.draw.svg import write_svg

__all__ = ["write_dot", "write_png", "write_svg"]
