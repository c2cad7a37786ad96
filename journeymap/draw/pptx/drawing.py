"""A scene as the shapes of a slide."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeymap.draw.bounds import Bounds, find_bounds
from journeymap.draw.pptx.face import Face
from journeymap.draw.pptx.markup import (
    POINT,
    Frame,
    Run,
    write_body,
    write_connector,
    write_group,
    write_identity,
    write_paint,
    write_path,
    write_picture,
    write_preset,
    write_shape,
    write_title,
    write_transform,
)
from journeymap.draw.text import find_link, make_plain, say_lines
from journeymap.model.raster import Raster
from journeymap.scene.palette import lay_over
from journeymap.scene.shapes import Bars, Box, Chart, Circle, Group, Image, Label, Line, Polygon, Scene, Shape
from journeymap.value import NamedTuple

LANGUAGES = {"tr": "tr-TR", "en": "en-GB"}
"""As PowerPoint names them."""
_ALIGNS = {"start": "l", "middle": "ctr", "end": "r"}
_SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_DESCENT = 0.27
"""From the baseline to the bottom of a line of fixed height."""
_HEIGHT = 1.22
_CORNER = 10.0
"""Radius of a page that is brought along, in the scene's pixels."""
_EVEN = 2.0
"""By so much two margins may differ and be the same, in the scene's pixels."""
_TITLE = 1200
"""Type size of a slide's title, in hundredths of a point."""
_ABOVE, _TALL = 40.0, 32.0
"""Where above the slide it stands and how high it is, in points."""


class Host(NamedTuple):
    """What a drawing asks of its slide."""

    add_image: Callable[[Raster], str | None]
    """Returns the id of a picture, ``None`` where its data are broken."""
    add_link: Callable[[str], str]
    """Returns the id of a web address."""
    add_chart: Callable[[int, Group, Chart | Bars], str]
    """Makes a chart and returns what stands for it until it is put in."""


class Setting(NamedTuple):
    """Where a scene stands on its slide, and in which font."""

    scale: float
    """EMU for each of the scene's pixels."""
    left: float
    top: float
    """Where it begins, in EMU."""
    font: str
    """As the text names it; the theme's has a name of its own."""
    face: Face
    own_page: bool = False
    """It brings its ground along, for the slide's is of another kind."""


class Drawing:
    """Writes one scene onto a slide."""

    def __init__(self, scene: Scene, host: Host, setting: Setting) -> None:
        """Begin; shape numbers start behind that of the slide itself."""
        self.scene = scene
        self.host = host
        self.setting = setting
        self.scale = setting.scale
        self.left = setting.left
        self.top = setting.top
        self.colours = lay_over(scene.colours)
        self.language = LANGUAGES[scene.language]
        self._number = 1
        self._around: Group | None = None
        """The group whose shapes are written: it says what a chart without words of its own shows."""
        self._beside: Chart | None = None
        """The chart that stands beside what is written."""

    def write(self) -> str:
        """Return the shapes; the page's own background is the slide's, unless it is to be brought along."""
        shapes = self.scene.shapes
        whole = Box(0, 0, self.scene.width, self.scene.height, _CORNER, "page")
        if shapes and isinstance(shapes[0], Box) and shapes[0][:4] == whole[:4]:
            shapes = shapes[1:]
        title = self._write_title()
        page = self._write_box(whole, "page", None, None) if self.setting.own_page else ""
        return title + page + self._write_all(shapes, "shape")

    def _write_title(self) -> str:
        """The title above the slide's edge, where PowerPoint puts one that is not to be shown.

        Making the heading the title was refused: it lies in a group, and all pages of a map would be named
        alike.
        """
        title = make_plain(self.scene.title)
        run = Run(
            _TITLE,
            self.colours["ink"],
            bold=False,
            italic=False,
            language=self.language,
            font=self.setting.font,
        )
        frame = Frame(
            round(self.left),
            -round(_ABOVE * POINT),
            round(self.scene.width * self.scale),
            round(_TALL * POINT),
        )
        identity = write_identity(self._count(), title)
        return write_title(identity, frame, write_body(title, run, wraps=True, grows_up=True))

    def _write_all(self, shapes: Sequence[Shape], role: str, link: str | None = None) -> str:
        """Write shapes in their order; a text's lines become one box, a word in a pill the pill's own."""
        written = []
        place = 0
        while place < len(shapes):
            shape = shapes[place]
            if isinstance(shape, Label):
                lines = _take_lines(shapes, place)
                written.append(self._write_text(lines))
                place += len(lines)
                continue
            following = shapes[place + 1] if place + 1 < len(shapes) else None
            if isinstance(shape, Box) and isinstance(following, Label) and _holds(shape, following):
                written.append(self._write_box(shape, role, following, link))
                place += 2
                continue
            written.append(self._write_one(shape, role, link))
            place += 1
        return "".join(written)

    def _write_one(self, shape: Shape, role: str, link: str | None) -> str:
        if isinstance(shape, Group):
            return self._write_group(shape)
        if isinstance(shape, Box):
            return self._write_box(shape, role, None, link)
        if isinstance(shape, Circle):
            return self._write_circle(shape, role)
        if isinstance(shape, Image):
            return self._write_image(shape)
        if isinstance(shape, (Line, Polygon)):
            return self._write_points(shape, role)
        return ""

    def _write_group(self, group: Group) -> str:
        bounds = find_bounds(group)
        if bounds is None:
            return ""
        number = self._count()
        if group.chart is not None:
            return self.host.add_chart(number, self._name_chart(group), group.chart)
        name = make_plain(f"{group.role}: {group.title}" if group.title else group.role)
        alternative = ": ".join(text for text in (group.title, group.description) if text)
        address = find_link(group)
        link = self.host.add_link(address) if address else None
        around, self._around = self._around, group
        beside, self._beside = self._beside, _find_chart(group) or self._beside
        shapes = self._write_all(group.shapes, group.role, link)
        self._around, self._beside = around, beside
        return write_group(write_identity(number, name, alternative), self._frame(bounds), shapes)

    def _name_chart(self, group: Group) -> Group:
        around = self._around
        if around is None or group.title or group.description:
            return group
        return group._replace(title=around.title, description=around.description)

    def _write_box(self, box: Box, role: str, label: Label | None, link: str | None) -> str:
        frame = self._frame(Bounds(box.x, box.y, box.x + box.width, box.y + box.height))
        short = min(box.width, box.height)
        rounded = min(50_000, round(box.radius / short * 100_000)) if short else 0
        form = write_preset("roundRect", rounded) if rounded else write_preset("rect")
        paint = self._paint(box.fill, box.stroke, box.stroke_width, box.dash)
        body = ""
        if label is not None:
            align = "ctr" if _is_centred(box, label) else _ALIGNS[label.anchor]
            inset = round((label.x - box.x) * self.scale) if align == "l" else 0
            body = write_body(label.text, self._run(label), align=align, inset=inset)
        identity = write_identity(self._count(), role, link=link)
        return write_shape(identity, write_transform(frame) + form + paint, body)

    def _write_circle(self, circle: Circle, role: str) -> str:
        frame = self._frame(find_bounds(circle))
        paint = self._paint(circle.fill, circle.stroke, circle.stroke_width)
        return write_shape(
            write_identity(self._count(), role), write_transform(frame) + write_preset("ellipse") + paint
        )

    def _write_points(self, shape: Line | Polygon, role: str) -> str:
        if isinstance(shape, Line) and len(shape.points) == 2:
            return self._write_straight(shape, role)
        if isinstance(shape, Line) and shape.curve and self._beside and _lies_in(self._beside, shape):
            # Former curves run from value to value as those of the chart do.
            shape = shape._replace(points=shape.points[::3], curve=False)
        frame = self._frame(find_bounds(shape))
        points = [
            f'<a:pt x="{self._across(x) - frame.x}" y="{self._down(y) - frame.y}"/>' for x, y in shape.points
        ]
        steps = f"<a:moveTo>{points[0]}</a:moveTo>"
        if isinstance(shape, Line) and shape.curve:
            triples = zip(points[1::3], points[2::3], points[3::3], strict=True)
            steps += "".join(f"<a:cubicBezTo>{''.join(triple)}</a:cubicBezTo>" for triple in triples)
        else:
            steps += "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
        if isinstance(shape, Polygon):
            form = write_path(frame, f"{steps}<a:close/>", filled=True)
            paint = self._paint(shape.fill, shape.stroke, shape.stroke_width)
        else:
            form = write_path(frame, steps, filled=False)
            paint = self._paint(None, shape.stroke, shape.stroke_width, shape.dash)
        return write_shape(write_identity(self._count(), role), write_transform(frame) + form + paint)

    def _write_straight(self, line: Line, role: str) -> str:
        (x, y), (end_x, end_y) = line.points
        paint = self._paint(None, line.stroke, line.stroke_width, line.dash)
        return write_connector(
            write_identity(self._count(), role),
            self._frame(find_bounds(line)),
            paint,
            mirrored=(end_x < x) != (end_y < y),
        )

    def _write_text(self, lines: tuple[Label, ...]) -> str:
        text = say_lines(lines)
        if not text.strip():
            return ""
        first = lines[0]
        left = first.x - first.width * _SHIFTS[first.anchor]
        leading = lines[1].y - first.y if len(lines) > 1 else 0.0
        size = first.size * self.setting.face.fit(first)
        top = first.y - (leading - _DESCENT * size if leading else self.setting.face.ascent * size)
        height = leading * len(lines) if leading else _HEIGHT * size
        body = write_body(
            text,
            self._run(first),
            align=_ALIGNS[first.anchor],
            leading=self._points(leading) if leading else None,
            wraps=bool(leading),
        )
        frame = self._frame(Bounds(left, top, left + first.width, top + height))
        properties = write_transform(frame) + write_preset("rect") + "<a:noFill/>"
        return write_shape(write_identity(self._count(), text), properties, body, text_box=True)

    def _write_image(self, image: Image) -> str:
        picture = self.host.add_image(image.raster)
        if picture is None:
            return ""
        left, top, width, height = image.fit()
        frame = self._frame(Bounds(left, top, left + width, top + height))
        return write_picture(
            write_identity(self._count(), make_plain(image.title) or "image", image.title), frame, picture
        )

    def _run(self, label: Label) -> Run:
        return Run(
            self._points(label.size * self.setting.face.fit(label)),
            self.colours[label.fill],
            label.weight != "regular",
            label.italic,
            self.language,
            self.setting.font,
        )

    def _paint(self, fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...] = ()) -> str:
        return write_paint(
            self.colours[fill] if fill else None,
            self.colours[stroke] if stroke else None,
            max(1, round(width * self.scale)),
            tuple(part / width for part in dash),
        )

    def _points(self, length: float) -> int:
        """A length in hundredths of a point."""
        return round(length * self.scale / POINT * 100)

    def _across(self, x: float) -> int:
        return round(self.left + x * self.scale)

    def _down(self, y: float) -> int:
        return round(self.top + y * self.scale)

    def _frame(self, bounds: Bounds | None) -> Frame:
        left, top, right, bottom = bounds or Bounds(0, 0, 0, 0)
        x, y = self._across(left), self._down(top)
        return Frame(x, y, self._across(right) - x, self._down(bottom) - y)

    def _count(self) -> int:
        self._number += 1
        return self._number


def _take_lines(shapes: Sequence[Shape], place: int) -> tuple[Label, ...]:
    """Return the label at ``place`` with those that continue its text."""
    lines: list[Label] = []
    for shape in shapes[place:]:
        if not isinstance(shape, Label):
            break
        lines.append(shape)
        if shape.joint is None:
            break
    return tuple(lines)


def _holds(box: Box, label: Label) -> bool:
    """Whether a box is there for one word: a pill, a chip, a badge."""
    if label.joint is not None or not box.fill or box.height > 2.4 * label.size:
        return False
    bounds = find_bounds(label)
    return (
        bounds is not None
        and box.x - 1 <= bounds.left
        and bounds.right <= box.x + box.width + 1
        and abs(label.y - 0.34 * label.size - (box.y + box.height / 2)) < 0.25 * label.size
        and (label.anchor != "middle" or abs(label.x - box.x - box.width / 2) < 1)
        and (label.anchor != "end")
    )


def _find_chart(group: Group) -> Chart | None:
    """Return the chart of curves that a group holds beside other shapes."""
    for shape in group.shapes:
        if isinstance(shape, Group) and isinstance(shape.chart, Chart):
            return shape.chart
    return None


def _lies_in(chart: Chart, line: Line) -> bool:
    """Whether a line belongs to the plot: the faces at a scale are curves as well."""
    middle = (line.points[0][0] + line.points[-1][0]) / 2
    return chart.x <= middle <= chart.x + chart.width


def _is_centred(box: Box, label: Label) -> bool:
    """Whether a word has as much room on its right as on its left: it keeps that in another font."""
    bounds = find_bounds(label)
    return bounds is not None and abs((bounds.left - box.x) - (box.x + box.width - bounds.right)) < _EVEN
