"""The action as GitHub runs it: a real repository, real steps, and a server in the place of GitHub's."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from journeymap.starter import starter_workspace
from tests.ci.forge_stub import Forge, open_forge
from tests.ci.runner import ROOT, Done, Job
from tests.cli.command import run, write

VERDICT = "Pass or fail"
MARK = "<!-- journeymap: . -->\n"
BRANCH = "yeni/ödeme-$(touch sprung)-`id`-::error::x"


def git(folder: Path, *arguments: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def forge() -> Iterator[Forge]:
    with open_forge() as opened:
        yield opened


class Pull:
    """A pull request, checked out as GitHub does it: the merge of both branches."""

    def __init__(self, folder: Path, forge: Forge) -> None:
        """Make the repository with a workspace on its main branch."""
        self.folder = folder
        self.checkout = folder / "maps"
        self.forge = forge
        self.checkout.mkdir()
        git(self.checkout, "init", "-q")
        for name, text in starter_workspace("en").items():
            write(self.checkout, name, text)
        self.base = commit(self.checkout, "base")
        self.head = self.base

    def change(self, old: str, new: str, name: str = "journeys/first-order.yaml") -> None:
        """Commit an edit on the branch, and the merge of it."""
        git(self.checkout, "checkout", "-q", "-B", "feature", self.head)
        path = self.checkout / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.head = commit(self.checkout, "edit")
        git(self.checkout, "checkout", "-q", "--detach", self.base)
        git(self.checkout, "merge", "-q", "--no-ff", "--no-edit", self.head)

    def event(self, owner: str = "acme") -> dict[str, Any]:
        return {
            "pull_request": {
                "number": 7,
                "base": {"sha": self.base, "repo": {"full_name": "acme/maps"}},
                "head": {"sha": self.head, "repo": {"full_name": f"{owner}/maps"}},
            }
        }

    def run(
        self, event: Mapping[str, Any] | None = None, checkout: Path | None = None, **inputs: str
    ) -> Done:
        temp = self.folder / "temp"
        temp.mkdir(exist_ok=True)
        job = Job(
            checkout=checkout or self.checkout,
            temp=temp,
            event=self.event() if event is None else event,
            api=self.forge.address,
            refs={"base_ref": "main", "head_ref": BRANCH, "ref_name": "7/merge"},
        )
        return job.run(ROOT, **{"render": "none", **inputs})

    @property
    def written(self) -> str:
        """The comment, as the action left it."""
        return (self.folder / "temp/journeymap-__self/comment/comment.md").read_text(encoding="utf-8")


@pytest.fixture
def pull(tmp_path: Path, forge: Forge) -> Pull:
    return Pull(tmp_path, forge)


def test_a_pull_request_gets_one_comment_that_is_kept_up_to_date(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    main_went_on = pull.base
    done = pull.run(render="draw", formats="svg mermaid", views="map", site="true")
    assert not done.failed, done.log
    assert done.outputs["verdict"] == "passed"
    (body,) = pull.forge.bodies
    assert body.startswith(f"{MARK}\n## ✅ Customer journeys")
    assert "Order: 45.9 → " in body
    assert "touch sprung" in body
    assert not (pull.checkout / "sprung").exists()
    page = "https://github.example/acme/maps/actions/runs/99"
    assert body.endswith(f"\n<sub>About commit {pull.head[:7]}. Pictures and log: [the run]({page})</sub>\n")
    assert done.outputs["comment"].endswith("/comment/comment.md")
    assert pull.written in done.summary
    assert "\n      First online  " in done.summary
    pictures = [path.name for path in Path(done.outputs["pictures"]).iterdir()]
    assert sorted(pictures) == ["first-order-map.mmd", "first-order-map.svg"]
    assert (Path(done.outputs["site"]) / "index.html").is_file()
    assert done.used["Keep pictures and site"]["path"].endswith("/made/")
    assert git(pull.checkout, "status", "--porcelain") == ""

    pull.change("title: Pays and picks a time", "title: Pays")
    assert main_went_on == pull.base
    assert not pull.run().failed
    (body,) = pull.forge.bodies
    assert "Pays and picks a time → Pays" in body
    assert [method for method, _ in pull.forge.asked if method != "GET"] == ["POST", "PATCH"]


def test_an_error_is_annotated_and_fails_the_job_after_the_comment(pull: Pull) -> None:
    pull.change("personas: [emma, oliver]", "personas: [ema, oliver]")
    pull.change("First online order", "::error::First", "journeys/first-order.yaml")
    done = pull.run(language="tr")
    assert "::error file=journeys/first-order.yaml,line=3,endLine=3,col=12," in done.log
    (body,) = pull.forge.bodies
    assert body.startswith(f"{MARK}\n## ❌ Müşteri yolculukları")
    assert "1 şey düzeltilmeli" in body
    assert "<code>journeys/first-order&#46;yaml<span>&#58;</span>3</code>" in body
    assert done.outputs["verdict"] == "failed"
    assert {name for name, code in done.codes.items() if code} == {VERDICT}
    stopped = ""
    for line in done.log.splitlines():
        told = line.strip()
        if told.startswith("::stop-commands::"):
            stopped = told.removeprefix("::stop-commands::")
        elif told == f"::{stopped}::":
            stopped = ""
        elif told.startswith("::error") and not stopped:
            assert "title=unknown-reference" in told


def test_a_gate_that_is_not_met_is_told(pull: Pull) -> None:
    pull.change("fictional: true", "fictional: true\ngates: {min_score: 90}", "journeymap.yaml")
    done = pull.run()
    (body,) = pull.forge.bodies
    assert "- ❌ **Gates:** 1 not met\n" in body
    assert done.codes[VERDICT] == 1


def test_gates_that_compare_do_so_with_what_it_would_be_merged_into(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 20, n: 90")
    settings = pull.checkout / "journeymap.yaml"
    git(pull.checkout, "checkout", "-q", pull.base)
    settings.write_text(settings.read_text(encoding="utf-8") + "gates: {max_drop: 0}\n", encoding="utf-8")
    pull.base = commit(pull.checkout, "gate")
    git(pull.checkout, "merge", "-q", "--no-ff", "--no-edit", pull.head)
    done = pull.run()
    (body,) = pull.forge.bodies
    assert "- ❌ **Gates:** 1 not met\n  - " in body
    assert done.codes[VERDICT] == 1
    pushed = pull.run(event={"ref": "refs/heads/main"})
    assert "- ⚠️ **Gates:** met, as far as they were asked; without older scores" in pushed.summary
    assert not pushed.failed


def test_committed_pictures_that_are_out_of_date_are_told(pull: Pull) -> None:
    drawn = run(pull.checkout, "render", "--view", "map")
    assert drawn.code == 0
    pull.base = pull.head = commit(pull.checkout, "pictures")
    pull.change("title: Pays and picks a time", "title: Pays")
    done = pull.run(render="check", views="map")
    (body,) = pull.forge.bodies
    assert "- ❌ **Pictures:** the committed ones no longer show" in body
    assert done.codes[VERDICT] == 1


def test_nothing_is_written_where_nothing_changed(pull: Pull) -> None:
    write(pull.checkout, "README.md", "no journeys here\n")
    git(pull.checkout, "checkout", "-q", "-B", "feature", pull.base)
    pull.head = commit(pull.checkout, "text")
    done = pull.run()
    assert (done.failed, pull.forge.bodies) == (False, [])
    assert "Nothing changed for the customer" in pull.written


def test_a_cut_clone_is_deepened_and_where_it_cannot_be_nothing_reads_as_clean(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    git(pull.checkout, "update-ref", "refs/heads/merged", "HEAD")
    git(pull.folder, "clone", "-q", "--depth=1", "--branch=merged", pull.checkout.as_uri(), "cut")
    cut = pull.folder / "cut"
    git(cut, "remote", "set-url", "origin", str(pull.folder / "gone"))
    done = pull.run(checkout=cut)
    (body,) = pull.forge.bodies
    assert "- ⚠️ **Comparison:** could not be made" in body
    assert "fetch-depth" in body
    assert "✅ Customer journeys" not in body
    assert done.codes[VERDICT] == 3

    git(cut, "remote", "set-url", "origin", pull.checkout.as_uri())
    done = pull.run(checkout=cut)
    (body,) = pull.forge.bodies
    assert "Order: 45.9 → " in body
    assert not done.failed, done.log


def test_the_change_that_brings_the_first_journeys_passes(pull: Pull) -> None:
    git(pull.checkout, "checkout", "-q", "--orphan", "empty")
    git(pull.checkout, "rm", "-rfq", "--cached", ".")
    git(pull.checkout, "commit", "-q", "--allow-empty", "-m", "nothing yet")
    pull.base = git(pull.checkout, "rev-parse", "HEAD")
    pull.head = commit(pull.checkout, "journeys")
    done = pull.run()
    (body,) = pull.forge.bodies
    assert "- ✅ **Comparison:** main has no journeys yet, so all of them are new\n" in body
    assert not done.failed


def test_a_push_is_checked_and_comments_nowhere(pull: Pull) -> None:
    done = pull.run(event={"ref": "refs/heads/main"})
    assert (done.failed, pull.forge.asked) == (False, [])
    assert "- ✅ **Files:** no problems\n" in done.summary


def test_a_token_without_the_right_fails_the_job_and_keeps_the_comment(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    pull.forge.refuses = 403
    pull.forge.busy = 1
    done = pull.run()
    assert "refused to write the comment: it answered 403." in done.log
    assert "pull-requests: write" in done.log
    assert done.codes[VERDICT] == 3
    assert pull.written in done.summary


def test_a_folder_without_a_workspace_fails_and_says_so(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    done = pull.run(workspace="nowhere")
    (body,) = pull.forge.bodies
    assert body.startswith("<!-- journeymap: nowhere -->\n")
    assert "- ❌ **Run:** it could not be finished" in body
    assert done.codes[VERDICT] == 3


def test_a_comment_of_a_stranger_is_not_ours(pull: Pull) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    user = {"user": {"type": "User"}, "author_association": "NONE"}
    pull.forge.comments += [{"id": number, "body": f"{MARK}mine", **user} for number in range(1, 131)]
    assert not pull.run().failed
    assert pull.forge.bodies[:130] == [f"{MARK}mine"] * 130
    assert not pull.run().failed
    assert len(pull.forge.bodies) == 131


def pack(text: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("comment.md", text)
    return stream.getvalue()


@pytest.mark.parametrize("evil", ["", "\nHello @everyone\n"])
def test_a_fork_is_commented_on_by_the_workflow_after_it(pull: Pull, evil: str) -> None:
    pull.change("k: 51, n: 90", "k: 30, n: 90")
    done = pull.run(event=pull.event(owner="mallory"))
    assert (done.failed, pull.forge.asked) == (False, [])
    assert "comes from a fork" in done.log
    kept = done.used["Keep the comment, for the workflow that comments on pull requests from forks"]
    assert (kept["name"], kept["path"]) == ("journeymap-comment", done.outputs["comment"])

    pull.forge.archive = pack(pull.written + evil)
    pull.forge.artifacts = [{"id": 3, "name": kept["name"], "size_in_bytes": len(pull.forge.archive)}]
    pull.forge.pulls = [
        {"number": 8, "head": {"sha": pull.base}},
        {"number": 7, "head": {"sha": pull.head}},
    ]
    followed = {
        "id": 42,
        "head_sha": pull.head,
        "head_branch": BRANCH,
        "head_repository": {"owner": {"login": "mallory"}},
        "html_url": "https://github.example/acme/maps/actions/runs/42",
    }
    job = Job(
        checkout=pull.folder,
        temp=pull.folder / "temp",
        event={"workflow_run": followed},
        api=pull.forge.address,
    )
    after = job.run(ROOT / ".github/actions/comment")
    if evil:
        assert (after.failed, pull.forge.bodies) == (True, [])
        assert "holds markup that journeymap never writes" in after.log
    else:
        assert not after.failed, after.log
        (body,) = pull.forge.bodies
        assert body.startswith(pull.written.rstrip())
        assert "actions/runs/42)" in body
    carried = dict(zip(pull.forge.asked, pull.forge.tokens, strict=True))
    assert carried["GET", "/store"] is None
    assert any("head=mallory%3Ayeni" in path for _, path in pull.forge.asked)
