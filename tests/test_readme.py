"""What the README shows is what the tool does."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from journeymap.atlas import load_atlas
from journeymap.cli.application import COMMANDS, load_command
from journeymap.model import Gates, Scoring
from tests.cli.command import run, run_shell, write
from tests.exchange.sheets import fill

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def test_the_journey_in_a_minute_is_valid_and_draws(tmp_path: Path) -> None:
    journey = next(block for block in blocks("yaml") if block.startswith("# journeys/"))
    name = journey.splitlines()[0].removeprefix("# ")
    write(tmp_path, name, journey)
    _, problems = load_atlas(tmp_path)
    assert problems == ()
    assert run(tmp_path, "render").code == 0


def test_the_settings_for_publishing_do_what_they_say(tmp_path: Path) -> None:
    block = next(block for block in blocks("yaml") if block.startswith("# journeymap.yaml: pictures"))
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    write(tmp_path / "demo", "journeymap.yaml", block)
    atlas, problems = load_atlas(tmp_path / "demo")
    assert [problem for problem in problems if problem.location.file == "journeymap.yaml"] == []
    assert [lane.id for lane in atlas.workspace.branding.hidden_lanes] == ["backstage", "support"]
    done = run(tmp_path / "demo", "render", "--view", "map", "--format", "pdf")
    assert done.code == 0


def test_the_mistake_looks_as_shown(tmp_path: Path) -> None:
    shown = next(block for block in blocks("console") if block.startswith("$ journeymap validate\n"))
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    path = tmp_path / "demo" / "journeys" / "first-order.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("personas: [emma, oliver]", "personas: [ema, oliver]"), encoding="utf-8")
    done = run(tmp_path / "demo", "validate")
    assert done.code == 1
    assert shown == f"$ journeymap validate\n{done.out}"


def test_the_steps_for_ci_run_as_shown(tmp_path: Path) -> None:
    block = next(block for block in blocks("yaml") if block.startswith("# .gitlab-ci.yml\n"))
    job = yaml.safe_load(block)["maps"]
    validating = [
        line.removeprefix("journeymap ") for line in job["script"] if line.startswith("journeymap validate")
    ]
    assert validating
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    for line in validating:
        done = run_shell(tmp_path / "demo", line)
        assert (done.code, done.err) == (0, "")
    for report in job["artifacts"]["reports"].values():
        issues = json.loads((tmp_path / "demo" / report).read_text(encoding="utf-8"))
        assert {issue["severity"] for issue in issues} <= {"info"}


def test_the_workflow_is_what_init_writes(tmp_path: Path) -> None:
    (line,) = [block for block in blocks("console") if block.startswith("$ journeymap init --ci")]
    done = run(tmp_path, *line.split()[2:], "--language", "en")
    assert done.code == 0, done.err
    shown = next(
        block for block in blocks("yaml") if block.startswith("# .github/workflows/customer-journeys.yaml")
    )
    written = (tmp_path / ".github/workflows/customer-journeys.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(shown) == yaml.safe_load(written)


def test_the_inputs_and_the_hooks_are_all_there_are() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    table = README.partition("| input of the action |")[2].partition("\n\n")[0]
    told = re.findall(r"`([a-z-]+)`", table)
    assert set(action["inputs"]) <= set(told)
    assert all(f"`{output}`" in README for output in action["outputs"])
    block = next(block for block in blocks("yaml") if block.startswith("# .pre-commit-config.yaml"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = [hook["id"] for hook in yaml.safe_load(block)["repos"][0]["hooks"]]
    assert shown == [hook["id"] for hook in hooks]


def test_a_consultant_goes_from_the_template_to_a_map(tmp_path: Path) -> None:
    section = README.partition("## From a spreadsheet")[2].partition("\n## ")[0]
    (template, commands, mistake) = re.findall(
        r"^```console\n(.*?)^```", section, flags=re.DOTALL | re.MULTILINE
    )
    assert run(tmp_path, *template.split()[2:]).code == 0
    # The rows of the section's own example, typed into the template that was just written.
    rows: dict[str, list[dict[str, object]]] = {
        "touchpoints": [{"Stage": "Choosing", "Title": "Looks around", "Channel": "Websiet", "Emotion": 1}],
        "pain-points": [{"Touchpoint": "Looks around", "Title": "Slow"}],
    }
    asked, _, shown = mistake.partition("\n")
    path = tmp_path / "template.xlsx"
    path.write_bytes(fill(rows, into=path.read_bytes()).content)
    wrong = run(tmp_path, *asked.split()[2:], JOURNEYMAP_LANGUAGE="en")
    assert (wrong.code, wrong.err) == (1, shown)
    rows["touchpoints"][0]["Channel"], rows["pain-points"][0]["Severity"] = "Website", 2
    path.write_bytes(fill(rows, into=path.read_bytes()).content)
    for line in commands.splitlines():
        assert run(tmp_path, *line.split()[2:]).code == 0
    assert (tmp_path / "my-map" / "pictures" / "template-map.svg").exists()
    assert "Looks around" in (tmp_path / "my-map" / "pictures" / "template-map.svg").read_text(
        encoding="utf-8"
    )


def test_the_commands_of_the_reports_run(tmp_path: Path) -> None:
    section = README.partition("## Reports")[2].partition("\n## ")[0]
    (shown,) = re.findall(r"^\$ journeymap (.*)$", section, flags=re.MULTILINE)
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    done = run(tmp_path / "demo", *shown.split())
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    assert [part["name"] for part in told["document"]["sections"]] == ["pain-points"]
    said = run(tmp_path / "demo", *re.findall(r"`journeymap (schema report)`", section)[0].split())
    jsonschema.validate(told, json.loads(said.out))
    (printing,) = re.findall(r"`(export csv --table [a-z-]+)`", section)
    assert run(tmp_path / "demo", *printing.split()).out.startswith("severity,")


WORKED = [
    line.removeprefix("$ ")
    for block in blocks("console")
    for line in block.splitlines()[:1]
    if line.startswith(("$ journeymap score ", "$ journeymap whatif returns "))
]


@pytest.mark.parametrize("command", WORKED)
def test_the_worked_example_is_what_the_tool_says(tmp_path: Path, command: str) -> None:
    journey = next(block for block in blocks("yaml") if block.startswith("# journeys/returns.yaml"))
    shown = next(block for block in blocks("console") if block.startswith(f"$ {command}\n"))
    write(tmp_path, "journeys/returns.yaml", journey)
    done = run(tmp_path, *command.split()[1:])
    assert done.code == 0, done.err
    assert shown == f"$ {command}\n{done.out}"


def test_the_four_questions_have_an_answer_each() -> None:
    asked = ["score --explain", "whatif returns --resolve receipt --set form.ease=85", "score --config"]
    assert [command.partition(" ")[2] for command in WORKED] == [*asked, "score --method-range"]
    (value,) = re.findall(r"^### Why ([0-9.]+)\?$", README, flags=re.MULTILINE)
    assert f"Return a parcel: why {value}?" in README


def test_the_model_on_one_page_has_the_numbers_of_the_method() -> None:
    """Every number of the page is a default of the settings; a default that moves moves the page."""
    plain = Scoring()
    words = {0.5: "half", 1.0: "one", 2.0: "twice"}
    pillars = plain.pillar_weights
    assert pillars.experience == pillars.completion == pillars.business
    assert plain.memory_weight == 0
    page = next(block for block in README.split("```") if block.startswith("\nmetric "))
    for sentence in (
        f"a team's own judgement counts {words[plain.assumed_weight]}",
        f"L = 1 - product of (1 - (severity/4)^{plain.severity_exponent:g} x frequency)",
        f"T = E x (1 - {plain.pain_cap:g} x L)",
        f"a moment of truth counts {words[plain.moment_of_truth]}",
        f"counts as {words[plain.continuity_weight]} more stage",
        f"{words[1 - plain.journey_survey_weight]} the roll-up of the stages",
        f"{words[plain.journey_survey_weight]} the whole-journey survey",
    ):
        assert sentence in page, sentence
    share = words[plain.min_coverage]
    assert f"A grade carries `?` while less than {share} of the weight is measured" in README


def test_the_gates_are_valid_and_all_of_them(tmp_path: Path) -> None:
    settings = next(
        block for block in blocks("yaml") if block.startswith("# journeymap.yaml\nschema_version")
    )
    write(tmp_path, "journeymap.yaml", settings)
    atlas, problems = load_atlas(tmp_path)
    assert problems == ()
    gates = [field.name for field in dataclasses.fields(Gates) if field.compare]
    assert sorted(atlas.workspace.gates.places) == sorted(gates)


def test_the_library_prints_what_is_shown(tmp_path: Path) -> None:
    (code,), (shown,) = blocks("python"), blocks("text")
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == (shown, "")


def test_the_commands_are_those_that_exist() -> None:
    named = re.findall(r"^\| `journeymap ([a-z]+)", README, flags=re.MULTILINE)
    assert named == [command.name for command in COMMANDS]
    # `import` is Python's own word, which no function can have.
    assert [load_command(name).__name__.removesuffix("_") for name in named] == named


def test_the_options_exist(tmp_path: Path) -> None:
    rows = re.findall(r"^\| `journeymap ([a-z]+)[^`]*` \| (.*) \|$", README, flags=re.MULTILINE)
    for command, text in rows:
        known = run(tmp_path, command, "--help").out
        for option in re.findall(r"`(--[a-z-]+)", text):
            assert option in known, f"{command} {option}"


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z]+)`", README)) | {"demo", "test"}))
def test_the_make_targets_exist(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE)


def test_the_places_to_make_changes_exist() -> None:
    section = README.partition("## Where to make changes")[2].partition("\n## ")[0]
    rows = [row for row in section.splitlines() if row.startswith("| ") and "`" in row]
    assert rows
    for row in rows:
        for path in re.findall(r"`(journeymap/[a-z/_.]+)`", row):
            assert (ROOT / path).exists(), path


def test_the_map_of_the_house_names_every_room() -> None:
    import journeymap

    named = re.findall(r"^``([a-z]+)``", journeymap.__doc__ or "", flags=re.MULTILINE)
    package = ROOT / "journeymap"
    rooms = {path.name for path in package.iterdir() if (path / "__init__.py").exists()}
    modules = {path.stem for path in package.glob("[!_]*.py")}
    assert set(named) == rooms | modules
