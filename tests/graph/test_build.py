"""The graph of an atlas: typed nodes, one edge per reference, nothing invented."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given

from journeymap.graph.build import build_graph
from journeymap.graph.questions.atlas import find_pain_points, find_unresolved
from journeymap.language import Text
from journeymap.model import (
    Atlas,
    Channel,
    Evidence,
    Goal,
    Journey,
    Kpi,
    Medium,
    Metric,
    MetricKind,
    Move,
    Opportunity,
    PainPoint,
    PainStatus,
    Persona,
    Reference,
    Share,
    Stage,
    State,
    Term,
    Touchpoint,
    Transition,
    Workspace,
)
from tests.score.journeys import ATLAS, journeys


def ref(*names: str) -> tuple[Reference, ...]:
    return tuple(Reference(id=name) for name in names)


def make_atlas() -> Atlas:
    late = PainPoint(
        id="late", title="Late", severity=3, owner="logistics", evidence=ref("survey"), shared=True
    )
    fee = PainPoint(
        id="fee",
        title="Hidden fee",
        severity=2,
        frequency=Share(value=0.2),
        personas=ref("ayse", "nobody"),
        evidence=ref("survey", "nothing"),
    )
    old = PainPoint(id="old", title="Mended", severity=1, status=PainStatus.RESOLVED)
    cart = Touchpoint(
        id="cart",
        title="Cart",
        channel=Reference(id="mobile-app"),
        pain_points=(fee, late),
        opportunities=(
            Opportunity(id="show-fee", title="Show it", resolves=ref("fee", "nothing"), owner="shop"),
        ),
        metrics=(Metric(id="csat", kind=MetricKind.CSAT, value=70, evidence=ref("survey")),),
        journey=Reference(id="complaint"),
    )
    door = Touchpoint(
        id="door",
        title="At the door",
        channel=Reference(id="drone"),
        personas=ref("mehmet"),
        pain_points=(late, old),
        shared=Reference(id="delivery"),
    )
    order = Journey(
        id="order",
        title="Order",
        owner="shop",
        personas=ref("ayse", "mehmet", "nobody"),
        stages=(
            Stage(id="buy", title="Buy", touchpoints=(cart,)),
            Stage(id="get", title="Get", touchpoints=(door,), kpis=(Kpi(id="nps", title="NPS"),)),
        ),
        goals=(Goal(id="fast", title="Fast", kpis=ref("otd", "nothing"), owner="logistics"),),
        kpis=(Kpi(id="otd", title="On time", conflicts_with=ref("late", "door", "nps", "nothing")),),
        transitions=(
            Transition(id="c--d", source=Reference(id="cart"), target=Reference(id="door"), count=8),
            Transition(id="c--l", source=Reference(id="cart"), target=Reference(id="lost"), count=2),
            Transition(id="d--x", source=Reference(id="door"), target=Reference(id="nothing")),
        ),
        opportunities=(
            Opportunity(
                id="slots",
                title="Time slots",
                moves=(Move(indicator=Reference(id="otd"), expected=95),),
            ),
        ),
    )
    complaint = Journey(
        id="complaint", title="Complaint", state=State.FUTURE, future_of=Reference(id="order")
    )
    return Atlas(
        workspace=Workspace(
            name="Shop",
            channels={"drone": Channel(id="drone", title=Text("Drone", "Dron"), medium=Medium.DIGITAL)},
            teams=(Term(id="logistics", title=Text("Logistics", "Lojistik")),),
        ),
        journeys={"complaint": complaint, "order": order},
        personas={
            "ayse": Persona(
                id="ayse",
                name="Ayşe",
                preferred_channels=ref("mobile-app"),
                avoided_channels=ref("email", "fax"),
            ),
            "mehmet": Persona(id="mehmet", name="Mehmet"),
        },
        touchpoints={"delivery": Touchpoint(id="delivery", title="Delivery")},
        pain_points={"late": late},
        evidence={"survey": Evidence(id="survey", title="Survey")},
    )


def list_relations() -> list[str]:
    graph = build_graph(make_atlas())
    return [
        f"{'/'.join(source)} {data['relation']} {'/'.join(target)}"
        for source, target, data in graph.edges(data=True)
    ]


EXPECTED_NODES = """
channel/email
channel/mobile-app
channel/drone
persona/ayse
persona/mehmet
evidence/survey
pain-point/late
shared-touchpoint/delivery
journey/complaint
journey/order
stage/order/buy
touchpoint/order/cart
stage/order/get
touchpoint/order/door
pain-point/order/fee
pain-point/order/old
opportunity/order/show-fee
opportunity/order/slots
goal/order/fast
kpi/order/otd
kpi/order/nps
outcome/order/lost
team/logistics
team/shop
"""

EXPECTED_RELATIONS = """
journey/complaint future_of journey/order
journey/order begins_at touchpoint/order/cart
journey/order has_goal goal/order/fast
journey/order has_stage stage/order/buy
journey/order has_stage stage/order/get
journey/order tracks kpi/order/otd
kpi/order/otd conflicts_with kpi/order/nps
kpi/order/otd conflicts_with pain-point/late
kpi/order/otd conflicts_with touchpoint/order/door
kpi/order/otd measures goal/order/fast
opportunity/order/show-fee aims_at touchpoint/order/cart
opportunity/order/show-fee resolves pain-point/order/fee
opportunity/order/slots aims_at journey/order
opportunity/order/slots moves kpi/order/otd
pain-point/late cites evidence/survey
pain-point/late hurts touchpoint/order/cart
pain-point/late hurts touchpoint/order/door
pain-point/order/fee cites evidence/survey
pain-point/order/fee felt_by persona/ayse
pain-point/order/fee hurts touchpoint/order/cart
pain-point/order/old hurts touchpoint/order/door
persona/ayse avoids channel/email
persona/ayse prefers channel/mobile-app
persona/ayse travels journey/order
persona/mehmet meets touchpoint/order/door
persona/mehmet travels journey/order
stage/order/buy has_touchpoint touchpoint/order/cart
stage/order/get has_touchpoint touchpoint/order/door
stage/order/get tracks kpi/order/nps
team/logistics owns goal/order/fast
team/logistics owns pain-point/late
team/shop owns journey/order
team/shop owns opportunity/order/show-fee
touchpoint/order/cart cites evidence/survey
touchpoint/order/cart ends_in outcome/order/lost
touchpoint/order/cart next touchpoint/order/door
touchpoint/order/cart opens journey/complaint
touchpoint/order/cart uses_channel channel/mobile-app
touchpoint/order/door taken_from shared-touchpoint/delivery
touchpoint/order/door uses_channel channel/drone
"""


def test_nodes_stand_in_the_order_of_declaration() -> None:
    assert ["/".join(node) for node in build_graph(make_atlas())] == EXPECTED_NODES.split()


def test_every_reference_is_one_edge_and_dangling_ones_are_none() -> None:
    assert sorted(list_relations()) == EXPECTED_RELATIONS.strip().splitlines()


def test_what_nodes_and_steps_say() -> None:
    graph = build_graph(make_atlas())
    assert graph.nodes["pain-point", "order", "fee"] == {
        "kind": "pain-point",
        "id": "fee",
        "title": "Hidden fee",
        "severity": 2,
        "frequency": 0.2,
        "status": "open",
    }
    assert graph.nodes["team", "logistics"]["title"] == Text("Logistics", "Lojistik")
    (attributes,) = graph["touchpoint", "order", "cart"]["touchpoint", "order", "door"].values()
    assert attributes == {"relation": "next", "handoff": True, "declared": True, "share": 0.8, "count": 8}


def test_pain_points_of_a_persona() -> None:
    graph = build_graph(make_atlas())
    fee, late, old = ("pain-point", "order", "fee"), ("pain-point", "late"), ("pain-point", "order", "old")
    assert find_pain_points(graph, "ayse") == (late, fee)
    assert find_pain_points(graph, "mehmet") == (late, old)
    assert find_pain_points(graph, "nobody") == ()


def test_pain_points_that_nothing_resolves() -> None:
    assert find_unresolved(build_graph(make_atlas())) == (("pain-point", "late"),)


@given(journeys())
def test_a_graph_has_no_invented_nodes_and_is_the_same_again(journey: Journey) -> None:
    atlas = Atlas(workspace=ATLAS.workspace, journeys={journey.id: journey})
    graph, again = build_graph(atlas), build_graph(atlas)
    assert all("kind" in data for _, data in graph.nodes(data=True))
    assert list(graph.nodes(data=True)) == list(again.nodes(data=True))
    assert list(graph.edges(data=True)) == list(again.edges(data=True))


def test_scoring_does_not_pay_for_networkx() -> None:
    program = "import sys, journeymap.score, journeymap.graph; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
