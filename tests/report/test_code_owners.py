"""Who reviews which map: our part of ``CODEOWNERS``, and what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.report.code_owners import BEGIN, END, UnclosedBlockError, put_block
from tests.cli.command import SMALLEST, run, write

BLOCK = f"{BEGIN}\n/a @b\n{END}\n"


@given(st.text("ab@/# *\n", max_size=60), st.text("ab@/# *\n", max_size=60))
def test_what_people_wrote_stays_where_it_is(before: str, after: str) -> None:
    text = f"{before}\n{BEGIN}\nold\n{END}\n{after}"
    assert put_block(text, BLOCK) == f"{before}\n{BLOCK}{after}"
    once = put_block(before, BLOCK)
    assert once.startswith(before)
    assert put_block(once, BLOCK) == once


@pytest.mark.parametrize(
    ("text", "line"), [(f"x\n{BEGIN}\n", 2), (f"{END}\n", 1), (f"{END}\n{BEGIN}\n", 1), (BLOCK * 2, 1)]
)
def test_a_part_without_an_end_is_refused(text: str, line: int) -> None:
    with pytest.raises(UnclosedBlockError) as caught:
        put_block(text, BLOCK)
    assert caught.value.line == line


def test_the_file_follows_the_owners(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "haritalar ğ"
    write(folder, "journeys/a.yaml", f"owner: shop\n{SMALLEST}")
    write(folder, "journeys/b.yaml", SMALLEST.replace("id: asama", "id: asama\n    owner: ops"))
    write(folder, "journeys/c.yaml", f"owner: nobody\n{SMALLEST}")
    write(folder, "journeys/d.yaml", SMALLEST)
    write(folder, "pain-points/p.yaml", "title: P\nseverity: 2\nowner: ops\n")
    own = write(tmp_path, "CODEOWNERS", "* @acme/all\n")

    nobody = run(folder, "codeowners", JOURNEYMAP_LANGUAGE="en")
    assert nobody.code == 3
    assert nobody.err == (
        "journeymap: Nobody is known to review the files of any owner.\n"
        '  help: Write into journeymap.yaml, such as: `code_owners: {nobody: ["@acme/nobody"]}`.\n'
    )
    settings = 'schema_version: 1\ncode_owners:\n  shop: ["@acme/shop", a@b.example]\n  ops: ["@ops"]\n'
    write(folder, "journeymap.yaml", settings)
    stale = run(folder, "codeowners", "--check", JOURNEYMAP_LANGUAGE="tr")
    assert (stale.code, own.read_text(encoding="utf-8")) == (1, "* @acme/all\n")
    assert stale.out.startswith("../CODEOWNERS haritaların söylediği gibi değil")
    done = run(folder, "codeowners", JOURNEYMAP_LANGUAGE="en")
    assert (done.code, done.out) == (0, "../CODEOWNERS\n")
    assert done.err == (
        "No reviewer is declared under `code_owners` for: `nobody`. Their files are left out.\n"
    )
    assert own.read_text(encoding="utf-8") == (
        "* @acme/all\n\n"
        "# journeymap: begin\n"
        "/haritalar\\ ğ/journeys/a.yaml @acme/shop a@b.example\n"
        "/haritalar\\ ğ/journeys/b.yaml @ops\n"
        "/haritalar\\ ğ/pain-points/p.yaml @ops\n"
        "# journeymap: end\n"
    )
    assert run(folder, "codeowners", "--check", "--quiet").code == 0

    write(folder, "journeys/a.yaml", "title: [broken\n")
    broken = run(folder, "codeowners", JOURNEYMAP_LANGUAGE="en")
    assert broken.code == 1
    assert "Nothing is written until every file can be read." in broken.err
    assert "/a.yaml @acme/shop" in own.read_text(encoding="utf-8")
