"""The XML of single shapes in DrawingML, put together from text as SVG is, and for the same reasons.

Lengths are EMU: 12 700 to the point. Every word of a user passes one escape function.
"""

from __future__ import annotations

from journeymap.draw.svg import escape_attribute, escape_text
from journeymap.draw.text import make_plain
from journeymap.value import NamedTuple

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
POINT = 12_700
THEME_FONT = "+mn-lt"
"""The theme's font for text."""
_MOST_NAME = 120
_MOST_ALTERNATIVE = 2_000


class Frame(NamedTuple):
    """Left, top, width and height in EMU."""

    x: int
    y: int
    width: int
    height: int


class Run(NamedTuple):
    """How a text is set."""

    size: int
    """In hundredths of a point."""
    colour: str
    bold: bool
    italic: bool
    language: str
    font: str


def write_transform(frame: Frame, tag: str = "a:xfrm", *, group: bool = False) -> str:
    """Return where a shape stands; a group's own coordinates are the slide's."""
    x, y, width, height = frame
    inner = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/>' if group else ""
    return f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>{inner}</{tag}>'


def write_identity(number: int, name: str, alternative: str = "", link: str | None = None) -> str:
    """Return a shape's number, name and alternative text; ``link`` is the id of a relationship."""
    described = f' descr="{escape_attribute(alternative[:_MOST_ALTERNATIVE])}"' if alternative else ""
    start = f'<p:cNvPr id="{number}" name="{escape_attribute(name[:_MOST_NAME])}"{described}'
    return f'{start}><a:hlinkClick r:id="{link}"/></p:cNvPr>' if link else f"{start}/>"


def write_paint(
    fill: str | None, stroke: str | None, width: int, dash: tuple[float, ...] = (), *, end: str = "rnd"
) -> str:
    """Return fill and outline; colours are ``#RRGGBB``, dashes in multiples of the outline's width."""
    filled = f"<a:solidFill>{_write_colour(fill)}</a:solidFill>" if fill else "<a:noFill/>"
    if not stroke:
        return f"{filled}<a:ln><a:noFill/></a:ln>"
    dashes = ""
    if dash:
        pairs = zip(dash[::2], dash[1::2] or dash[::2], strict=False)
        stops = "".join(f'<a:ds d="{round(on * 100_000)}" sp="{round(off * 100_000)}"/>' for on, off in pairs)
        dashes = f"<a:custDash>{stops}</a:custDash>"
    return (
        f'{filled}<a:ln w="{width}" cap="{end}"><a:solidFill>{_write_colour(stroke)}</a:solidFill>'
        f"{dashes}<a:round/></a:ln>"
    )


def write_preset(shape: str, adjust: int | None = None) -> str:
    """Return one of PowerPoint's own forms."""
    value = f'<a:gd name="adj" fmla="val {adjust}"/>' if adjust is not None else ""
    return f'<a:prstGeom prst="{shape}"><a:avLst>{value}</a:avLst></a:prstGeom>'


def write_path(frame: Frame, steps: str, *, filled: bool) -> str:
    """Return a form of our own, its steps in EMU from the frame's corner."""
    fill = "" if filled else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{max(1, frame.width)}" h="{max(1, frame.height)}"{fill}>{steps}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def write_body(
    text: str,
    run: Run,
    *,
    align: str = "l",
    leading: int | None = None,
    wraps: bool = False,
    inset: int | None = None,
    grows_up: bool = False,
) -> str:
    """Return a text body: at the top of its own box, or in the middle of a shape, ``inset`` from its left.

    One that ``grows_up`` stands at the bottom: lines for which there is no room go over its upper edge.

    ``leading`` is the distance of lines in hundredths of a point; ``None`` leaves it to the font.
    """
    wrap = "square" if wraps else "none"
    anchor, left = ("b" if grows_up else "t", 0) if inset is None else ("ctr", inset)
    spacing = f'<a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc>' if leading else ""
    style = (' b="1"' if run.bold else "") + (' i="1"' if run.italic else "")
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="{left}" tIns="0" rIns="0" bIns="0" anchor="{anchor}" '
        'rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="{align}" marL="0" indent="0">{spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>'
        f'<a:r><a:rPr lang="{run.language}" sz="{max(100, run.size)}"{style} dirty="0">'
        f"<a:solidFill>{_write_colour(run.colour)}</a:solidFill>"
        f'<a:latin typeface="{escape_attribute(run.font)}"/><a:cs typeface="{escape_attribute(run.font)}"/>'
        "</a:rPr>"
        f"<a:t>{escape_text(make_plain(text))}</a:t></a:r></a:p></p:txBody>"
    )


def write_shape(identity: str, properties: str, body: str = "", *, text_box: bool = False) -> str:
    """Return a whole shape."""
    kind = '<p:cNvSpPr txBox="1"/>' if text_box else "<p:cNvSpPr/>"
    return f"<p:sp><p:nvSpPr>{identity}{kind}<p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr>{body}</p:sp>"


def write_title(identity: str, frame: Frame, body: str) -> str:
    """Return the slide's title, which outlines, lists of slides and screen readers name it by."""
    properties = f"{write_transform(frame)}{write_preset('rect')}<a:noFill/>"
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr>{body}</p:sp>'
    )


def write_connector(identity: str, frame: Frame, paint: str, *, mirrored: bool) -> str:
    """Return a straight line from the frame's upper left corner, ``mirrored`` from its lower left."""
    transform = write_transform(frame)
    if mirrored:
        transform = transform.replace("<a:xfrm>", '<a:xfrm flipV="1">')
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{identity}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{transform}{write_preset('line')}{paint}</p:spPr></p:cxnSp>"
    )


def write_group(identity: str, frame: Frame, shapes: str) -> str:
    """Return a group around ``shapes``."""
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{write_transform(frame, group=True)}</p:grpSpPr>{shapes}</p:grpSp>"
    )


def write_picture(identity: str, frame: Frame, image: str) -> str:
    """Return a picture; ``image`` is the id of a relationship."""
    return (
        f'<p:pic><p:nvPicPr>{identity}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch>'
        "</p:blipFill>"
        f"<p:spPr>{write_transform(frame)}{write_preset('rect')}</p:spPr></p:pic>"
    )


def _write_colour(colour: str) -> str:
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}"/>'
