"""``history`` as its users run it: files, refusals, and what is remembered between two runs."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import jsonschema
import pytest

from journeymap.report import load_output_schema
from tests.cli.command import Done, digest, run, write
from tests.history.repositories import git, journey, make_repository
from tests.report.pasts import PAST


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_repository(tmp_path_factory.mktemp("depo"), PAST)


def history(folder: Path, *arguments: str, **variables: str) -> Done:
    return run(folder, "history", *arguments, **{"JOURNEYMAP_LANGUAGE": "en", **variables})


def test_the_past_is_told_and_nothing_is_touched(repository: Path) -> None:
    before = digest(repository)
    done = history(repository)
    assert (done.code, done.err) == (0, "")
    assert "Sipariş  █×▁▁    41.0  34.4 – 47.9  -34.0  beyond chance" in done.out
    assert "journeys/siparis.yaml:2:1: This cannot be read as YAML." in done.out
    assert digest(repository) == before


def test_the_second_run_says_the_same_from_what_is_remembered(repository: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    plain = history(repository, "siparis", "--format", "json")
    first = history(repository, "siparis", "--format", "json", JOURNEYMAP_CACHE=str(cache))
    (kept,) = (cache / "history").iterdir()
    assert stat.S_IMODE((cache / "history").stat().st_mode) == 0o700
    inode = kept.stat().st_ino
    second = history(repository, "siparis", "--format", "json", JOURNEYMAP_CACHE=str(cache))
    assert plain == first == second
    assert kept.stat().st_ino == inode
    jsonschema.Draft202012Validator(load_output_schema("history")).validate(json.loads(plain.out))
    # What another hand put there, or a folder that cannot be written, is no concern of the user's.
    kept.write_bytes(kept.read_bytes().replace(b"75.0", b"99.0"))
    assert history(repository, "siparis", "--format", "json", JOURNEYMAP_CACHE=str(cache)) == plain
    assert history(repository, "siparis", "--format", "json", JOURNEYMAP_CACHE="/proc/none") == plain
    unkept = tmp_path / "none"
    assert history(repository, "--no-cache", JOURNEYMAP_CACHE=str(unkept)).code == 0
    assert not unkept.exists()


def test_a_chart_is_a_file_and_many_pages_are_many(tmp_path: Path) -> None:
    past = {f"journeys/j{number}.yaml": journey(number, title=f"J{number}") for number in range(8)}
    folder = make_repository(tmp_path / "depo", [past])
    assert history(folder, "--format", "svg").code == 2
    done = history(folder, "--format", "svg", "--dark", "--output", "out/past.svg", "--language", "tr")
    assert (done.code, done.out, done.err) == (0, "", "")
    names = sorted(path.name for path in (folder / "out").iterdir())
    assert names == ["past-1.svg", "past-2.svg"]
    assert "prefers-color-scheme:dark" in (folder / "out" / "past-1.svg").read_text(encoding="utf-8")
    one = history(folder, "j3", "--format", "svg")
    assert one.out.startswith("<svg ")
    assert history(folder, "j3", "--format", "svg", "-o", "one").code == 0
    assert (folder / "one").read_text(encoding="utf-8") == one.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--revision", "no such"), 3, "There is no revision `no such` here"),
        (("--revision", "--output=x"), 3, "There is no revision `--output=x` here"),
        (("--tags",), 3, "builds on no tag"),
        (("--since", "yesterday"), 2, "`--since` has to be a date"),
        (("--until", "2001-01-01"), 3, "touched the workspace"),
        (("--dark",), 2, "--dark is for --format svg"),
        (("yenii",), 2, "Did you mean `yeni`?"),
        (("-w", "nowhere"), 3, "There is no folder nowhere"),
    ],
)
def test_what_cannot_be_told_is_refused(
    repository: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = history(repository, *arguments, "--format", "json")
    assert done.code == code
    assert said in done.err
    told = json.loads(done.out)
    assert told["history"] is None
    jsonschema.Draft202012Validator(load_output_schema("history")).validate(told)


def test_a_clone_that_is_cut_is_said_to_be(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "cut")
    done = history(tmp_path / "cut", "--language", "tr")
    assert done.code == 0
    assert done.err == (
        "journeymap: Bu kopyanın geçmişi kesik (shallow clone): eski commit'ler burada yok.\n"
        "  öneri: Gerisini `git fetch --unshallow` getirir; GitHub Actions'ta checkout için `fetch-depth: 0`"
        " yazın.\n"
    )


def test_outside_a_repository_there_is_no_past(tmp_path: Path) -> None:
    write(tmp_path, "journeys/a.yaml", journey())
    done = history(tmp_path)
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        f"journeymap: {tmp_path} is in no git repository, so `HEAD` cannot be looked up.\n"
        "  help: Begin a repository with `git init`.\n"
    )


def test_the_portfolio_shows_the_trend_where_it_is_asked_for(repository: Path, tmp_path: Path) -> None:
    without = run(repository, "render", "--view", "portfolio", "-o", str(tmp_path / "a"), "-l", "en")
    done = run(
        repository, "render", "--view", "portfolio", "--git-history", "-o", str(tmp_path / "b"), "-l", "en"
    )
    assert (without.code, done.code) == (0, 0)
    shown = [(tmp_path / name / "portfolio.svg").read_text(encoding="utf-8") for name in "ab"]
    assert ["-34.0 since the first of 3 scores" in text.replace("−", "-") for text in shown] == [False, True]
    assert run(repository, "render", "--git-history").code == 2


def test_the_site_shows_the_trend_of_the_past_or_of_a_record(repository: Path, tmp_path: Path) -> None:
    done = run(repository, "site", "--git-history", "-o", str(tmp_path / "site"), "-l", "en")
    assert done.code == 0
    assert 'aria-label="from 75.0 to 41.0"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    both = run(
        repository, "site", "--git-history", "--history", "x.jsonl", "-o", str(tmp_path / "b"), "-l", "en"
    )
    assert (both.code, (tmp_path / "b").exists()) == (2, False)


def test_the_report_has_the_past_where_it_is_asked_for(repository: Path) -> None:
    done = run(repository, "report", "yeni", "--section", "history", "-f", "md", "-l", "en")
    assert (done.code, done.err) == (0, "")
    assert "| Sipariş | 3 January 2026 | " in done.out
    assert " | 40.0 | 33.5 | 46.9 | -35.0 | beyond chance | – | " in done.out
    assert "| cannot be read | Break \\<b>it" in done.out
    assert "İade" not in done.out
    assert "How the scores went" not in run(repository, "report", "yeni", "-f", "md", "-l", "en").out
    with_all = run(repository, "report", "--git-history", "-f", "md", "-l", "en")
    assert "| İade | 1 January 2026 | " in with_all.out
    told = json.loads(run(repository, "report", "--git-history", "-f", "json", "-l", "en").out)
    (history,) = (one for one in told["document"]["sections"] if one["name"] == "history")
    assert {row[0] for table in history["tables"] for row in table["rows"]} >= {"İade", "Sipariş"}
