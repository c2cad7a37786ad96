"""Curves and sliders as charts of PowerPoint: whoever opens it can change a figure and see it move.

Points are joined by straight lines: PowerPoint's own smoothing rises above what was measured.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.datalabel import DataLabels
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.util import Emu, Pt

from journeymap.draw.pptx.markup import POINT, Frame
from journeymap.draw.text import make_plain
from journeymap.scene.palette import SERIES
from journeymap.scene.shapes import Bars, Chart, ChartSeries

_MARKERS = (
    XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.TRIANGLE, XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.X, XL_MARKER_STYLE.STAR,
)  # fmt: skip
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NOT_PLAIN = re.compile(r"\w+:|[^\w]")
"""How a name begins that a spreadsheet would take for a formula or an address."""
_BAR = 7.0
"""Height of a bar, in the scene's pixels."""
_AXES = (f"{_C}axId", f"{_C}crossAx")
PAD = 14.0
"""Room around the plot for markers at its edges, in the scene's pixels."""


def add_chart(shapes: Any, chart: Chart, frame: Frame, colours: Any, *, scale: float, labels: bool) -> Any:
    """Add the chart to a slide's ``shapes`` and return its frame; ``frame`` includes :data:`PAD`."""
    data = XyChartData()
    for series in chart.series:
        added = data.add_series(_name(series.name))
        for point in series.points:
            added.add_data_point(round(point.x, 2), point.value)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES
    place = (Emu(frame.x), Emu(frame.y), Emu(frame.width), Emu(frame.height))
    made = shapes.add_chart(kind, *place, data)
    made.chart.has_legend = False
    made.chart.has_title = False
    made.chart.font.size = Pt(max(1, round(11.5 * scale / POINT, 2)))
    _set_axis(made.chart.category_axis, chart.x - PAD, chart.x + chart.width + PAD)
    reach = (chart.high - chart.low) * PAD / chart.height
    _set_axis(made.chart.value_axis, chart.low - reach, chart.high + reach)
    for series, plotted in zip(chart.series, made.chart.plots[0].series, strict=True):
        _style_series(plotted, series, colours, scale, labels=labels)
    _settle_chart(made.chart)
    return made


def add_bars(shapes: Any, bars: Bars, frame: Frame, colours: Any) -> Any:
    """Add sliders to a slide's ``shapes`` as a chart of bars, and return its frame."""
    data = CategoryChartData(number_format="0%")
    data.categories = [_name(name) for name, _ in bars.bars]
    data.add_series(_name(bars.name), [round(value, 4) for _, value in bars.bars])
    place = (Emu(frame.x), Emu(frame.y), Emu(frame.width), Emu(frame.height))
    made = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, data)
    made.chart.has_legend = False
    made.chart.has_title = False
    _set_axis(made.chart.value_axis, 0, 1)
    axis = made.chart.category_axis
    axis.reverse_order = True  # the first stands at the top
    axis.visible = False
    plot = made.chart.plots[0]
    plot.gap_width = max(0, min(500, round((bars.height / len(bars.bars) / _BAR - 1) * 100)))
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(colours[bars.fill].lstrip("#").upper())
    _settle_chart(made.chart)
    return made


def _name(name: str) -> str:
    plain = make_plain(name)
    return f"\u00a0{plain}" if _NOT_PLAIN.match(plain) else plain


def _set_axis(axis: Any, low: float, high: float) -> None:
    axis.minimum_scale, axis.maximum_scale = round(low, 4), round(high, 4)
    axis.has_major_gridlines = axis.has_minor_gridlines = False
    axis.visible = False


def _style_series(plotted: Any, series: ChartSeries, colours: Any, scale: float, *, labels: bool) -> None:
    colour = RGBColor.from_string(colours[series.fill].lstrip("#").upper())
    plotted.smooth = False
    line = plotted.format.line
    line.color.rgb = colour
    line.width = Emu(max(1, round(2.5 * scale)))
    form = _MARKERS[(series.marker + series.marker // SERIES) % 6] if series.marker >= 0 else _MARKERS[0]
    _style_marker(plotted.marker, form, colour, scale, hollow=False)
    for number, point in enumerate(series.points):
        if point.hollow:
            _style_marker(plotted.points[number].marker, form, colour, scale, hollow=True)
    _open_gaps(plotted)
    if labels:
        told = DataLabels(plotted._element.get_or_add_dLbls())  # noqa: SLF001  # a series of pairs offers none
        told.show_value = True
        told.position = XL_LABEL_POSITION.ABOVE
        told.number_format = "+0.##;−0.##;0"
        told.number_format_is_linked = False


def _style_marker(marker: Any, form: Any, colour: RGBColor, scale: float, *, hollow: bool) -> None:
    marker.style = form
    marker.size = max(2, min(72, round(12 * scale / POINT)))
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = RGBColor(255, 255, 255) if hollow else colour
    marker.format.line.color.rgb = colour


def _open_gaps(plotted: Any) -> None:
    """Take out the points without a value, so that the curve stops there and starts again."""
    for value in list(plotted._element.iter(f"{_C}v")):  # noqa: SLF001  # no public way
        if value.text in {None, "", "None"}:
            point = value.getparent()
            point.getparent().remove(point)


def _settle_chart(chart: Any) -> None:
    _number_axes(chart)
    _fill_frame(chart)


def _number_axes(chart: Any) -> None:
    """Give the axes numbers that the format knows: python-pptx numbers them below zero."""
    for element in chart._chartSpace.iter(*_AXES):  # noqa: SLF001  # no public way
        element.set("val", element.get("val").lstrip("-"))


def _fill_frame(chart: Any) -> None:
    """Let the plot fill the whole frame, which is where the axes of the scene stand."""
    area = chart._chartSpace.find(f"{_C}chart/{_C}plotArea")  # noqa: SLF001  # no public way
    for found in area.findall(f"{_C}layout"):
        area.remove(found)
    places = "".join(f'<c:{name} val="{value}"/>' for name, value in (("x", 0), ("y", 0), ("w", 1), ("h", 1)))
    layout = etree.fromstring(  # our own text
        f'<c:layout xmlns:c="{_C[1:-1]}"><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{places}</c:manualLayout></c:layout>'
    )
    area.insert(0, layout)
