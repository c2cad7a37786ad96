"""The values that travel through the house: frozen, compared by content, each with its place.

A class that loads or saves itself was refused: values know nothing of files, and a journey made in code
is as good as one that was read. What is missing is ``None`` or empty, never zero.
"""

from journeymap.model.data import (
    WHOLE_JOURNEY,
    Answer,
    Column,
    DataFormat,
    DataSettings,
    DecimalSign,
    Elapsed,
    EventLog,
    PeriodLength,
    PersonaRule,
    Repeats,
    Survey,
)
from journeymap.model.journey import (
    COMPLETE,
    LOST,
    RESERVED_IDS,
    START,
    Aggregation,
    Band,
    Completion,
    Journey,
    NotApplicable,
    Outcome,
    Pillar,
    PillarWeights,
    Retired,
    Scoring,
    Stage,
    State,
    Status,
    TouchpointWeights,
    Transition,
)
from journeymap.model.measure import (
    ASSUMED,
    Direction,
    Evidence,
    Goal,
    Kpi,
    Method,
    Metric,
    MetricKind,
    Share,
    Side,
    Signal,
    Topic,
)
from journeymap.model.measurement import (
    ChannelSwitch,
    MeasuredCompletion,
    MeasuredMetric,
    MeasuredSource,
    MeasuredTransition,
    Measurement,
    Visits,
)
from journeymap.model.persona import Persona, Segment, Trait
from journeymap.model.place import NOWHERE, Reference
from journeymap.model.scenario import (
    SURVEY,
    Edit,
    EditKind,
    MeetKpi,
    MoveDropOff,
    ResolvePain,
    Scenario,
    SetCompletion,
    SetKpi,
    SetMetric,
)
from journeymap.model.touchpoint import (
    SECONDS,
    Action,
    Cause,
    Duration,
    Expectation,
    ExpectationKind,
    HandledBy,
    Lane,
    Link,
    Met,
    Move,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Reach,
    Touchpoint,
    read_duration,
)
from journeymap.model.workspace import (
    Atlas,
    Branding,
    Channel,
    ChannelSide,
    Gates,
    Medium,
    RuleSettings,
    Scale,
    Term,
    Workspace,
)

__all__ = [
    "ASSUMED", "COMPLETE", "LOST", "NOWHERE", "RESERVED_IDS", "SECONDS", "START", "SURVEY",
    "WHOLE_JOURNEY", "Action", "Aggregation", "Answer", "Atlas", "Band", "Branding", "Cause", "Channel",
    "ChannelSide", "ChannelSwitch", "Column", "Completion", "DataFormat", "DataSettings", "DecimalSign",
    "Direction", "Duration", "Edit", "EditKind", "Elapsed", "EventLog", "Evidence", "Expectation",
    "ExpectationKind", "Gates", "Goal", "HandledBy", "Journey", "Kpi", "Lane", "Link",
    "MeasuredCompletion", "MeasuredMetric", "MeasuredSource", "MeasuredTransition", "Measurement",
    "Medium", "MeetKpi", "Met", "Method", "Metric", "MetricKind", "Move", "MoveDropOff", "NotApplicable",
    "Opportunity", "OpportunityStatus", "Outcome", "PainPoint", "PainStatus", "PeriodLength", "Persona",
    "PersonaRule", "Pillar", "PillarWeights", "Reach", "Reference", "Repeats", "ResolvePain", "Retired",
    "RuleSettings", "Scale", "Scenario", "Scoring", "Segment", "SetCompletion", "SetKpi", "SetMetric",
    "Share", "Side", "Signal", "Stage", "State", "Status", "Survey", "Term", "Topic",
    "Touchpoint", "TouchpointWeights", "Trait", "Transition", "Visits", "Workspace",
    "read_duration",
]  # fmt: skip
