"""A journey as Mermaid text: the map as ``journey`` diagram, the flow as ``flowchart``.

Every word is escaped letter by letter: whatever is no letter, digit or space becomes an entity. A list of
signs that break a diagram was refused: Mermaid's grammars differ, change, and read markdown inside labels.

Mermaid's journey has a score of 1 to 5 for a task and nothing else: the mean feeling on the workspace's scale
is laid onto it, and a task without any stands in the middle and says that none was recorded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from math import fsum

from journeymap.draw.dot_texts import OUTCOMES, START_TITLE
from journeymap.draw.omission import count_entries, count_omissions, list_people
from journeymap.draw.picture import Omission
from journeymap.draw.text import make_plain
from journeymap.draw.texts import NO_EMOTION, OTHER_ENTRIES, PERSONAS
from journeymap.graph.path import Edge, trace_path
from journeymap.language import LANGUAGES, Language, format_number, format_percent
from journeymap.model import COMPLETE, LOST, START, Atlas, Journey, Outcome, Touchpoint
from journeymap.model.vocabulary import BUILT_IN_CHANNELS
from journeymap.scene.marks import level_severity
from journeymap.scene.palette import lay_over
from journeymap.scene.type import measure, wrap

_KEYWORD = re.compile(r"(?:title|section|journey|acctitle|accdescr)\b", re.IGNORECASE)
_EMPTY = "–"
_WIDTHS = range(170, 1010, 20)
"""Widths of a box: the least that holds every title is taken. A box holds three lines: in Mermaid's own two a
title with the remark on emotions is cut off, and one of more lines would stand on the faces below it."""
_LINES = 3
_TASK = 14.0
"""Size of a task's letters."""
_WIDER = 1.3
"""How much wider than the shipped font a reader's may be."""
_TITLES = (32.0, 24.0, 18.0)
"""Sizes of the title, which Mermaid never wraps: the largest that fits is taken."""
_GAP = 50
"""Between two boxes, and left and right of them: what Mermaid takes where nothing is said."""
_GAPS = 2000
"""A title of some six hundred letters over one box; longer ones are cut off."""
_LEFT = 150
"""Left of the first box; names of people make it wider."""


def escape_words(text: str) -> str:
    """Return ``text`` so that Mermaid shows exactly it, white space folded; never empty.

    Entities are ``#8211;`` with the number of the sign. A first word that means something to Mermaid loses
    that by its first letter.
    """
    folded = " ".join(make_plain(text).split()) or _EMPTY
    escaped = "".join(
        letter if letter.isalnum() or letter == " " else f"#{ord(letter)};" for letter in folded
    )
    if _KEYWORD.match(escaped):
        return f"#{ord(escaped[0])};{escaped[1:]}"
    return escaped


def write_mermaid_journey(atlas: Atlas, journey: Journey, language: Language) -> str:
    """Return the journey as a Mermaid ``journey``: stages as sections, touchpoints as tasks with people."""
    titles = {one.id: _title_task(atlas, one, language) for one in journey.touchpoints}
    width = next((one for one in _WIDTHS if _holds(journey, titles, one)), _WIDTHS[-1])
    lines = [
        *("---", "config:", "  journey:", f"    width: {width}", "    height: 65"),
        *_lay_title(journey.title, len(titles), width),
        *("---",),
        *("journey", f"    title {escape_words(journey.title)}"),
    ]
    for stage in journey.stages:
        lines.append(f"    section {escape_words(stage.title)}")
        for touchpoint in stage.touchpoints:
            score = find_score(atlas, touchpoint)
            people = ", ".join(escape_words(name) for name in _name_people(atlas, journey, touchpoint))
            told = f"{3.0 if score is None else score:g}" + (f": {people}" if people else "")
            lines.append(f"      {escape_words(titles[touchpoint.id])}: {told}")
    return "\n".join(lines) + "\n"


def _title_task(atlas: Atlas, touchpoint: Touchpoint, language: Language) -> str:
    star = "★ " if touchpoint.moment_of_truth else ""
    remark = "" if find_score(atlas, touchpoint) is not None else f" ({NO_EMOTION.say(language)})"
    return f"{star}{touchpoint.title}{remark}"


def _holds(journey: Journey, titles: Mapping[str, str], width: int) -> bool:
    """Whether boxes of ``width`` hold every title."""
    rooms = [(title, width) for title in titles.values()]
    rooms += [(stage.title, len(stage.touchpoints) * (width + _GAP) - _GAP) for stage in journey.stages]
    return all(
        len(wrap(make_plain(title), _TASK * _WIDER, "regular", room - 10)) <= _LINES
        for title, room in rooms
        if room > 0
    )


def _lay_title(title: str, count: int, width: int) -> Iterator[str]:
    """Yield the settings with which the last of ``count`` boxes and the title are not cut off.

    Mermaid draws as if each box were as wide as the margin, so that of one wider than 350 the end is cut. The
    gap has to be as wide as the margin, for stages are drawn by the one and boxes by the other.
    """
    gap = max(_GAP, _round_up((width - _LEFT) / 4))
    lengths = {size: measure(make_plain(title), size * _WIDER, "bold") for size in _TITLES}
    fitting = (size for size in _TITLES if lengths[size] <= _measure_room(count, width, gap))
    size = next(fitting, _TITLES[-1])
    gap = max(gap, min(_GAPS, _round_up((lengths[size] - _measure_room(count, width, 0)) / (count + 3))))
    if gap > _GAP:
        yield from (f"    diagramMarginX: {gap}", f"    taskMargin: {gap}")
    if size < _TITLES[0]:
        yield f"    titleFontSize: {size:g}px"


def _measure_room(count: int, width: int, gap: int) -> int:
    """Return how wide Mermaid draws from the first box on."""
    return _LEFT + max(0, count - 1) * (width + gap) + 4 * gap


def _round_up(length: float) -> int:
    return math.ceil(length / 10) * 10


def find_score(atlas: Atlas, touchpoint: Touchpoint) -> float | None:
    """Return the mean feeling as Mermaid counts, 1 to 5, three decimals; ``None`` where none was recorded."""
    scale = atlas.workspace.emotion_scale
    values = [metric.value if metric.mean is None else metric.mean for metric in touchpoint.emotion]
    known = [min(max(value, scale.low), scale.high) for value in values if value is not None]
    if not known:
        return None
    mean = fsum(known) / len(known)
    return round(1 + 4 * (mean - scale.low) / (scale.high - scale.low), 3)


def count_journey_losses(atlas: Atlas, journey: Journey) -> tuple[Omission, ...]:
    """Return how many of each kind of thing the ``journey`` diagram of a journey does not say.

    The diagram knows people only where they meet something, and by their names.
    """
    people = [_name_people(atlas, journey, touchpoint) for touchpoint in journey.touchpoints]
    met = {" ".join(name.split()) for names in people for name in names}
    own = {reference.id for reference in journey.personas}
    persons = list(list_people(atlas, journey))
    strangers = sum(person.id not in own for person in persons)
    values = [journey, *journey.stages, *journey.touchpoints, *persons]
    others = count_entries(atlas, values, _TOLD) + sum(map(_is_misread, journey.touchpoints))
    counts = ((PERSONAS, max(0, len(persons) - len(met)) + strangers), (OTHER_ENTRIES, others))
    return (
        *count_omissions(atlas, journey, _NOT_TOLD),
        *(Omission(what=what, count=count) for what, count in counts if count),
    )


def _is_misread(touchpoint: Touchpoint) -> bool:
    """Whether a title looks like the signs that a diagram has for something else."""
    remarks = tuple(f"({NO_EMOTION.say(language)})" for language in LANGUAGES)
    return touchpoint.title.startswith("★") or touchpoint.title.rstrip().endswith(remarks)


_NOT_TOLD = (
    "pain-points", "opportunities", "mixed-emotions", "channels", "thoughts", "quotes", "gains",
    "expectations", "metrics", "goals", "kpis", "actions", "transitions",
)  # fmt: skip
_TOLD = {
    "Journey": ("id", "title", "personas", "stages", "goals", "kpis", "transitions", "opportunities"),
    "Stage": ("id", "title", "touchpoints"),
    "Touchpoint": (
        "id", "title", "moment_of_truth", "personas", "emotion", "pain_points", "opportunities", "channel",
        "thoughts", "quotes", "gains", "expectation", "metrics", "frontstage", "backstage", "support",
    ),
    "Persona": ("id", "name"),
}  # fmt: skip
"""Fields that a diagram tells, or that are counted by a name of their own."""


def _name_people(atlas: Atlas, journey: Journey, touchpoint: Touchpoint) -> Iterator[str]:
    for reference in touchpoint.personas or journey.personas:
        persona = atlas.personas.get(reference.id)
        yield reference.id if persona is None else persona.name


def write_mermaid_flow(atlas: Atlas, journey: Journey, language: Language) -> str:
    """Return the journey as a Mermaid ``flowchart``: touchpoints with channel and pain points, transitions.

    A dotted arrow changes the channel; the colour of a touchpoint is that of its worst pain point. All goes
    down the page, so that its words can be read in a column of text; said twice, for Mermaid turns a subgraph
    that says nothing to the other direction.
    """
    path = trace_path(journey)
    names = {START: "start"}
    names |= {touchpoint.id: f"t{number}" for number, touchpoint in enumerate(journey.touchpoints)}
    names |= {outcome.id: f"o{number}" for number, outcome in enumerate(path.outcomes)}
    lines = [
        "flowchart TB",
        f'    subgraph journey["{escape_words(journey.title)}"]',
        "    direction TB",
        f'    start(("{escape_words(START_TITLE.say(language))}"))',
    ]
    for number, stage in enumerate(journey.stages):
        lines.append(f'    subgraph s{number}["{escape_words(stage.title)}"]')
        lines += [
            f"        {names[touchpoint.id]}{_write_node(atlas, touchpoint, language)}"
            for touchpoint in stage.touchpoints
        ]
        lines.append("    end")
    lines += [f"    {names[outcome.id]}{_write_outcome(outcome, language)}" for outcome in path.outcomes]
    lines.append("    end")
    shares = "figures" not in atlas.workspace.branding.redact
    lines += [f"    {_write_edge(edge, names, language, shares=shares)}" for edge in path.edges]
    return "\n".join([*lines, *_write_classes(atlas, journey, names)]) + "\n"


def _write_node(atlas: Atlas, touchpoint: Touchpoint, language: Language) -> str:
    star = "★ " if touchpoint.moment_of_truth else ""
    words = [escape_words(star + touchpoint.title)]
    if touchpoint.channel is not None:
        identifier = touchpoint.channel.id
        channel = atlas.workspace.channels.get(identifier) or BUILT_IN_CHANNELS.get(identifier)
        words.append(escape_words(f"[{channel.title.say(language) if channel else identifier}]"))
    words += [
        escape_words(f"({format_number(round(pain.severity, 1), language)}) {pain.title}")
        for pain in touchpoint.pain_points
    ]
    return f'["{"<br/>".join(words)}"]'


def _write_outcome(outcome: Outcome, language: Language) -> str:
    title = OUTCOMES[outcome.id].say(language) if outcome.id in {COMPLETE, LOST} else outcome.title
    left, right = ("([", "])") if outcome.counts_as == COMPLETE else ("{{", "}}")
    return f'{left}"{escape_words(title)}"{right}'


def _write_edge(edge: Edge, names: Mapping[str, str], language: Language, *, shares: bool) -> str:
    arrow = "-.->" if edge.changes_channel else "-->"
    label = ""
    if shares and edge.transition is not None and edge.share is not None:
        label = f'|"{escape_words(format_percent(edge.share, language))}"|'
    return f"{names[edge.source]} {arrow}{label} {names[edge.target]}"


def _write_classes(atlas: Atlas, journey: Journey, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the colours of touchpoints that hurt."""
    colours = lay_over(atlas.workspace.branding.palette)
    levels: dict[int, list[str]] = {}
    for touchpoint in journey.touchpoints:
        if touchpoint.pain_points:
            worst = level_severity(max(pain.severity for pain in touchpoint.pain_points))
            levels.setdefault(worst, []).append(names[touchpoint.id])
    for level in sorted(levels):
        fill, stroke = colours[f"severity-{level}-surface"], colours[f"severity-{level}"]
        look = f"fill:{fill},stroke:{stroke},stroke-width:2px,color:{colours['ink']}"
        yield f"    classDef severity{level} {look}"
        yield f"    class {','.join(levels[level])} severity{level}"
