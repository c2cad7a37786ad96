"""journeymap: customer journey maps as text, validated, scored, drawn, and reviewed in git.

The map of the house
====================

A line of YAML becomes a picture by walking down this page from the bottom to the top. Each room imports
only rooms that stand below it; ``make check`` holds that, and that each foreign library has one room.

=============  =======================================================================  =================
``cli``        options, the order of stages, streams, exit codes                        typer, rich
``starter``    the files that ``init`` and ``new`` write
``report``     what was computed, as terminal text and JSON
``draw``       a scene as SVG or PNG; a journey as DOT                                  resvg, graphviz
``scene``      a picture as plain shapes: the journey map, the flow                     pygraphviz
``rules``      atlas -> problems, one function per rule
``score``      atlas -> journey success scores, every part with its figures
``graph``      atlas -> networkx, and the path that a journey takes                     networkx
``atlas``      folders -> atlas and problems; the only reader of files
``schema``     document -> problems of shape; what was probably meant                   jsonschema
``source``     YAML bytes -> document: data, and the place of every value               PyYAML
``model``      frozen values: journey, stage, touchpoint, pain point, persona ...
``problem``    location, problem, and the one exception
``language``   sentences in English and Turkish; case, order and numbers
=============  =======================================================================  =================

Findings are values that every stage gathers; nothing stops at the first. What is missing is ``None`` and
is shown as missing; it never becomes zero. The same input gives the same bytes on every machine.
"""

__version__ = "0.1.0"
