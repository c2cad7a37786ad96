r"""A journey as readable DOT text, for those who have Graphviz and want to go on from there.

Own pictures do not pass through here (``scene.layout`` finds their positions).
This text carries titles, so every one is escaped: as a DOT string, and as Graphviz's escString, in which
``\N`` or ``\G`` would become a name and ``\n``, ``\l`` a line break. Ids are our own numbers; no
user text becomes an id, a port, a colour, a font or an address. Titles as ids were refused: ``a:b`` is a
port to python-graphviz, ``<b>`` is markup, and ``node`` a keyword.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from journeymap.draw.dot_texts import HEADER_COMMENT, MOMENT_OF_TRUTH, OUTCOMES, START_TITLE
from journeymap.graph.path import Edge, Path, trace_path
from journeymap.language import Language, format_number, format_percent
from journeymap.model import COMPLETE, LOST, START, Atlas, Journey, Outcome, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS
from journeymap.scene.marks import level_severity
from journeymap.scene.palette import PALETTE

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_FONT = "Source Sans Pro, Helvetica, Arial, sans-serif"
_LINE = 40
"""Characters in a line of a label."""
_HEADLINE = 80
"""Characters in a line of the picture's title."""


def write_dot(atlas: Atlas, journey: Journey, language: Language) -> str:
    """Return ``journey`` as DOT: stages as clusters, touchpoints with their pain points, transitions.

    The same journey gives the same text. Labels hold exactly the user's words, with control characters
    and line breaks as one space.
    """
    import graphviz

    path = trace_path(journey)
    names = _name_nodes(journey, path)
    graph = graphviz.Digraph(
        name="journey",
        comment=HEADER_COMMENT.say("en"),
        graph_attr={
            "label": break_label(journey.title, _HEADLINE), "labelloc": "t", "rankdir": "LR",
            "fontname": _FONT, "fontsize": "20", "compound": "true",
        },
        node_attr={
            "shape": "box", "style": "rounded,filled", "fillcolor": PALETTE["surface"],
            "color": PALETTE["line-strong"], "fontname": _FONT, "fontsize": "12",
        },
        edge_attr={"color": PALETTE["step"], "fontname": _FONT, "fontsize": "11"},
    )  # fmt: skip
    graph.node(names[START], label=START_TITLE.say(language), shape="circle")
    for number, stage in enumerate(journey.stages):
        with graph.subgraph(name=f"cluster_{number}") as cluster:
            cluster.attr(label=break_label(stage.title), style="rounded,filled", color=PALETTE["panel"])
            for touchpoint in stage.touchpoints:
                _write_touchpoint(cluster, names[touchpoint.id], touchpoint, atlas, language)
    for outcome in path.outcomes:
        _write_outcome(graph, names[outcome.id], outcome, language)
    for edge in path.edges:
        _write_edge(graph, names, edge, language, shares="figures" not in atlas.workspace.branding.redact)
    return str(graph.source)


def escape_label(text: str) -> str:
    """Return ``text`` so that Graphviz shows exactly it, once python-graphviz has quoted it.

    Backslashes are doubled for escString. What python-graphviz would take for markup (``<...>``) is told
    apart by the entity of its first sign, and entities already in the text lose their power by an ``&amp;``.
    """
    plain = _CONTROL.sub(" ", text).replace("&", "&amp;").replace("\\", "\\\\")
    return f"&lt;{plain[1:]}" if plain.startswith("<") else plain


def break_label(text: str, room: int = _LINE) -> str:
    """Return ``text`` escaped, and broken between words where it is longer than ``room`` characters.

    Graphviz makes a box as wide as its longest line: a title of 200 letters made a picture of 7 300 points.
    """
    plain = _CONTROL.sub(" ", text)
    if len(plain) <= room:
        return escape_label(text)
    lines: list[str] = []
    for word in plain.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\\n".join(map(escape_label, lines))


def _name_nodes(journey: Journey, path: Path) -> Mapping[str, str]:
    """Return the id in the text for every id of the journey."""
    names = {START: "start"}
    for number, touchpoint in enumerate(journey.touchpoints):
        names[touchpoint.id] = f"t{number}"
    names.update({outcome.id: f"o{number}" for number, outcome in enumerate(path.outcomes)})
    return names


def _write_touchpoint(
    cluster: Any, name: str, touchpoint: Touchpoint, atlas: Atlas, language: Language
) -> None:
    """Write a touchpoint: channel and title, then its pain points, worst severity as border colour."""
    star = f" ({MOMENT_OF_TRUTH.say(language)})" if touchpoint.moment_of_truth else ""
    lines = [break_label(touchpoint.title + star)]
    if touchpoint.channel is not None:
        lines.append(break_label(f"[{_name_channel(atlas, touchpoint.channel.id, language)}]"))
    lines += [
        f"({format_number(round(pain.severity, 1), language)}) {break_label(pain.title)}"
        for pain in touchpoint.pain_points
    ]
    extra = {}
    if touchpoint.pain_points:
        worst = max(pain.severity for pain in touchpoint.pain_points)
        extra = {"color": PALETTE[f"severity-{level_severity(worst)}"], "penwidth": "2"}
    cluster.node(name, label="\\n".join(lines), **extra)


def _name_channel(atlas: Atlas, identifier: str, language: Language) -> str:
    channel = atlas.workspace.channels.get(identifier) or BUILT_IN_CHANNELS.get(identifier)
    return identifier if channel is None else channel.title.say(language)


def _write_outcome(graph: Any, name: str, outcome: Outcome, language: Language) -> None:
    complete = outcome.counts_as == COMPLETE
    title = OUTCOMES[outcome.id].say(language) if outcome.id in {COMPLETE, LOST} else outcome.title
    graph.node(
        name,
        label=break_label(title),
        shape="ellipse" if complete else "octagon",
        fillcolor=PALETTE["good-surface" if complete else "bad-surface"],
    )


def _write_edge(
    graph: Any, names: Mapping[str, str], edge: Edge, language: Language, *, shares: bool
) -> None:
    attributes: dict[str, str] = {}
    if shares and edge.transition is not None and edge.share is not None:
        attributes["label"] = format_percent(edge.share, language)
    if edge.changes_channel:
        attributes |= {"style": "dashed", "color": PALETTE["handoff"]}
    graph.edge(names[edge.source], names[edge.target], **attributes)
