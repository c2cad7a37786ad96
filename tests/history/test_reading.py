"""The history of real repositories: what was scored, what could not be, and what became of each journey."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.git.log import list_commits
from journeymap.git.revision import find_repository, find_revision
from journeymap.history import Asked, History, Meaning, Results, Standing, list_trends, read_history
from journeymap.problem import JourneymapError
from journeymap.score import score_journey
from tests.history.repositories import Made, git, journey, make_repository

A, B = "journeys/a.yaml", "journeys/b.yaml"
HOSTILE = "sürüm-ı/1;$(touch${IFS}x)|<b>"


def standings(history: History, identifier: str) -> list[str]:
    (track,) = [track for track in history.tracks if track.id == identifier]
    return [point.standing.value for point in track.points]


def values(history: History, identifier: str) -> list[float | None]:
    (track,) = [track for track in history.tracks if track.id == identifier]
    return [None if point.figure is None else point.figure.value for point in track.points]


def test_a_move_is_more_than_chance_or_it_is_not(tmp_path: Path) -> None:
    make_repository(tmp_path, [{A: journey(150)}, {A: journey(152)}, {A: journey(80)}, {A: journey(180)}])
    (track,) = read_history(tmp_path).tracks
    assert [point.move and point.move.meaning for point in track.points] == [
        None,
        Meaning.NOISE,
        Meaning.FALL,
        Meaning.RISE,
    ]
    assert values(read_history(tmp_path), "a") == [75.0, 76.0, 40.0, 90.0]


def test_without_a_count_no_move_is_called_chance(tmp_path: Path) -> None:
    told = journey().replace("metrics: [{id: csat, kind: csat, k: 150, n: 200}]", "emotion: 1")
    make_repository(tmp_path, [{A: told}, {A: told.replace("emotion: 1", "emotion: -1")}])
    (track,) = read_history(tmp_path).tracks
    assert [point.move and point.move.meaning for point in track.points] == [None, Meaning.UNKNOWN]


def test_other_settings_of_the_score_are_not_taken_for_a_move(tmp_path: Path) -> None:
    pains = "        pain_points: [{id: ucret, title: Ücret, severity: 4, frequency: 0.9}]\n"
    settings = "schema_version: 1\nscoring: {pain_cap: 1}\n"
    make_repository(tmp_path, [{A: journey(more=pains)}, {"journeymap.yaml": settings}])
    history = read_history(tmp_path)
    (track,) = history.tracks
    assert track.points[1].move is not None
    assert track.points[1].move.meaning is Meaning.METHOD
    assert list_trends(history) == {"a": (values(history, "a")[1],)}


def test_a_commit_that_cannot_be_read_says_so_and_the_next_move_is_from_the_last_score(
    tmp_path: Path,
) -> None:
    make_repository(tmp_path, [{A: journey(150)}, {A: "title: [\n"}, {A: journey(80)}])
    history = read_history(tmp_path)
    assert standings(history, "a") == ["scored", "broken", "scored"]
    assert values(history, "a") == [75.0, None, 40.0]
    (fault,) = history.faults
    assert (fault.place, fault.problem.location.file, fault.problem.location.line) == (1, A, 2)
    move = history.tracks[0].points[2].move
    assert move is not None
    assert (move.difference, move.meaning) == (-35.0, Meaning.FALL)
    assert list_trends(history) == {"a": (75.0, 40.0)}


def test_only_journeys_that_rest_on_a_broken_file_cannot_be_read(tmp_path: Path) -> None:
    shared = {"touchpoints/kasa.yaml": "title: Kasa\nemotion: 1\n"}
    uses = journey().replace("channel: website", "emotion: 0").rstrip() + "\n      - use: kasa\n"
    make_repository(tmp_path, [{A: uses, B: journey(), **shared}, {"touchpoints/kasa.yaml": "title: {\n"}])
    history = read_history(tmp_path)
    assert standings(history, "a") == ["scored", "broken"]
    assert standings(history, "b") == ["scored", "scored"]
    assert {fault.problem.location.file for fault in history.faults} == {"touchpoints/kasa.yaml"}


def test_broken_settings_leave_no_journey_to_be_scored(tmp_path: Path) -> None:
    make_repository(tmp_path, [{A: journey(), B: journey()}, {"journeymap.yaml": "schema_version: x\n"}])
    history = read_history(tmp_path)
    assert standings(history, "a") == standings(history, "b") == ["scored", "broken"]
    assert [fault.problem.location.file for fault in history.faults] == ["journeymap.yaml"]


def test_a_trend_has_the_first_and_the_last_score_and_no_more_than_it_can_show(tmp_path: Path) -> None:
    make_repository(tmp_path, [{A: journey(number)} for number in (*range(100), 99, 99)])
    history = read_history(tmp_path)
    (trend,) = list_trends(history, most=7).values()
    assert len(trend) == 7
    assert (trend[0], trend[-1]) == (0.0, 49.5)
    assert list(trend) == sorted(set(trend))
    assert len(list_trends(history, most=500)["a"]) == 100


def test_a_journey_without_figures_is_no_zero(tmp_path: Path) -> None:
    bare = journey().replace("        metrics: [{id: csat, kind: csat, k: 150, n: 200}]\n", "")
    make_repository(tmp_path, [{A: bare}, {A: journey()}])
    history = read_history(tmp_path)
    assert standings(history, "a") == ["unscored", "scored"]
    assert history.tracks[0].points[1].move is None


def test_a_journey_is_followed_through_another_name(tmp_path: Path) -> None:
    make_repository(
        tmp_path,
        [
            {A: journey(150), "journeys/other.yaml": journey(10, title="Başka")},
            {A: None, "journeys/c.yaml": journey(152)},
            {"journeys/c.yaml": None, "journeys/alt/ğ ü/d.yml": journey(80)},
            {A: journey(20, title="Yeni")},
        ],
    )
    history = read_history(tmp_path)
    tracks = {track.id: track for track in history.tracks}
    assert list(tracks) == ["a", "d", "other"]
    assert tracks["d"].former == ("a", "c")
    assert [point.id for point in tracks["d"].points] == ["a", "c", "d", "d"]
    assert values(history, "d") == [75.0, 76.0, 40.0, 40.0]
    # Who takes a name that was given up is somebody else.
    assert standings(history, "a") == ["absent", "absent", "absent", "scored"]


def test_two_journeys_that_change_names_stay_themselves(tmp_path: Path) -> None:
    one, other = journey(150), journey(20, title="Başka bir şey", more="tags: [x, y, z]\nowner: biri\n")
    make_repository(
        tmp_path, [{A: one, B: other}, {A: None, B: None, "journeys/c.yaml": one, "journeys/d.yaml": other}]
    )
    tracks = {track.id: track.former for track in read_history(tmp_path).tracks}
    assert tracks == {"c": ("a",), "d": ("b",)}


def test_a_journey_that_went_and_came_again_is_one_with_a_gap(tmp_path: Path) -> None:
    make_repository(
        tmp_path, [{A: journey(150), B: journey()}, {A: None}, {B: journey(30)}, {A: journey(10, title="X")}]
    )
    history = read_history(tmp_path)
    assert standings(history, "a") == ["scored", "absent", "absent", "scored"]
    assert [len(track.points) for track in history.tracks] == [4, 4]
    gone = read_history(tmp_path, Asked(revision="HEAD~1"))
    assert [(track.id, track.is_gone) for track in gone.tracks] == [("b", False), ("a", True)]
    assert "a" not in list_trends(gone)


def test_a_merge_is_one_step_or_all_that_it_brought_in(tmp_path: Path) -> None:
    make_repository(
        tmp_path,
        [
            Made({A: journey(100)}, "root"),
            Made({A: journey(110)}, "on the branch", (0,)),
            Made({B: journey(20)}, "on main", (0,)),
            Made({A: journey(110)}, "merge", (2, 1)),
        ],
    )
    first = read_history(tmp_path)
    assert [commit.subject for commit in first.commits] == ["root", "on main", "merge"]
    assert values(first, "a") == [50.0, 50.0, 55.0]
    everything = read_history(tmp_path, Asked(first_parent=False))
    assert {commit.subject for commit in everything.commits} >= {"root", "on the branch", "on main"}
    for commit, value in zip(everything.commits, values(everything, "a"), strict=True):
        assert value == (55.0 if commit.subject in {"on the branch", "merge"} else 50.0)


def test_only_commits_that_touched_the_workspace_are_listed(tmp_path: Path) -> None:
    make_repository(
        tmp_path, [{A: journey()}, {"README.md": "x"}, {"journeys/notes.txt": "x"}, {A: journey(9)}]
    )
    assert [commit.date[-2:] for commit in read_history(tmp_path).commits] == ["01", "03", "04"]
    assert len(read_history(tmp_path, Asked(every=True)).commits) == 4


def test_days_are_compared_as_days_and_the_newest_are_kept(tmp_path: Path) -> None:
    make_repository(tmp_path, [{A: journey(number)} for number in range(10, 15)])

    def days(asked: Asked) -> list[str]:
        return [commit.date for commit in read_history(tmp_path, asked).commits]

    assert days(Asked(since="2026-01-02", until="2026-01-03")) == ["2026-01-02", "2026-01-03"]
    assert days(Asked(limit=2)) == ["2026-01-04", "2026-01-05"]
    with pytest.raises(JourneymapError, match="touched the workspace"):
        days(Asked(since="2027-01-01"))


def test_tags_are_listed_by_their_commits_and_nine_is_before_ten(tmp_path: Path) -> None:
    make_repository(tmp_path, [{A: journey(number)} for number in range(10, 14)])
    git(tmp_path, "tag", "v10", "HEAD")
    git(tmp_path, "tag", "-a", "-m", "said", "v9", "HEAD")
    git(tmp_path, "tag", HOSTILE, "HEAD~2")
    git(tmp_path, "tag", "tree", "HEAD^{tree}")
    git(tmp_path, "tag", "file", "HEAD:journeys/a.yaml")
    history = read_history(tmp_path, Asked(tags=True))
    assert [commit.tag for commit in history.commits] == [HOSTILE, "v9", "v10"]
    assert values(history, "a") == [5.5, 6.5, 6.5]
    older = read_history(tmp_path, Asked(tags=True, revision="HEAD~1"))
    assert [commit.tag for commit in older.commits] == [HOSTILE]
    assert not (tmp_path / "x").exists()


def test_a_workspace_in_a_folder_of_any_name_is_found_there(tmp_path: Path) -> None:
    make_repository(tmp_path, [{"ha ri\nta/journeys/a.yaml": journey(150)}, {"journeys/b.yaml": journey()}])
    history = read_history(tmp_path / "ha ri\nta")
    assert [track.id for track in history.tracks] == ["a"]
    assert len(history.commits) == 1


def test_before_the_workspace_there_is_none_and_after_it_is_gone_too(tmp_path: Path) -> None:
    make_repository(tmp_path, [{"x": "1"}, {A: journey()}, {A: None}])
    history = read_history(tmp_path, Asked(every=True))
    assert standings(history, "a") == ["absent", "scored", "absent"]
    assert [(fault.place, fault.problem.rule) for fault in history.faults] == [
        (0, "no-workspace"),
        (2, "no-workspace"),
    ]


def test_a_clone_whose_history_is_cut_says_so(tmp_path: Path) -> None:
    whole = make_repository(tmp_path / "whole", [{A: journey(number)} for number in (10, 20, 30)])
    git(tmp_path, "clone", "-q", "--depth", "2", whole.as_uri(), "cut")
    history = read_history(tmp_path / "cut")
    assert history.shallow
    assert values(history, "a") == [10.0, 15.0]
    assert not read_history(whole).shallow


def test_what_a_partial_clone_lacks_is_told_and_not_remembered(tmp_path: Path) -> None:
    whole = make_repository(tmp_path / "whole", [{A: journey(10)}, {A: journey(20)}])
    git(whole, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", whole.as_uri(), "part")
    results = Results()
    history = read_history(tmp_path / "part", results=results)
    assert standings(history, "a") == ["broken", "scored"]
    assert [(fault.place, fault.problem.rule) for fault in history.faults] == [(0, "missing-blob")]
    assert len(results.states) == len(results.figures) == 1


@pytest.mark.parametrize("kind", ["link", "module"])
def test_what_is_no_file_is_not_followed(tmp_path: Path, kind: str) -> None:
    make_repository(tmp_path, [{A: journey(more="evidence: [anket]\n"), "evidence/anket.yaml": "title: A\n"}])
    git(tmp_path, "rm", "-q", "--cached", "evidence/anket.yaml")
    if kind == "link":
        blob = git(tmp_path, "hash-object", "-w", "--stdin", given=b"/etc/passwd")
        git(tmp_path, "update-index", "--add", "--cacheinfo", f"120000,{blob},evidence/anket.yaml")
    else:
        head = git(tmp_path, "rev-parse", "HEAD")
        git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{head},evidence/anket.yaml")
    git(tmp_path, "commit", "-q", "-m", "no file")
    history = read_history(tmp_path)
    assert standings(history, "a") == ["scored", "broken" if kind == "link" else "scored"]


def test_without_a_repository_or_a_commit_it_cannot_be_told(tmp_path: Path) -> None:
    with pytest.raises(JourneymapError, match="no git repository"):
        read_history(tmp_path)
    git(tmp_path, "init", "-q")
    with pytest.raises(JourneymapError, match="has no commit yet"):
        read_history(tmp_path)
    make_repository(tmp_path, [{"README.md": "x"}])
    with pytest.raises(JourneymapError, match="touched the workspace"):
        read_history(tmp_path)
    with pytest.raises(JourneymapError, match="builds on no tag"):
        read_history(tmp_path, Asked(tags=True))


def test_a_bare_repository_has_a_history_too(tmp_path: Path) -> None:
    whole = make_repository(tmp_path / "whole", [{A: journey(10)}, {A: journey(20)}])
    git(tmp_path, "clone", "-q", "--bare", whole.as_uri(), "bare")
    assert values(read_history(tmp_path / "bare"), "a") == [5.0, 10.0]


def test_commit_messages_of_any_bytes_are_one_line(tmp_path: Path) -> None:
    make_repository(
        tmp_path, [Made({A: journey()}, "ilk \x01 satır\x1b[31m\nikinci"), Made({A: journey(1)}, "")]
    )
    turkish = git(
        tmp_path,
        "-c",
        "i18n.commitEncoding=ISO-8859-9",
        "commit-tree",
        "-p",
        "HEAD",
        "HEAD^{tree}",
        given=b"\xfe \xff",
    )
    git(tmp_path, "update-ref", "HEAD", turkish)
    repository = find_repository(tmp_path, "HEAD")
    commits = list_commits(repository, find_revision(repository, "HEAD"), ())
    assert [commit.subject for commit in commits] == ["ilk \x01 satır\x1b[31m ikinci", "", "ş ÿ"]


def test_the_last_commit_scores_as_the_files_on_disk_do(tmp_path: Path) -> None:
    ayse = "name: Ayşe\nsegment: {name: x, share: 0.3}\n"
    lending = "\n      - {id: alt, title: Alt, journey: alt, use_journey_score: true}\n"
    whole = journey().rstrip() + lending
    escaped = 'k: 150, n: 200}, {id: x, kind: csat, k: 10, n: 20, persona: "ay\\x73e"}'
    commits = [
        {A: whole, "journeys/alt.yaml": journey(60, title="Alt"), "personas/ayse.yaml": ayse},
        {"journeys/alt.yaml": journey(190, title="Alt")},
        {A: whole.replace("k: 150, n: 200}", escaped)},
    ]
    make_repository(tmp_path, commits)
    history = read_history(tmp_path)
    atlas, _ = load_atlas(tmp_path)
    for identifier, held in atlas.journeys.items():
        assert values(history, identifier)[-1] == score_journey(atlas, held).value
    assert len(set(values(history, "a"))) == 3
    assert history.tracks[0].points[-1].standing is Standing.SCORED
