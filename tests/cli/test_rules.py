"""Asking the rules as a user does: the list, a page, and what a run, a workspace or a line asks of them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import journeymap
from journeymap.rules.catalogue import CHANGEABLE, RULES
from tests.cli.command import Done, run, write

PACKAGE = Path(journeymap.__file__).parent
JOURNEY = """\
title: Sipariş
goals:
  - {id: hizli, title: Hızlı sipariş}
stages:
  - id: s
    title: S
    touchpoints: [{id: a, title: A}]
"""
ABOUT_GOALS = ("goal-not-smart", "goal-without-kpi", "goal-without-owner")


def validate(folder: Path, *arguments: str, journey: str = JOURNEY, settings: str = "") -> Done:
    write(folder, "journeys/j.yaml", journey)
    write(folder, "journeymap.yaml", f"schema_version: 1\n{settings}")
    return run(folder, "validate", "--language", "en", *arguments)


def named(done: Done) -> list[str]:
    """The rules of the findings, in their order."""
    lines = [
        line for line in done.out.splitlines() if line.startswith(("journe", "personas")) and ": " in line
    ]
    return [line.partition("[")[2].partition("]")[0] for line in lines]


def test_findings_of_a_reviewer_are_no_errors(tmp_path: Path) -> None:
    done = validate(tmp_path)
    assert set(ABOUT_GOALS) <= set(named(done))
    assert done.code == 0
    assert done.out.endswith("0 errors and 2 warnings in 1 file. Also 1 note.\n")


def test_strict_takes_warnings_for_errors_and_leaves_notes(tmp_path: Path) -> None:
    done = validate(tmp_path, "--strict", "--select", ",".join(ABOUT_GOALS))
    assert done.code == 1
    assert "error[goal-without-kpi]" in done.out
    assert "note[goal-not-smart]" in done.out
    assert validate(tmp_path, "--strict", "--select", "goal-not-smart").code == 0


def test_select_asks_these_only_and_ignore_all_but_these(tmp_path: Path) -> None:
    assert named(validate(tmp_path, "--select", "goal-without-kpi,goal-without-owner")) == [
        "goal-without-kpi",
        "goal-without-owner",
    ]
    left = named(validate(tmp_path, "--ignore", "goal-without-kpi", "--ignore", "goal-not-smart"))
    assert "goal-without-owner" in left
    assert not {"goal-without-kpi", "goal-not-smart"} & set(left)


def test_what_could_not_be_read_is_told_whatever_is_selected(tmp_path: Path) -> None:
    done = validate(tmp_path, "--select", "stale-map", journey="title: A\nstages: [{id: a\n")
    assert done.code == 1
    assert "error[unclosed-bracket]" in done.out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_misspelt_rule_is_wrong_usage(tmp_path: Path, option: str) -> None:
    done = validate(tmp_path, option, "goal-without-owners")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"journeymap: {option}: there is no rule `goal-without-owners`.\n"
        "  help: Did you mean `goal-without-owner`?\n"
    )


def test_a_workspace_weighs_rules_and_turns_them_off(tmp_path: Path) -> None:
    settings = "rules:\n  goal-without-owner: error\n  goal-without-kpi: off\n"
    done = validate(tmp_path, settings=settings)
    assert done.code == 1
    assert "error[goal-without-owner]" in done.out
    assert "goal-without-kpi" not in named(done)
    assert named(validate(tmp_path, "--select", "goal-without-kpi", settings=settings)) == [
        "goal-without-kpi"
    ]


def test_a_workspace_sets_options_of_a_rule(tmp_path: Path) -> None:
    touchpoints = "".join(
        f"      - {{id: {channel}, title: T, kind: iade, channel: {channel}, metrics: [{metric}]}}\n"
        for channel, metric in (
            ("website", "{id: m, kind: csat, k: 70, n: 100}"),
            ("store", "{id: n, kind: csat, k: 50, n: 100}"),
        )
    )
    journey = f"title: A\nstages:\n  - id: s\n    title: S\n    touchpoints:\n{touchpoints}"
    asked = ("--select", "inconsistent-channels")
    assert named(validate(tmp_path, *asked, journey=journey)) == []
    settings = "rules:\n  inconsistent-channels: {spread: 15}\n"
    assert named(validate(tmp_path, *asked, journey=journey, settings=settings)) == ["inconsistent-channels"]


def test_settings_that_no_rule_obeys_are_errors_at_their_key(tmp_path: Path) -> None:
    settings = (
        "rules:\n"
        "  goal-without-ovner: error\n"
        "  empty-file: off\n"
        "  stale-map: {severity: info, spred: 3}\n"
        "  inconsistent-channels: {spread: wide}\n"
    )
    done = validate(tmp_path, "--select", "stale-map", settings=settings)
    assert done.code == 1
    assert [line for line in done.out.splitlines() if line.startswith("journeymap.yaml:")] == [
        "journeymap.yaml:3:3: error[unknown-rule]: There is no rule `goal-without-ovner`.",
        (
            "journeymap.yaml:4:3: error[unknown-rule]: `empty-file` tells that something could not be read;"
            " it cannot be silenced."
        ),
        "journeymap.yaml:5:31: error[unknown-option]: The rule `stale-map` has no option `spred`.",
        (
            "journeymap.yaml:6:27: error[wrong-option]: The option `spread` of `inconsistent-channels`"
            " cannot be this."
        ),
    ]
    assert [line for line in done.out.splitlines() if line.startswith("  help")] == [
        "  help: Did you mean `goal-without-owner`?",
        "  help: Mend what it points at, and remove this.",
        "  help: It has none besides `severity`.",
        "  help: Write it like `30`.",
    ]


def test_a_comment_waives_a_rule_on_its_line(tmp_path: Path) -> None:
    asked = ("--select", ",".join((*ABOUT_GOALS, "unused-waiver", "waiver-without-reason")))
    line = "  - {id: hizli, title: Hızlı sipariş}"
    waived = JOURNEY.replace(line, f"{line}  # journeymap: ignore[goal-not-smart, goal-without-kpi]: taslak")
    assert named(validate(tmp_path, *asked, journey=waived)) == ["goal-without-owner"]
    above = JOURNEY.replace(line, f"  # journeymap: ignore[goal-without-owner]: taslak\n{line}")
    assert named(validate(tmp_path, *asked, journey=above)) == ["goal-not-smart", "goal-without-kpi"]


def test_a_comment_that_waives_nothing_or_says_too_little_is_told(tmp_path: Path) -> None:
    journey = JOURNEY.replace(
        "title: Sipariş", "title: Sipariş # journeymap: ignore[goal-without-owner]: x"
    ).replace(
        "title: S\n",
        "title: S # journeymap: ignore[stale-mapp]: y\n",
    )
    journey += "owner: ben # journeymap: ignore[unused-channel]\nstatus: draft # journeymap: ignore\n"
    done = validate(tmp_path, "--ignore", ",".join(ABOUT_GOALS[:2]), journey=journey)
    told = [
        line.partition(": ")[2]
        for line in done.out.splitlines()
        if "waiver" in line or "unknown-rule" in line
    ]
    assert told == [
        "warning[unused-waiver]: Nothing here needs to be ignored: goal-without-owner.",
        "warning[unknown-rule]: There is no rule `stale-mapp`.",
        "warning[unused-waiver]: Nothing here needs to be ignored: unused-channel.",
        "warning[waiver-without-reason]: This comment does not say why the rule is ignored.",
        "warning[waiver-without-rule]: This comment does not say which rule to ignore.",
    ]


def test_what_was_not_asked_leaves_its_waivers_alone(tmp_path: Path) -> None:
    journey = JOURNEY.replace("title: Sipariş", "title: Sipariş # journeymap: ignore[stale-map]: x")
    assert "unused-waiver" not in named(validate(tmp_path, "--ignore", "stale-map", journey=journey))
    assert "unused-waiver" in named(validate(tmp_path, journey=journey))


def test_an_error_of_reading_cannot_be_waived(tmp_path: Path) -> None:
    journey = JOURNEY + "personas: [yok] # journeymap: ignore[unknown-reference]: sonra\n"
    done = validate(tmp_path, journey=journey)
    assert done.code == 1
    assert "error[unknown-reference]" in done.out
    assert "`unknown-reference` tells that something could not be read; it cannot be silenced." in done.out


def test_the_day_is_the_clocks_or_the_one_given(tmp_path: Path) -> None:
    journey = JOURNEY + "reviewed: 2026-01-31\nreview_every: 6 months\n"
    asked = ("--select", "stale-map", "--today")
    assert named(validate(tmp_path, *asked, "2026-07-30", journey=journey)) == []
    assert named(validate(tmp_path, *asked, "2026-07-31", journey=journey)) == ["stale-map"]
    assert validate(tmp_path, *asked, "yarın", journey=journey).code == 2


def test_all_rules_are_listed_in_both_languages(tmp_path: Path) -> None:
    for language in ("en", "tr"):
        listed = run(tmp_path, "rules", "--language", language)
        assert (listed.code, listed.err) == (0, "")
        missing = [name for name in CHANGEABLE if f"  {name} " not in listed.out]
        assert missing == []
        assert max(map(len, listed.out.splitlines())) <= 100


@pytest.mark.parametrize("language", ["en", "tr"])
def test_a_page_on_a_rule(tmp_path: Path, language: str, request: pytest.FixtureRequest) -> None:
    check = request.getfixturevalue("check_golden")
    folder = Path(__file__).parent / "rules"
    check(
        folder / f"page.{language}.txt", run(tmp_path, "rules", "inconsistent-channels", "-l", language).out
    )
    check(folder / f"page.{language}.md", run(tmp_path, "rules", "stale-map", "-f", "md", "-l", language).out)


def test_rules_as_json_follow_their_schema(tmp_path: Path) -> None:
    schema = json.loads((PACKAGE / "report" / "rules.schema.json").read_text(encoding="utf-8"))
    everything = json.loads(run(tmp_path, "rules", "--format", "json", "--language", "tr").out)
    jsonschema.Draft202012Validator(schema).validate(everything)
    assert [rule["name"] for rule in everything["rules"]] == sorted(CHANGEABLE)
    one = json.loads(run(tmp_path, "rules", "cut-text", "--format", "json").out)
    assert [rule["name"] for rule in one["rules"]] == ["cut-text"]


def test_an_unknown_rule_is_not_explained(tmp_path: Path) -> None:
    done = run(tmp_path, "rules", "stale-mep", "--language", "tr")
    assert (done.code, done.out) == (2, "")
    assert "`stale-map` mi demek istediniz?" in done.err


def test_every_rule_that_reading_follows_is_in_the_catalogue() -> None:
    tests = Path(__file__).parents[1]
    rooms = [tests / room / "cases" for room in ("source", "schema", "atlas")]
    met = {folder.name for room in rooms for folder in room.iterdir() if folder.is_dir()}
    met.remove("no-such-date")  # the case of a `bad-date` that only the calendar knows
    assert met <= CHANGEABLE.keys() - {rule.name for rule in RULES}


def test_a_baseline_holds_back_what_is_known_and_nothing_else(tmp_path: Path) -> None:
    found = named(validate(tmp_path, "--strict"))
    written = run(tmp_path, "validate", "--strict", "--language", "en", "--write-baseline", "known.json")
    assert written.code == 0
    assert written.err == f"{len(found)} findings known from known.json and not shown.\n"
    assert written.out.startswith("No problems")
    # Lines above, and the severity, do not matter; a changed line is a new finding.
    moved = "# Taslak\n" + JOURNEY.replace("stages:", "kpis: [{id: k, title: K}]\nstages:")
    again = validate(tmp_path, "--baseline", "known.json", journey=moved)
    assert named(again) == ["orphan-kpi"]
    changed = validate(tmp_path, "--baseline", "known.json", journey=JOURNEY.replace("Hızlı", "Çabuk"))
    assert set(named(changed)) == set(ABOUT_GOALS)
    assert changed.err.endswith("3 findings of known.json gone: write it anew with `--write-baseline`.\n")


def test_a_baseline_never_holds_back_what_could_not_be_read(tmp_path: Path) -> None:
    validate(tmp_path, journey=JOURNEY + "personas: [yok]\n")
    done = run(tmp_path, "validate", "--language", "en", "--write-baseline", "known.json")
    assert done.code == 1
    assert "error[unknown-reference]" in done.out


def test_the_same_findings_give_the_same_baseline(tmp_path: Path) -> None:
    validate(tmp_path)
    texts = set()
    for seed in ("1", "2"):
        run(tmp_path, "validate", "--write-baseline", "known.json", PYTHONHASHSEED=seed)
        texts.add((tmp_path / "known.json").read_bytes())
    assert len(texts) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, 3), ("", 3), ("[]", 3), ('{"version": 2, "findings": []}', 3), ("[" * 99_999, 3)],
)
def test_what_is_no_baseline_stops_the_run(tmp_path: Path, content: str | None, code: int) -> None:
    if content is not None:
        write(tmp_path, "known.json", content)
    done = validate(tmp_path, "--baseline", "known.json")
    assert (done.code, done.out) == (code, "")
    assert "`journeymap validate --write-baseline known.json` makes one." in done.err


def test_a_baseline_is_read_or_written(tmp_path: Path) -> None:
    assert validate(tmp_path, "--baseline", "a.json", "--write-baseline", "b.json").code == 2
    assert validate(tmp_path, "--write-baseline", "journeys").code == 3


def test_what_cannot_be_seen_to_be_used_is_not_called_unused(tmp_path: Path) -> None:
    for persona in ("ayse", "mehmet"):
        write(tmp_path, f"personas/{persona}.yaml", f"name: {persona}\n")
    assert "persona-unused" in named(validate(tmp_path, journey=JOURNEY + "personas: [mehmet]\n"))
    misspelt = validate(
        tmp_path, "--select", "persona-unused", journey=JOURNEY + "personas: [mehmet, aişe]\n"
    )
    assert misspelt.code == 1
    assert "persona-unused" not in misspelt.out
