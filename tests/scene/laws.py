"""What every scene keeps, whatever journey it was made from; each law returns what breaks it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.model import Journey
from journeymap.scene.palette import PALETTE, TEXT_PAIRS, choose_colours, measure_contrast
from journeymap.scene.shapes import Box, Circle, Group, Label, Line, Polygon, Scene, Shape
from journeymap.scene.type import ASCENT, DESCENT, Face, measure

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom."""

TOLERANCE = 0.02
"""Coordinates are rounded to two decimals."""


def check_all(scene: Scene) -> list[str]:
    """Everything that breaks a law of scenes."""
    return [
        *check_width(scene),
        *check_page(scene),
        *check_groups(scene),
        *check_overlap(scene),
        *check_contrast(scene),
        *check_pairs(scene),
        *check_surface(scene),
        *check_ids(scene),
        *check_roles(scene),
    ]


def check_width(scene: Scene) -> list[str]:
    """No label is wider than the space it was given."""
    return [
        f"wider than its {label.width:.2f}: {label.text!r}"
        for label in find_labels(scene)
        if measure(label.text, label.size, _face(label)) > label.width + TOLERANCE and len(label.text) > 1
    ]


def check_page(scene: Scene) -> list[str]:
    """No label leaves the page."""
    broken = []
    for label in find_labels(scene):
        left, top, right, bottom = frame_label(label)
        if left < -TOLERANCE or top < 0 or right > scene.width + TOLERANCE or bottom > scene.height:
            broken.append(f"off the page: {label.text!r}")
    return broken


def check_groups(scene: Scene) -> list[str]:
    """No label leaves the box of its group, where the group begins with one."""
    broken = []
    for group in (shape for shape in scene.walk() if isinstance(shape, Group)):
        first = group.shapes[0] if group.shapes else None
        if not isinstance(first, Box) or first.height < 20:
            continue
        for label in (shape for shape in group.shapes if isinstance(shape, Label)):
            left, top, right, bottom = frame_label(label)
            outside = (
                left < first.x - TOLERANCE
                or right > first.x + first.width + TOLERANCE
                or top < first.y - TOLERANCE
                or bottom > first.y + first.height + TOLERANCE
            )
            if outside and _starts_inside(first, label):
                broken.append(f"out of its box in {group.id}: {label.text!r}")
    return broken


def check_overlap(scene: Scene) -> list[str]:
    """No two labels cover each other."""
    frames = sorted((frame_label(label), label.text) for label in find_labels(scene))
    broken = []
    for place, ((_, top, right, bottom), text) in enumerate(frames):
        for (other_left, other_top, _, other_bottom), other in frames[place + 1 :]:
            if other_left >= right - 0.5:
                break
            if other_top < bottom - 1 and top < other_bottom - 1:
                broken.append(f"{text!r} covers {other!r}")
    return broken


def check_contrast(scene: Scene) -> list[str]:
    """Every label reaches 4.5:1 on the surface it says it stands on."""
    colours = {**PALETTE, **choose_colours(scene.colours)}
    return [
        f"{label.fill} on {label.background}: {label.text!r}"
        for label in find_labels(scene)
        if measure_contrast(colours[label.fill], colours[label.background]) < 4.5
    ]


def check_pairs(scene: Scene) -> list[str]:
    """Every pair of text and surface is one that the palette promises to keep readable."""
    used = {(label.fill, label.background) for label in find_labels(scene)}
    return [f"not among the pairs: {fill} on {surface}" for fill, surface in sorted(used - set(TEXT_PAIRS))]


def check_surface(scene: Scene) -> list[str]:
    """The surface that a label says it stands on is the one that was painted there last."""
    broken = []
    painted: list[tuple[Frame, str]] = []
    for shape in scene.walk():
        if isinstance(shape, Label):
            left, top, right, bottom = frame_label(shape)
            x, y = (left + right) / 2, (top + bottom) / 2
            under = next(
                (
                    fill
                    for (box_left, box_top, box_right, box_bottom), fill in reversed(painted)
                    if box_left <= x <= box_right and box_top <= y <= box_bottom
                ),
                "page",
            )
            if PALETTE[under] != PALETTE[shape.background]:
                broken.append(f"on {under}, not on {shape.background}: {shape.text!r}")
        elif isinstance(shape, (Box, Circle, Polygon)) and shape.fill:
            painted.append((frame_shape(shape), shape.fill))
    return broken


def check_left(scene: Scene) -> list[str]:
    """What stands on a page begins at its left: below the title and above the foot, something is there."""
    frames = [frame_label(label) for label in find_labels(scene)]
    inner = [
        (left, right)
        for left, top, right, _ in frames
        if 90 < top < 0.85 * scene.height and right < 0.98 * scene.width
    ]
    return [f"empty at the left: {scene.id}"] if inner and min(inner)[0] > scene.width / 3 else []


def check_ids(scene: Scene) -> list[str]:
    """Every group has an id of its own."""
    seen: set[str] = set()
    broken = []
    for shape in scene.walk():
        if isinstance(shape, Group):
            if shape.id in seen:
                broken.append(f"id twice: {shape.id}")
            seen.add(shape.id)
    return broken


def check_roles(scene: Scene) -> list[str]:
    """Every colour is a role of the palette."""
    used = {role for shape in scene.walk() for role in read_roles(shape)}
    return [f"not in the palette: {role}" for role in sorted(used - set(PALETTE))]


def check_pain_points(scene: Scene, journey: Journey) -> list[str]:
    """Every pain point is there: as a group with its title, and its words are drawn in it."""
    groups = {shape.id: shape for shape in scene.walk() if isinstance(shape, Group)}
    broken = []
    for touchpoint, pain in journey.pain_points:
        group = groups.get(f"pain-point.{touchpoint.id}.{pain.id}")
        if group is None or group.title != pain.title:
            broken.append(f"no group: {pain.title!r}")
        elif squeeze(pain.title) not in squeeze("".join(find_texts(group))):
            broken.append(f"not drawn whole: {pain.title!r}")
    return broken


def squeeze(text: str) -> str:
    """Text without white space: what wrapping may not change."""
    return "".join(text.split())


def find_labels(scene: Scene) -> list[Label]:
    """Every label of the scene."""
    return [shape for shape in scene.walk() if isinstance(shape, Label)]


def find_texts(group: Group) -> Iterator[str]:
    """The words drawn in a group."""
    for shape in group.shapes:
        if isinstance(shape, Label):
            yield shape.text
        elif isinstance(shape, Group):
            yield from find_texts(shape)


def frame_label(label: Label) -> Frame:
    """Where a label's letters stand."""
    width = measure(label.text, label.size, _face(label))
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return (left, label.y - ASCENT * label.size, left + width, label.y + DESCENT * label.size)


def frame_shape(shape: Box | Circle | Polygon) -> Frame:
    """The rectangle around a shape."""
    if isinstance(shape, Box):
        return (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
    if isinstance(shape, Circle):
        return (
            shape.x - shape.radius,
            shape.y - shape.radius,
            shape.x + shape.radius,
            shape.y + shape.radius,
        )
    across, down = zip(*shape.points, strict=True)
    return (min(across), min(down), max(across), max(down))


def _face(label: Label) -> Face:
    return "italic" if label.italic else label.weight


def _starts_inside(box: Box, label: Label) -> bool:
    return box.x <= label.x <= box.x + box.width and box.y <= label.y <= box.y + box.height


def read_roles(shape: Shape) -> Iterator[str]:
    """The colours of a shape."""
    if isinstance(shape, Label):
        yield from (shape.fill, shape.background)
    elif isinstance(shape, Line):
        yield shape.stroke
    elif isinstance(shape, (Box, Circle, Polygon)):
        yield from (role for role in (shape.fill, shape.stroke) if role)
