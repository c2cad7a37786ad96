"""The command ``site``: what it writes, leaves alone, removes, refuses and says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.command import SMALLEST, digest, run, write

TWO = {
    "journeys/bir.yaml": SMALLEST,
    "journeys/iki.yaml": SMALLEST.replace("En küçük", "İkinci"),
    "personas/ayse.yaml": "name: Ayşe\n",
    "journeymap.yaml": "schema_version: 1\nname: Deneme\nlanguage: tr\n",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name, text in TWO.items():
        write(tmp_path, name, text)
    return tmp_path


def list_site(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_site_is_a_folder_of_pages_that_the_list_names(workspace: Path) -> None:
    done = run(workspace, "site")
    assert (done.code, done.out) == (0, "site/index.html\n")
    assert done.err == "site içinde 15 dosya: 15 yazıldı, 0 aynı kaldı, 0 silindi.\n"
    files = list_site(workspace / "site")
    listed = (workspace / "site" / ".journeymap-site").read_text(encoding="ascii").splitlines()
    assert listed == sorted(set(files) - {".journeymap-site"})
    assert {"index.html", "journeys/bir.html", "personas/ayse.html", "assets/site.js"} < set(files)


def test_what_has_not_changed_is_not_written_and_what_is_gone_is_removed(workspace: Path) -> None:
    assert run(workspace, "site", "-o", "www").code == 0
    write(workspace, "www/CNAME", "yolculuk.example\n")
    write(workspace, "www/journeys/notlar.txt", "bizim değil\n")
    former = {name: (workspace / "www" / name).stat().st_mtime_ns for name in list_site(workspace / "www")}
    time.sleep(0.02)
    (workspace / "journeys" / "iki.yaml").unlink()
    (workspace / "personas" / "ayse.yaml").unlink()
    done = run(workspace, "site", "-o", "www", "-l", "en")
    assert done.code == 0
    assert done.err.endswith("2 removed.\n")
    files = list_site(workspace / "www")
    assert "journeys/iki.html" not in files
    assert not (workspace / "www" / "personas").exists()
    assert {"CNAME", "journeys/notlar.txt"} <= set(files)
    assert (workspace / "www" / "assets/fonts.css").stat().st_mtime_ns == former["assets/fonts.css"]


@pytest.mark.parametrize("way", ["file", "link", "folder"])
def test_a_foreign_file_in_the_way_is_left_and_nothing_is_written(workspace: Path, way: str) -> None:
    place = workspace / "site" / "index.html"
    if way == "file":
        write(workspace, "site/index.html", "önce buradaydım\n")
    elif way == "link":
        write(workspace, "başka.html", "başka bir yer\n")
        place.parent.mkdir()
        place.symlink_to(workspace / "başka.html")
    else:
        write(workspace, "başka/oku.txt", "başka bir yer\n")
        place = place.parent / "journeys"
        place.parent.mkdir()
        place.symlink_to(workspace / "başka")
    before = list_site(workspace)
    done = run(workspace, "site", "-l", "en")
    assert (done.code, done.out) == (2, "")
    shown = "site/journeys/bir.html" if way == "folder" else "site/index.html"
    assert done.err == (
        f"journeymap: {shown} is not a file of the site; it was left as it is, and nothing was written.\n"
        "  help: Choose another folder with `--output`, or move the file.\n"
    )
    assert list_site(workspace) == before


def test_a_list_that_someone_wrote_names_nothing_outside(workspace: Path) -> None:
    write(workspace, "önemli.html", "dışarıda\n")
    write(
        workspace, "site/.journeymap-site", "../önemli.html\n/etc/passwd\njourneys/../../önemli.html\n\n..\n"
    )
    assert run(workspace, "site").code == 0
    assert (workspace / "önemli.html").read_text(encoding="utf-8") == "dışarıda\n"


def test_a_check_names_what_is_stale_missing_and_extra(workspace: Path) -> None:
    assert run(workspace, "site").code == 0
    fresh = run(workspace, "site", "--check")
    assert (fresh.code, fresh.out, fresh.err) == (0, "", "site içindeki site güncel.\n")
    write(workspace, "journeys/bir.yaml", SMALLEST.replace("Temas", "Başka temas"))
    (workspace / "journeys" / "iki.yaml").unlink()
    (workspace / "site" / "method.html").unlink()
    before = digest(workspace / "site")
    done = run(workspace, "site", "--check", "-l", "tr")
    assert done.code == 1
    lines = done.out.splitlines()
    assert "eski: site/journeys/bir.html" in lines
    assert "eksik: site/method.html" in lines
    assert lines[-1] == "fazla: site/journeys/iki.html"
    assert done.err.splitlines()[-1] == "  öneri: Aynı komutu `--check` olmadan çalıştırın."
    assert digest(workspace / "site") == before
    assert run(workspace, "site", "--check", "-o", "yok").code == 1
    assert not (workspace / "yok").exists()


def test_one_file_holds_the_whole_site(workspace: Path) -> None:
    done = run(workspace, "site", "--single-file", "out/hepsi.html", "--quiet")
    assert (done.code, done.out, done.err) == (0, "out/hepsi.html\n", "")
    text = (workspace / "out/hepsi.html").read_text(encoding="utf-8")
    assert "İkinci yolculuk" in text
    assert "unsafe-inline" not in text
    assert run(workspace, "site", "--single-file", "out/hepsi.html", "--check").code == 0
    write(workspace, "journeys/bir.yaml", SMALLEST.replace("Temas", "Başka temas"))
    stale = run(workspace, "site", "--single-file", "out/hepsi.html", "--check", "-l", "en")
    assert (stale.code, stale.out) == (1, "stale: out/hepsi.html\n")


def test_a_folder_and_a_file_together_are_wrong_usage(workspace: Path) -> None:
    done = run(workspace, "site", "-o", "a", "--single-file", "b.html", "-l", "en")
    assert (done.code, done.out) == (2, "")
    assert done.err == "journeymap: `--output` names a folder and `--single-file` a file: give one of them.\n"


def test_recorded_scores_become_a_trend(workspace: Path) -> None:
    write(
        workspace,
        "journeys/bir.yaml",
        SMALLEST.replace("title: Temas}", "title: Temas, metrics: [{id: c, kind: csat, k: 3, n: 4}]}"),
    )
    assert run(workspace, "score", "--record", "puanlar.jsonl", "--no-gates").code == 0
    write(
        workspace,
        "journeys/bir.yaml",
        SMALLEST.replace("title: Temas}", "title: Temas, metrics: [{id: c, kind: csat, k: 4, n: 5}]}"),
    )
    assert run(workspace, "site", "--history", "puanlar.jsonl").code == 0
    page = (workspace / "site/index.html").read_text(encoding="utf-8")
    assert 'aria-label="75,0 puandan 80,0 puana"' in page
    with (workspace / "puanlar.jsonl").open("a", encoding="utf-8") as stream:
        stream.write("{\n")
    broken = run(workspace, "site", "--history", "puanlar.jsonl", "-l", "en")
    assert broken.code == 1
    assert "puanlar.jsonl:" in broken.err
    missing = run(workspace, "site", "--history", "yok.jsonl", "-l", "en")
    assert missing.code == 3
    assert missing.err == (
        "journeymap: There is no record yok.jsonl.\n"
        "  help: `journeymap score --record yok.jsonl` begins one.\n"
    )


def test_what_is_broken_is_told_and_the_rest_is_made(workspace: Path) -> None:
    write(workspace, "journeys/iki.yaml", "title: [\n")
    done = run(workspace, "site")
    assert done.code == 1
    assert "journeys/iki.yaml:" in done.err
    assert (workspace / "site/journeys/bir.html").exists()
    assert not (workspace / "site/journeys/iki.html").exists()


def test_nothing_to_tell_is_a_page_that_says_so(tmp_path: Path) -> None:
    write(tmp_path, "journeymap.yaml", "schema_version: 1\nname: Boş\n")
    done = run(tmp_path, "site", "-l", "en")
    assert done.code == 0
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "There are no journeys yet." in page
