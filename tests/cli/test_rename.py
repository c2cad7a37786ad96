"""``journeymap rename``, run as its users run it, on a copy of this repository's own workspace."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeymap.atlas import load_atlas
from journeymap.edit.renaming import is_same_but
from tests.cli.command import run, write

ROOT = Path(__file__).parents[2]
FOLDERS = ("journeys", "personas", "touchpoints", "pain-points", "evidence")
JOURNEY = "siparisten-teslimata"
SCENARIO = "title: a\njourney: j\nmove:\n  - {from: a, to: complete, share: 0.5}\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "journeymap.yaml", tmp_path)
    return tmp_path


def read(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize(
    ("kind", "old", "file"),
    [
        ("persona", "ayse", "personas/ayse.yaml"),
        ("touchpoint", "musteri-hizmetleri", "touchpoints/musteri-hizmetleri.yaml"),
        ("pain-point", "ayni-seyi-anlatma", "pain-points/ayni-seyi-anlatma.yaml"),
        ("evidence", "olay-kaydi-q3", "evidence/olay-kaydi-q3.yaml"),
        ("journey", JOURNEY, f"journeys/{JOURNEY}.yaml"),
        ("stage", f"{JOURNEY}/siparis", None),
        ("touchpoint", f"{JOURNEY}/sepet", None),
        ("pain-point", f"{JOURNEY}/gizli-ucret", None),
        ("metric", f"{JOURNEY}/sepet-ces", None),
        ("kpi", f"{JOURNEY}/araliga-uyum", None),
        ("goal", f"{JOURNEY}/destek-maliyeti", None),
        ("opportunity", f"{JOURNEY}/ucreti-goster", None),
        ("outcome", f"{JOURNEY}/siparis-iptal", None),
    ],
)
def test_an_id_is_another_everywhere_and_back_again(
    workspace: Path, kind: str, old: str, file: str | None
) -> None:
    before, (atlas, _) = read(workspace), load_atlas(workspace)
    identifier = old.rpartition("/")[2]
    done = run(workspace, "rename", kind, old, "yepyeni-ad", "-l", "en")
    assert done.code == 0, done.err
    renamed, problems = load_atlas(workspace)
    assert not [problem for problem in problems if problem.severity.value == "error"]
    assert renamed != atlas
    assert is_same_but(atlas, renamed, identifier, "yepyeni-ad")
    if file is not None:
        assert not (workspace / file).exists()
        assert (workspace / file).with_name("yepyeni-ad.yaml").exists()
    back = old.removesuffix(identifier) + "yepyeni-ad"
    assert run(workspace, "rename", kind, back, identifier).code == 0
    assert read(workspace) == before


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("persona", "ayse", "Ayşe Hanım"), 2, "Did you mean `ayse-hanim`?"),
        (("persona", "aysee", "x"), 2, "Did you mean `ayse`?"),
        (("persona", "ayse", "mehmet"), 1, "already taken"),
        (("persona", "ayse", "lost"), 2, "reserved"),
        (("persona", "ayse", "ayse"), 2, "already"),
        (("stage", "siparis", "x"), 2, "JOURNEY/ID"),
        (("persona", "j/ayse", "x"), 2, "not part of a journey"),
        (("kpi", "yok/otd", "x"), 2, "There is no journey `yok`"),
        (("touchpoint", f"{JOURNEY}/musteri-hizmetleri", "x"), 1, "touchpoints/musteri-hizmetleri.yaml"),
        (("touchpoint", f"{JOURNEY}/sepet", "odeme"), 1, "already taken"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    workspace: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    before = read(workspace)
    done = run(workspace, "rename", *words, "-l", "en")
    assert (done.code, done.out) == (code, "")
    assert says in done.err
    assert read(workspace) == before


def test_errors_hide_references_so_nothing_is_renamed(workspace: Path) -> None:
    write(workspace, "journeys/bozuk.yaml", "title: [x\n")
    done = run(workspace, "rename", "persona", "ayse", "asli", "-l", "en")
    assert done.code == 1
    assert "unclosed-bracket" in done.err
    assert (workspace / "personas/ayse.yaml").exists()


def test_a_dry_run_shows_and_writes_nothing(workspace: Path) -> None:
    before = read(workspace)
    done = run(workspace, "rename", "persona", "ayse", "asli", "--dry-run", "-q")
    assert done.code == 0
    assert "rename from personas/ayse.yaml\nrename to personas/asli.yaml\n" in done.out
    assert "-    persona: ayse\n+    persona: asli\n" in done.out
    assert read(workspace) == before


def test_scenarios_quotes_line_ends_and_retired_ids(tmp_path: Path) -> None:
    write(
        tmp_path,
        "journeys/j.yaml",
        "title: J\r\nstages:\r\n  - id: s\r\n    title: S\r\n    touchpoints:\r\n"
        '      - {id: "a", title: A}\r\n'
        "transitions:\r\n  - {from: 'a', to: complete, count: 1}  # a\r\nretired: {a: eskisi}\r\n",
    )
    write(
        tmp_path,
        "senaryolar/s.yaml",
        SCENARIO,
    )
    assert run(tmp_path, "rename", "touchpoint", "a", "12", "--journey", "j").code == 0
    text = (tmp_path / "journeys/j.yaml").read_bytes().decode()
    assert '{id: "12", title: A}\r\n' in text
    assert "{from: '12', to: complete, count: 1}  # a\r\n" in text
    assert 'retired: {"12": eskisi}\r\n' in text
    scenario = (tmp_path / "senaryolar/s.yaml").read_text(encoding="utf-8")
    assert scenario == 'title: a\njourney: j\nmove:\n  - {from: "12", to: complete, share: 0.5}\n'


def test_a_read_only_file_keeps_everything_as_it_was(workspace: Path) -> None:
    (workspace / "journeys/urun-iadesi.yaml").chmod(0o444)
    before = read(workspace)
    done = run(workspace, "rename", "persona", "ayse", "asli", "-l", "en")
    assert (done.code, "read-only" in done.err) == (3, True)
    assert read(workspace) == before
