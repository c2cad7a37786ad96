"""Files made to hurt, by every command that reads or writes YAML: a problem with its place, and no more.

Each row stands beside a sound file. It is refused (or read, where it is odd but sound) by ``validate``,
``fmt``, ``rename`` and ``validate --fix``, in bounded time; the sound file is dealt with all the same, and
the row keeps its bytes. The commands run in this process, with the exit code and streams of a real one.
"""

from __future__ import annotations

import contextvars
import gc
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from journeymap.cli.application import run as run_application
from tests.cli.command import SMALLEST, Done, digest, run, write

LONGEST_SECONDS = 6.0
"""Processor time of one command; three times what is promised, because test machines are shared."""
MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
MOST_KILOBYTES = 300_000

UNTIDY = SMALLEST.replace("title: Temas", "title: 'Temas'")
MORE = SMALLEST + "owner: a\n"


def bomb(key: str, levels: int = 20) -> str:
    first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    more = (f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, levels))
    return first + "".join(more) + f"{key}: *a{levels - 1}\n"


def touchpoint(keys: str) -> str:
    return SMALLEST.replace("title: Temas}", f"title: Temas, {keys}}}")


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "nested brackets": ("[" * 50_000, "too-deep"),
    "nested braces": ("{a: " * 50_000, "too-deep"),
    "nested dashes": ("- " * 50_000, "too-deep"),
    "alias bomb": (bomb("title"), "too-large"),
    "merge bomb": (bomb("<<"), "too-large"),
    "merge key": ("a: &a {x: 1}\nb: {<<: *a}\n", "merge-key"),
    "anchor inside itself": ("title: &a [*a]\n", "alias-cycle"),
    "same key twice": (SMALLEST + "title: Yine\n", "duplicate-key"),
    "a tag that runs code": ("title: !!python/object/apply:os.system [ls]\n", "tag-not-allowed"),
    "an integer tag": ("title: !!int abc\n", "tag-not-allowed"),
    "a date that is none": (MORE + "reviewed: 2024-13-45\n", "bad-date"),
    "an integer of 5 000 digits": (touchpoint("importance: " + "9" * 5_000), "number-too-long"),
    "infinity": (touchpoint("importance: .inf"), "not-finite"),
    "a colon in a text": ("title: Müşteri: yeni\n", "quote-this-text"),
    "a percent sign first": ("title: %50 indirim\n", "quote-this-text"),
    "an at sign first": ("title: @ali\n", "quote-this-text"),
    "Windows-1254": (SMALLEST.encode("cp1254"), "encoding"),
    "UTF-16": (SMALLEST.encode("utf-16"), "encoding"),
    "UTF-16 without a mark": (SMALLEST.encode("utf-16-le"), "encoding"),
    "no text at all": (bytes(range(256)), "encoding"),
    "tabs": ("title: T\nstages:\n\t- id: a\n", "tab-character"),
    "empty": ("", "empty-file"),
    "comments only": ("# yok\n", "empty-file"),
    "two documents": (f"{SMALLEST}---\n{SMALLEST}", "several-documents"),
    "a list as key": ("? [a, b]\n: c\n", "key-not-text"),
    "a surrogate": ('title: "\\ud83d"\n', "bad-escape"),
    "surrogate bytes": (b"title: \xed\xa0\xbd\n", "encoding"),
    "NUL": ("title: a\x00b\n", "control-character"),
    "NUL by escape": ('title: "a\\0b"\n', "control-character"),
    "ESC": ("title: a\x1b[31mb\n", "control-character"),
    "a bidi control": ("title: a\u202eb\n", "control-character"),
    "10 MB text": ("title: " + "x" * 10_000_000, "too-large"),
    "100 000 items": ("title: T\nx:\n" + "  - a\n" * 100_000, "too-large"),
    "100 000 open brackets in quotes": ('title: "' + "[\n" * 100_000, "unclosed-quote"),
    "an image above the workspace": (touchpoint("images: [../disarida.png]"), "bad-path"),
    "an image by its whole path": (touchpoint("images: [/etc/passwd]"), "bad-path"),
    "an image from the net": (touchpoint('images: ["http://example.org/a.png"]'), "bad-path"),
    "a link to a file of the machine": (touchpoint('link: "file:///etc/passwd"'), "unknown-key"),
    "a sub-journey by a path": (touchpoint("journey: ../../etc/passwd"), "bad-id"),
}
READ: dict[str, str | bytes] = {
    "odd words": MORE.replace("owner: a", "owner: no\ntags: [on, y, ~x, 0x, 1_000, 1:30, 0212]"),
    "byte order mark": b"\xef\xbb\xbf" + SMALLEST.encode(),
    "Windows line ends": SMALLEST.replace("\n", "\r\n"),
    "no line end": SMALLEST.rstrip("\n"),
    "JSON": '{"title": "T", "stages": [{"id": "a", "title": "A", "touchpoints": '
    '[{"id": "t", "title": "T"}]}]}',
}
SPECIAL = {
    "a link out": "outside-workspace",
    "a link to nowhere": "unreadable",
    "a link to itself": "unreadable",
    "a pipe": "not-a-file",
    "a device": "outside-workspace",
}


def make_special(name: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match name:
        case "a link out":
            outside = path.parents[2] / "disarida.yaml"
            outside.write_text(SMALLEST, encoding="utf-8")
            path.symlink_to(outside)
        case "a link to nowhere":
            path.symlink_to("yok.yaml")
        case "a link to itself":
            path.symlink_to(path.name)
        case "a pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to("/dev/zero")


class Ways(NamedTuple):
    """The ways to run over a workspace that write nothing."""

    validate: Done
    check: Done
    rename: Done
    fix: Done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "w/journeys/iyi.yaml", UNTIDY)
    return tmp_path / "w"


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Put back what the command line sets for its whole process."""
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("JOURNEYMAP_LANGUAGE", "en")
    return Here(monkeypatch, capsys)


class Here(NamedTuple):
    """Runs commands in this process."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def run(self, *words: str) -> Done:
        self.monkeypatch.setattr(sys, "argv", ["journeymap", *words])
        self.capsys.readouterr()
        start = time.process_time()
        code = contextvars.copy_context().run(run_application)
        assert time.process_time() - start < LONGEST_SECONDS, words
        told = self.capsys.readouterr()
        for text in (told.out, told.err):
            assert "Traceback" not in text
            assert "\x1b" not in text
            assert "\u202e" not in text
        return Done(code, told.out, told.err)

    def run_all(self) -> Ways:
        return Ways(
            self.run("validate"),
            self.run("fmt", "--check"),
            self.run("rename", "journey", "iyi", "daha-iyi", "--dry-run"),
            self.run("validate", "--fix"),
        )


def assert_refused(folder: Path, here: Here, file: str, rule: str, *, by_layout: bool) -> None:
    """Run everything; the workspace has to be as it was, but for the sound file that ``fmt`` lays out."""
    before = digest(folder)
    ways = here.run_all()
    assert digest(folder) == before
    place = re.compile(rf"^{re.escape(file)}(:\d+:\d+)?: error\[{rule}\]", re.MULTILINE)
    assert place.search(ways.validate.out), ways.validate
    assert place.search(ways.fix.out), ways.fix
    assert place.search(ways.rename.err), ways.rename
    assert bool(place.search(ways.check.err)) == by_layout, ways.check
    assert [way.code for way in ways] == [1, 1, 1, 1]
    assert ways.rename.out == ""
    assert "journeys/iyi.yaml\n" in ways.check.out

    laid_out = here.run("fmt")
    assert laid_out.code == int(by_layout)
    assert "journeys/iyi.yaml\n" in laid_out.out
    assert (folder / "journeys/iyi.yaml").read_text(encoding="utf-8") == SMALLEST
    after = digest(folder)
    if by_layout:
        assert after.get(file) == before.get(file)


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_made_to_hurt_is_refused_with_its_place(name: str, folder: Path, here: Here) -> None:
    content, rule = REFUSED[name]
    path = folder / "journeys/kotu.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    # What is sound YAML of the wrong shape has a layout all the same.
    shape_only = rule in {"bad-date", "bad-path", "bad-id", "unknown-key"}
    assert_refused(folder, here, "journeys/kotu.yaml", rule, by_layout=not shape_only)


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_file_of_the_workspace_is_refused(name: str, folder: Path, here: Here) -> None:
    make_special(name, folder / "journeys/kotu.yaml")
    assert_refused(folder, here, "journeys/kotu.yaml", SPECIAL[name], by_layout=True)
    if name == "a link out":
        assert (folder.parent / "disarida.yaml").read_text(encoding="utf-8") == SMALLEST


@pytest.mark.parametrize("name", ["alias bomb", "nested brackets", "Windows-1254", "a surrogate"])
def test_settings_made_to_hurt_are_refused(name: str, folder: Path, here: Here) -> None:
    content, rule = REFUSED[name]
    (folder / "journeymap.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert_refused(folder, here, "journeymap.yaml", rule, by_layout=True)


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_but_sound_is_read(name: str, folder: Path, here: Here) -> None:
    content = READ[name]
    (folder / "journeys/tuhaf.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    before = digest(folder)
    ways = here.run_all()
    assert [way.code for way in ways] == [0, 1, 0, 0], ways
    assert digest(folder) == before
    assert here.run("fmt").code == 0
    assert here.run("fmt", "--check").code == 0
    assert here.run("validate").code == 0


@pytest.mark.parametrize("name", [*SPECIAL, "alias bomb", "nested brackets", "Windows-1254", "10 MB text"])
def test_files_beside_the_workspace_do_not_hurt_a_renaming(name: str, folder: Path, here: Here) -> None:
    path = folder / "senaryolar/kotu.yaml"
    if name in SPECIAL:
        make_special(name, path)
    else:
        content = REFUSED[name][0]
        path.parent.mkdir()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = digest(folder)
    done = here.run("rename", "journey", "iyi", "daha-iyi", "--dry-run")
    assert (done.code, digest(folder)) == (0, before)


@pytest.mark.parametrize(
    "words",
    [
        ("validate",),
        ("validate", "--fix"),
        ("validate", "--format", "json"),
        ("fmt", "--check"),
        ("rename", "journey", "iyi", "daha-iyi", "--dry-run"),
    ],
    ids=" ".join,
)
def test_all_of_them_at_once_take_little_memory(words: tuple[str, ...], folder: Path) -> None:
    for number, (content, _) in enumerate(REFUSED.values()):
        data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        (folder / f"journeys/kotu-{number}.yaml").write_bytes(data)
    for number, name in enumerate(SPECIAL):
        make_special(name, folder / f"journeys/ozel-{number}.yaml")
    before = digest(folder)
    # A process is told its parent's peak as its own until it has a higher one, so a small one is between.
    measured = subprocess.run(
        [sys.executable, "-c", MEASURE, sys.executable, "-W", "error", "-m", "journeymap", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    code, kilobytes = map(int, measured.stdout.split())
    assert code == 1
    assert 10_000 < kilobytes < MOST_KILOBYTES
    assert digest(folder) == before


def test_a_row_is_refused_by_a_real_process_as_it_is_in_this_one(folder: Path, here: Here) -> None:
    write(folder, "journeys/kotu.yaml", bomb("title"))
    for words in (("validate",), ("fmt", "--check"), ("rename", "journey", "iyi", "b", "--dry-run")):
        assert run(folder, *words, JOURNEYMAP_LANGUAGE="en") == here.run(*words)
