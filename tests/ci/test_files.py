"""What ``init --ci`` writes, the actions and the hooks: of the published forms, and with sound shell."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from journeymap.cli.ci_files import choose_origin, plan_files
from journeymap.language import LANGUAGES, Language
from journeymap.starter import starter_workspace
from tests.ci.forge_stub import Forge, open_forge
from tests.ci.runner import ROOT
from tests.ci.test_action import commit, git
from tests.cli.command import digest, run, write

BIN = Path(sys.executable).parent
ACTIONS = (ROOT / "action.yml", ROOT / ".github/actions/comment/action.yml")
SOURCE = "acme/journeymap@0123456789012345678901234567890123456789"
UNTRUSTED = re.compile(r"\$\{\{[^}]*\}\}")


def read_yaml(text: str) -> Any:
    return yaml.safe_load(text.replace("\non:", "\n'on':"))


def check_form(name: str, document: Any) -> None:
    package = find_spec("check_jsonschema")
    assert package is not None
    assert package.origin is not None
    folder = Path(package.origin).parent / "builtin_schemas/vendor"
    schema = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    errors = [error.message for error in jsonschema_rs.validator_for(schema).iter_errors(document)]
    assert errors == []


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


def plan(folder: Path, ci: str, language: Language) -> dict[str, str]:
    files = plan_files(folder, ci, choose_origin(SOURCE), language).files
    return {path.relative_to(folder).as_posix(): text for path, text in files.items()}


def test_the_workflows_are_of_the_published_form(tmp_path: Path, language: Language) -> None:
    files = plan(tmp_path, "github", language)
    assert list(files) == [f".github/workflows/customer-journeys{end}.yaml" for end in ("", "-comment")]
    first, second = (read_yaml(text) for text in files.values())
    check_form("github-workflows", first)
    check_form("github-workflows", second)
    assert second["on"]["workflow_run"]["workflows"] == [first["name"]]
    uses = [
        step["uses"] for flow in (first, second) for job in flow["jobs"].values() for step in job["steps"]
    ]
    assert uses[1:] == [SOURCE, SOURCE.replace("@", "/.github/actions/comment@")]
    given = first["jobs"]["journeys"]["steps"][1]["with"]
    assert set(given) <= set(read_yaml(ACTIONS[0].read_text(encoding="utf-8"))["inputs"])
    assert not any("NEW-" in text for text in files.values())
    assert second["permissions"] == {"actions": "read", "pull-requests": "write"}


def test_the_job_for_gitlab_is_of_the_published_form(tmp_path: Path, language: Language) -> None:
    files = plan(tmp_path, "gitlab", language)
    assert list(files) == [".gitlab/customer-journeys.yml", ".gitlab-ci.yml"]
    for text in files.values():
        check_form("gitlab-ci", read_yaml(text))
        assert "NEW-" not in text


@pytest.mark.parametrize("path", ACTIONS, ids=["journeymap", "comment"])
def test_an_action_is_of_the_published_form_and_documented(path: Path) -> None:
    action = read_yaml(path.read_text(encoding="utf-8"))
    check_form("github-actions", action)
    for step in action["runs"]["steps"]:
        assert UNTRUSTED.search(step.get("run", "")) is None
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step.get("uses", f"x@{'0' * 40}"))
    for thing in (*action["inputs"].values(), *action.get("outputs", {}).values()):
        assert thing["description"]


def list_scripts() -> Iterator[tuple[str, str]]:
    for number, path in enumerate(ACTIONS):
        for step in read_yaml(path.read_text(encoding="utf-8"))["runs"]["steps"]:
            if "run" in step:
                yield f"action{number}-{step['name'].split(' ')[0]}.bash", f"#!/bin/bash\n{step['run']}"
    text = (ROOT / "journeymap/starter/ci/en/gitlab/journeymap.yml").read_text(encoding="utf-8")
    yield "gitlab.sh", "#!/bin/sh\n" + "\n".join(read_yaml(text)["journeymap"]["script"])


def test_the_shell_is_sound(tmp_path: Path) -> None:
    names = [write(tmp_path, name, text).name for name, text in list_scripts()]
    assert len(names) > 8
    done = subprocess.run(
        [BIN / "shellcheck", "--norc", *names], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_languages_differ_only_in_what_is_read(tmp_path: Path) -> None:
    for ci in ("github", "gitlab"):
        sides = [plan(tmp_path, ci, language) for language in LANGUAGES]
        for one, other in zip(*(side.values() for side in sides), strict=True):
            a, b = read_yaml(one), read_yaml(other)
            for told in (a, b):
                told.pop("name", None)
                told.get("on", {}).pop("workflow_run", None)
                for line in told.get("journeymap", {}).get("script", []):
                    assert line
            assert json.dumps(a) == json.dumps(b)


def test_a_workspace_that_is_there_is_left_alone(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    for name, text in starter_workspace("tr").items():
        write(tmp_path / "haritalar ğ", name, text)
    own = write(tmp_path, ".gitlab-ci.yml", "test: {script: [make]}\n")
    before = digest(tmp_path / "haritalar ğ")
    done = run(tmp_path, "init", "haritalar ğ", "--ci", "github", "--from", SOURCE)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:2] == [
        ".github/workflows/customer-journeys.yaml",
        ".github/workflows/customer-journeys-comment.yaml",
    ]
    assert "Bu dosyaları depoya kaydedin" in done.out
    text = (tmp_path / ".github/workflows/customer-journeys.yaml").read_text(encoding="utf-8")
    flow = read_yaml(text)
    assert flow["name"] == "Müşteri yolculukları"
    assert flow["jobs"]["journeys"]["steps"][1]["with"]["workspace"] == "haritalar ğ"

    again = run(tmp_path, "init", "haritalar ğ", "--ci", "github", "--from", SOURCE)
    assert (again.code, again.out) == (0, "Her şey zaten yerinde.\n")
    other = run(tmp_path, "init", "haritalar ğ", "--ci", "github", "--from", "acme/journeymap@v2")
    assert other.code == 2
    assert ".github/workflows/customer-journeys.yaml zaten var; hiçbir şey yazılmadı." in other.err

    gitlab = run(tmp_path, "init", "haritalar ğ", "--ci", "gitlab", "--from", SOURCE, "--language", "en")
    assert gitlab.code == 0
    assert ".gitlab-ci.yml is yours and was left as it is. Add to it:\ninclude:\n  - local:" in gitlab.out
    assert own.read_text(encoding="utf-8") == "test: {script: [make]}\n"
    assert digest(tmp_path / "haritalar ğ") == before


@pytest.mark.parametrize("source", ["journeymap", "acme/journeymap", "a b/c@d", "http://x.y/z@w", "a/b@c d"])
def test_a_source_of_another_form_is_refused(tmp_path: Path, source: str) -> None:
    done = run(tmp_path, "init", "demo", "--ci", "gitlab", "--from", source, "--language", "en")
    assert (done.code, list(tmp_path.iterdir())) == (2, [])
    assert "is not of the form OWNER/NAME@REVISION" in done.err


@pytest.fixture
def forge() -> Iterator[Forge]:
    with open_forge() as opened:
        yield opened


def test_the_job_for_gitlab_writes_one_note_before_it_fails(tmp_path: Path, forge: Forge) -> None:
    git(tmp_path, "init", "-q")
    for name, text in starter_workspace("en").items():
        write(tmp_path, name, text)
    for path, text in plan_files(tmp_path, "gitlab", choose_origin(SOURCE), "en").files.items():
        write(tmp_path, path.relative_to(tmp_path).as_posix(), text)
    base = commit(tmp_path, "base")
    journey = tmp_path / "journeys/first-order.yaml"
    text = journey.read_text(encoding="utf-8")
    job = read_yaml((tmp_path / ".gitlab/customer-journeys.yml").read_text(encoding="utf-8"))["journeymap"]
    environment = {
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "JOURNEYMAP_CACHE": "",
        **job["variables"],
        "CI_PROJECT_DIR": str(tmp_path),
        "CI_API_V4_URL": forge.address,
        "CI_COMMIT_SHA": base,
        "CI_PIPELINE_URL": "https://gitlab.example/acme/maps/-/pipelines/1",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_PROJECT_ID": "5",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "yeni/$(touch sprung)",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "GITLAB_TOKEN": "s3cret",
    }

    def run_job() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-e", "-c", "\n".join(job["script"])],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    journey.write_text(text.replace("k: 51, n: 90", "k: 30, n: 90"), encoding="utf-8")
    assert (run_job().returncode, len(forge.bodies)) == (0, 1)
    assert "### What changed: main → yeni/\\$(touch sprung)" in forge.bodies[0]
    journey.write_text(text.replace("personas: [emma, oliver]", "personas: [ema, oliver]"), encoding="utf-8")
    done = run_job()
    assert done.returncode == 1, done.stderr
    (body,) = forge.bodies
    assert "## ❌ Customer journeys" in body
    assert "s3cret" not in done.stdout + done.stderr + body
    assert forge.tokens == ["s3cret"] * len(forge.asked)
    assert not (tmp_path / "sprung").exists()
    reports = job["artifacts"]["reports"]
    (issue,) = [
        one
        for one in json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
        if one["severity"] == "major"
    ]
    assert issue["location"]["path"] == "journeys/first-order.yaml"
    assert "<failure" in (tmp_path / reports["junit"]).read_text(encoding="utf-8")


def test_the_hooks_run_under_pre_commit(tmp_path: Path) -> None:
    """The real pre-commit takes the hooks from a clone; only their own environments are not built."""
    done = subprocess.run(
        [BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    hooks, folder = tmp_path / "hooks", tmp_path / "maps"
    for made in (hooks, folder):
        made.mkdir()
        git(made, "init", "-q")
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    write(hooks, ".pre-commit-hooks.yaml", manifest)
    revision = commit(hooks, "hooks")
    named = [{"id": hook["id"], "language": "system"} for hook in read_yaml(manifest)]
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": named}]}
    write(folder, ".pre-commit-config.yaml", yaml.safe_dump(config))
    for name, text in starter_workspace("en").items():
        write(folder, name, text)
    write(folder, ".github/workflows/journeymap.yaml", "name:   not a map\n")
    assert run(folder, "render").code == 0
    commit(folder, "well")

    def commit_hooks() -> dict[str, str]:
        ran = subprocess.run(
            [BIN / "pre-commit", "run", "--all-files", "--color", "never"],
            cwd=folder,
            env={
                "PATH": f"{BIN}:{os.environ['PATH']}",
                "HOME": str(tmp_path),
                "JOURNEYMAP_CACHE": "",
                "PRE_COMMIT_HOME": str(tmp_path / "kept"),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        return dict(re.findall(r"^(journeymap [a-z -]+?)\.{3,}(\w+)$", ran.stdout, flags=re.MULTILINE))

    assert commit_hooks() == dict.fromkeys(
        ("journeymap validate", "journeymap fmt", "journeymap render --check"), "Passed"
    )
    path = folder / "journeys/first-order.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("title: Choose", "title:    Choose a loaf").replace("[emma, oliver]", "[ema]"),
        encoding="utf-8",
    )
    assert set(commit_hooks().values()) == {"Failed"}
