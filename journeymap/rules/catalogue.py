"""Every rule there is: those that review an atlas, and the names of those that reading a file follows.

A tuple that names each rule was preferred to finding them by import: what is asked is read in one look.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.problem import Severity
from journeymap.rules import (
    currency,
    evidence,
    flow,
    goals,
    interests,
    pains,
    path,
    personas,
    reach,
    touchpoints,
    words,
)
from journeymap.rules.reading import READING
from journeymap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    goals.journey_without_customer_goal,
    goals.business_goal_without_customer_goal,
    goals.goal_not_smart,
    goals.goal_without_owner,
    goals.goal_without_kpi,
    goals.orphan_kpi,
    goals.duplicate_kpi,
    goals.stage_without_kpi,
    goals.no_loyalty_goal,
    goals.signal_crossed,
    touchpoints.duplicate_touchpoint,
    touchpoints.near_duplicate_title,
    touchpoints.inconsistent_channels,
    touchpoints.one_kind_of_reach,
    touchpoints.lifecycle_gap,
    touchpoints.unused_channel,
    touchpoints.unused_shared_item,
    interests.conflict_of_interest,
    interests.undeclared_conflict,
    currency.stale_map,
    currency.changed_since_review,
    currency.approved_without_review,
    words.internal_jargon,
    evidence.moment_of_truth_without_measurement,
    evidence.pain_point_without_evidence,
    evidence.one_kind_of_evidence,
    evidence.old_evidence,
    evidence.metric_without_n,
    evidence.small_n,
    evidence.unused_evidence,
    evidence.only_assumed,
    personas.persona_incomplete,
    personas.persona_unused,
    personas.persona_from_one_source,
    personas.avoided_channel_forced,
    personas.persona_not_reviewed,
    personas.journey_without_persona,
    pains.pain_point_without_owner,
    pains.pain_point_without_frequency,
    pains.resolved_without_proof,
    pains.severe_pain_without_opportunity,
    pains.opportunity_without_pain_point,
    pains.overdue,
    pains.emotion_against_findings,
    pains.unmet_basic_expectation,
    pains.delight_before_basics,
    pains.effect_not_measured,
    path.closed_loop,
    path.map_and_analytics_disagree,
    reach.unreachable_touchpoint,
    reach.dead_end,
    reach.missing_outcome,
    reach.single_point_of_failure,
    flow.bottleneck,
    flow.owner_handoffs,
    flow.channel_switch_loses_context,
    flow.forced_channel_switch,
)

RULES_BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}

JOURNEY_BY_JOURNEY: frozenset[str] = frozenset(
    each.name
    for each in (
        goals.business_goal_without_customer_goal,
        goals.goal_without_owner,
        goals.goal_without_kpi,
        goals.orphan_kpi,
        goals.duplicate_kpi,
        touchpoints.duplicate_touchpoint,
        currency.stale_map,
        words.internal_jargon,
        evidence.moment_of_truth_without_measurement,
        personas.persona_not_reviewed,
        pains.resolved_without_proof,
        pains.severe_pain_without_opportunity,
        pains.unmet_basic_expectation,
        path.closed_loop,
        path.map_and_analytics_disagree,
        reach.unreachable_touchpoint,
        reach.dead_end,
        reach.missing_outcome,
        flow.channel_switch_loses_context,
        flow.forced_channel_switch,
    )
)
"""Rules that find the same in a journey whatever stands in the others, but for those that it is tied to (as
:mod:`journeymap.atlas.apart` follows ties). Every rule that weighs more than a remark by itself is one."""

CHANGEABLE: Mapping[str, bool] = {
    **{rule.name: True for rule in RULES},
    **{rule.name: rule.severity is not Severity.ERROR for rule in READING},
}
"""Every rule by name, and whether it may be weighed otherwise or waived; what could not be read cannot."""


def is_changeable(rule: str) -> bool:
    """Whether findings of ``rule`` may be weighed otherwise or waived."""
    return CHANGEABLE.get(rule, False)
