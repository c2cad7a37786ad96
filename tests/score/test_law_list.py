"""The eighteen laws of the score, each with the properties that hold it.

``LAWS`` is where to look a law up; the tests here hold that list itself.
"""

from __future__ import annotations

import importlib

import pytest
from hypothesis import is_hypothesis_test

LAWS: dict[str, tuple[str, ...]] = {
    "1 scores, bounds, intervals and coverage stay in their ranges and hold the score": (
        "test_laws.test_everything_stays_in_its_range",
        "test_uncertainty.test_the_interval_holds_the_score_and_the_shares_add_up",
    ),
    "2 the bounds are as wide as what is not covered": (
        "test_laws.test_bounds_are_as_wide_as_what_is_not_covered",
        "test_gap.test_the_gaps_add_up_to_the_width_of_the_bounds",
    ),
    "3 points lost add up to what is missing, each at least 0": (
        "test_explanation.test_points_lost_add_up_to_what_is_missing",
        "test_explanation.test_they_add_up_with_geometric_pillars_too",
        "test_explanation.test_they_add_up_when_memory_weighs",
    ),
    "4 the order of declaration changes no bit": (
        "test_laws.test_order_changes_no_bit",
        "test_chain.test_the_order_of_rows_changes_no_bit",
        "test_portfolio.test_laws",
    ),
    "5 weights of one level are relative, and twice the same is the same": (
        "test_laws.test_weights_of_one_level_are_relative",
        "test_laws.test_twice_the_same_touchpoints_are_the_same_stage",
    ),
    "6 a better figure never lowers score, geometric score or what is remembered": (
        "test_laws.test_a_better_figure_never_lowers_the_score",
    ),
    "7 more pain never raises the score": ("test_laws.test_more_pain_never_raises_the_score",),
    "8 something unmeasured changes coverage only; a metric equal to the mean changes nothing": (
        "test_laws.test_something_unmeasured_changes_coverage_only",
        "test_laws.test_a_metric_equal_to_the_mean_changes_nothing",
    ),
    "9 without data there is no score": ("test_laws.test_without_data_there_is_no_score",),
    "10 pains share their load by Shapley": (
        "test_pain.test_shares_are_the_shapley_values",
        "test_pain.test_the_way_for_many_agrees_with_the_exact_one",
    ),
    "11 intervals shrink with n and mirror": (
        "test_interval.test_wilson_shrinks_with_n_at_a_fixed_share",
        "test_interval.test_nps_limits_shrink_with_n_at_fixed_shares",
        "test_interval.test_nps_mirrors_when_promoters_and_detractors_change_places",
        "test_uncertainty.test_the_interval_shrinks_with_n_at_fixed_shares",
    ),
    "12 the chain repeats what was counted, and leading the lost elsewhere never lowers completion": (
        "test_chain.test_from_complete_paths_it_repeats_the_counted_rate",
        "test_chain.test_leading_the_lost_elsewhere_never_lowers_completion",
    ),
    "13 fixes never lose, and together bring at least their sum": (
        "test_scenario.test_fixes_never_lose_and_together_bring_at_least_their_sum",
    ),
    "14 attainment does not see the unit": ("test_laws.test_attainment_does_not_see_the_unit",),
    "15 the parts of a change add up; means lie among their values": (
        "test_change.test_the_parts_add_up_to_the_change",
        "test_laws.test_a_mean_lies_among_its_values",
        "test_portfolio.test_laws",
        "test_persona.test_the_blend_lies_between_the_personas",
    ),
    "16 the grade is held by the number and by the weakest pillar": (
        "test_laws.test_the_grade_is_held_by_number_and_by_weakest_pillar",
    ),
    "17 scoring is pure: nothing is changed, and twice is the same": (
        "test_laws.test_scoring_is_pure",
        "test_scenario.test_the_journey_handed_in_stays_as_it_is",
    ),
    "18 the geometric mean is not above the arithmetic": (
        "test_laws.test_the_geometric_mean_is_not_above_the_arithmetic",
    ),
}


@pytest.mark.parametrize("law", LAWS)
def test_each_law_is_held_by_properties(law: str) -> None:
    assert LAWS[law]
    for name in LAWS[law]:
        module, _, function = name.rpartition(".")
        test = getattr(importlib.import_module(f"tests.score.{module}"), function)
        assert is_hypothesis_test(test), f"{name} asks only for examples"


def test_there_are_eighteen() -> None:
    assert [int(law.partition(" ")[0]) for law in LAWS] == list(range(1, 19))
