"""A scenario file in, its edits out, each with its place.

A scenario lies wherever the user says, since it is named on the command line and by nothing in a
workspace. Keeping scenarios among the journeys was refused: what is only supposed is no part of the atlas.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journeymap.atlas import scenario_texts as texts
from journeymap.atlas.files import Folder
from journeymap.atlas.node import Node
from journeymap.model import (
    Edit,
    MeetKpi,
    MoveDropOff,
    ResolvePain,
    Scenario,
    SetCompletion,
    SetKpi,
    SetMetric,
)
from journeymap.problem import JourneymapError, Problem, Severity
from journeymap.schema import check_shape
from journeymap.source import Document, read_document
from journeymap.value import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioFile:
    """What a scenario file says, and what is wrong with it."""

    scenario: Scenario | None
    """``None`` where the file cannot be used."""
    problems: tuple[Problem, ...]
    document: Document | None

    def show_line(self, problem: Problem) -> Problem:
        """Return ``problem``, found in this file, with the source line it is about."""
        if self.document is None or problem.excerpt:
            return problem
        return replace(problem, excerpt=self.document.excerpt(problem.location.line))


def read_scenario(path: Path) -> ScenarioFile:
    """Read the scenario in ``path``; places in it name the file without its folder.

    Raises:
        JourneymapError: there is no such file.
    """
    if not path.exists():
        raise JourneymapError(texts.NO_SCENARIO(path=str(path)))
    whole = path.resolve()
    content = Folder(whole.parent).read(whole.name)
    if isinstance(content, Problem):
        return ScenarioFile(scenario=None, problems=(content,), document=None)
    document, problems = read_document(content, path.name)
    if document is None:
        return ScenarioFile(scenario=None, problems=problems, document=None)
    found = [*problems, *check_shape(document, "scenario")]
    scenario = None
    if not any(problem.severity is Severity.ERROR for problem in found):
        node = Node(document.data, document.place, path.name)
        scenario = build_scenario(node)
        found += _check_scenario(scenario, node)
    read = ScenarioFile(scenario=scenario, problems=tuple(found), document=document)
    return replace(read, problems=tuple(map(read.show_line, read.problems)))


def build_scenario(node: Node) -> Scenario:
    """Build the scenario of a file whose shape is right: figures are set before drop-off is moved."""
    return Scenario(
        title=node.text("title"),
        journey=node.reference("journey"),
        edits=tuple(_build_edits(node)),
        origin=node.origin,
    )


def _build_edits(node: Node) -> Iterator[Edit]:
    for reference in node.references("resolve"):
        yield ResolvePain(pain_point=reference.id, origin=reference.origin)
    for item in node.items("metrics"):
        yield SetMetric(
            place=item.required_text("at"),
            metric=item.required_text("metric"),
            value=item.number_or("value", 0.0),
            origin=item.origin,
        )
    for item in node.items("kpis"):
        kpi = item.required_reference("kpi")
        yield SetKpi(kpi=kpi.id, value=item.number_or("value", 0.0), origin=kpi.origin)
    completion = node.child("completion")
    if completion is not None:
        yield SetCompletion(share=completion.data, origin=completion.origin)
    for item in node.items("move"):
        yield MoveDropOff(
            source=item.required_text("from"),
            target=item.required_text("to"),
            share=item.number("share"),
            count=item.number("count"),
            origin=item.origin,
        )
    for reference in node.references("meet"):
        yield MeetKpi(kpi=reference.id, origin=reference.origin)


def _check_scenario(scenario: Scenario, node: Node) -> Iterator[Problem]:
    if not scenario.edits:
        yield Problem(
            rule="empty-scenario",
            location=node.origin,
            message=texts.NOTHING_IN_IT(),
            help=texts.NOTHING_IN_IT_HELP(),
        )
    for edit in scenario.edits:
        if isinstance(edit, MoveDropOff) and (edit.share is None) == (edit.count is None):
            yield Problem(rule="impossible-edit", location=edit.origin, message=texts.SHARE_OR_COUNT())
