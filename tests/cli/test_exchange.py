"""Import and export as a user runs them: real files, whole messages, nothing half written."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import networkx as nx
import pytest

from journeymap.exchange.atlas_json import assemble_atlas_schema
from tests.cli.command import digest, run, write
from tests.exchange.sheets import fill

MERMAID = """\
---
title: First order
---
journey
    section Choosing
      Looks around: 4: Emma
      ★ Pays #40;card#41;: 2.5: Emma, Oliver
"""


@pytest.fixture(name="demo")
def _demo(tmp_path: Path) -> Path:
    assert run(tmp_path, "init", "demo", "--language", "en").code == 0
    return tmp_path / "demo"


def test_json_goes_out_and_comes_back(demo: Path, tmp_path: Path) -> None:
    out = run(demo, "export", "json")
    assert (out.code, out.err) == (0, "")
    jsonschema.Draft202012Validator(assemble_atlas_schema()).validate(json.loads(out.out))
    write(tmp_path, "atlas.json", out.out)
    done = run(tmp_path, "import", "atlas.json", "--output", "copy")
    assert (done.code, done.err) == (0, "Imported into copy: 6 new files, 0 changed, 0 as before.\n")
    assert run(tmp_path / "copy", "export", "json").out == out.out
    assert run(tmp_path / "copy", "fmt", "--check").code == 0
    again = run(demo, "import", "../atlas.json")
    assert (again.code, again.out) == (0, "")  # the same data: files keep their comments
    schema = run(tmp_path, "schema", "atlas")
    assert json.loads(schema.out) == assemble_atlas_schema()


def test_json_of_no_workspace_is_a_document(tmp_path: Path) -> None:
    done = run(tmp_path, "export", "json")
    assert done.code == 3
    document = json.loads(done.out)
    jsonschema.Draft202012Validator(assemble_atlas_schema()).validate(document)
    assert len(document["problems"]) == 1


def test_graphml_is_read_by_networkx(demo: Path) -> None:
    assert run(demo, "export", "graphml", "--output", "graph.graphml", PYTHONHASHSEED="1").code == 0
    first = (demo / "graph.graphml").read_bytes()
    graph = nx.read_graphml(demo / "graph.graphml")
    document = json.loads(run(demo, "export", "json").out)["graph"]
    assert set(graph.nodes) == {node["name"] for node in document["nodes"]}
    assert graph.number_of_edges() == len(document["edges"])
    assert graph.nodes["touchpoint/first-order/checkout"]["moment_of_truth"] is True
    assert run(demo, "export", "graphml").out.encode() == first


def test_cjml_goes_out_with_its_losses_and_comes_back(demo: Path, tmp_path: Path) -> None:
    out = run(demo, "export", "cjml", "--output", "map.xml")
    assert out.code == 0
    assert out.err.startswith("cjml: ")
    done = run(tmp_path, "import", "demo/map.xml", "--output", "copy")
    assert (done.code, done.err) == (0, "Imported into copy: 4 new files, 0 changed, 0 as before.\n")
    assert run(tmp_path / "copy", "validate").code == 0


def test_mermaid_becomes_a_journey(tmp_path: Path) -> None:
    write(tmp_path, "map.mmd", MERMAID)
    dry = run(tmp_path, "import", "map.mmd", "--output", "new", "--dry-run", "--language", "tr")
    assert (dry.code, dry.out) == (
        0,
        (
            "yeni: new/journeys/first-order.yaml\nyeni: new/personas/emma.yaml\n"
            "yeni: new/personas/oliver.yaml\nyeni: new/journeymap.yaml\n"
        ),
    )
    assert not (tmp_path / "new").exists()
    done = run(tmp_path, "import", "map.mmd", "--output", "new")
    assert (done.code, done.err) == (0, "Imported into new: 4 new files, 0 changed, 0 as before.\n")
    assert (tmp_path / "new/journeys/first-order.yaml").read_text(encoding="utf-8") == (
        "title: First order\n"
        "personas: [emma, oliver]\n"
        "stages:\n"
        "  - id: choosing\n"
        "    title: Choosing\n"
        "    touchpoints:\n"
        "      - {id: looks-around, title: Looks around, personas: [emma], emotion: 1}\n"
        "      - {id: pays-card, title: Pays (card), moment_of_truth: true, emotion: -0.5}\n"
    )


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    write(tmp_path, "map.mmd", MERMAID)
    assert run(tmp_path, "import", "map.mmd", "--output", "new").code == 0
    before = digest(tmp_path / "new")
    write(tmp_path, "map.mmd", MERMAID.replace("Emma", "Ema").replace("4:", "5:"))
    done = run(tmp_path / "new", "import", "../map.mmd")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "journeymap: 1 file would be overwritten: journeys/first-order.yaml.\n"
        "  help: `--dry-run` shows the changes, `--force` makes them, `--output FOLDER` writes elsewhere.\n"
    )
    assert digest(tmp_path / "new") == before
    dry = run(tmp_path / "new", "import", "../map.mmd", "--dry-run")
    assert "+      - {id: looks-around, title: Looks around, personas: [ema], emotion: 2}" in dry.out
    forced = run(tmp_path / "new", "import", "../map.mmd", "--force")
    assert (forced.code, forced.out) == (0, "journeys/first-order.yaml\npersonas/ema.yaml\n")


def test_a_wrong_cell_writes_nothing(tmp_path: Path) -> None:
    rows = {
        "touchpoints": [{"Stage": "Choosing", "Title": "Looks", "Channel": "Websiet"}],
        "pain-points": [{"Touchpoint": "Looks", "Title": "Slow"}],
    }
    (tmp_path / "template.xlsx").write_bytes(fill(rows).content)
    done = run(tmp_path, "import", "template.xlsx", "--output", "map", "--language", "en")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "template.xlsx: Touchpoints!E5: error[wrong-cell]: “Websiet” is not in the list of this column.\n"
        "  help: Did you mean “Website”?\n"
        "template.xlsx: Pain points!D5: error[missing-cell]: “Severity” is missing here.\n"
        "  help: What belongs here: 0 none … 4 catastrophe.\n"
        "Nothing was written. Mend what is named above and import again.\n"
    )
    assert not (tmp_path / "map").exists()


def test_a_workbook_goes_out_filled_and_comes_back(demo: Path) -> None:
    before = digest(demo)
    out = run(demo, "export", "xlsx-template", "--filled", "--output", "../map.xlsx")
    assert (out.code, out.out) == (0, "")
    done = run(demo, "import", "../map.xlsx")
    assert (done.code, done.out) == (0, "")
    assert digest(demo) == before


def test_figures_that_were_counted_stay_behind_and_that_is_said(demo: Path) -> None:
    write(demo, "measurements/first-order.yaml", "schema_version: 1\nmin_group: 10\n")
    for form in ("json", "xlsx-template"):
        filled = ("--filled", "--output", "measured.xlsx") if form == "xlsx-template" else ()
        out = run(demo, "export", form, *filled)
        assert out.code == 0
        told = "leaves out 1 file under `measurements/`, counted by `measure`: copy them by hand.\n"
        assert out.err.startswith(f"`export {form}` {told}")


def test_a_workbook_that_may_be_filled_in_is_not_overwritten(tmp_path: Path) -> None:
    wanted = ("export", "xlsx-template", "--output", "map.xlsx", "--language", "en")
    assert run(tmp_path, *wanted).code == 0
    empty = (tmp_path / "map.xlsx").read_bytes()
    assert run(tmp_path, *wanted).code == 0  # the same bytes: nothing is lost
    mine = fill({"personas": [{"Name": "Emma"}]}).content
    (tmp_path / "map.xlsx").write_bytes(mine)
    done = run(tmp_path, *wanted)
    assert done.code == 2
    assert done.err == (
        "journeymap: map.xlsx is there already, and somebody may have filled it in.\n"
        "  help: Name another file, or overwrite it with `--force`.\n"
    )
    assert (tmp_path / "map.xlsx").read_bytes() == mine
    assert run(tmp_path, *wanted, "--force").code == 0
    assert (tmp_path / "map.xlsx").read_bytes() == empty


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("import", "none.xlsx", "-o", "x"), 3, "journeymap: Cannot read none.xlsx: there is no such file"),
        (("import", ".", "-o", "x"), 3, "journeymap: . is a folder.\n  help: Name the file in it."),
        (("export", "json", "--force"), 2, "journeymap: `export json` has no `--force`."),
        (("import", "/dev/zero", "-o", "x"), 3, "journeymap: /dev/zero is not a regular file."),
        (("import", "map.mmd"), 3, "journeymap: No workspace here: "),
        (
            ("import", "map.mmd", "-o", "x", "-w", "y"),
            2,
            "journeymap: Use either `--output` or `--workspace`.",
        ),
        (("import", "map.mmd", "-o", "map.mmd"), 2, "journeymap: map.mmd is not a folder."),
        (("export", "xlsx-template"), 2, "journeymap: A workbook cannot be printed"),
        (("export", "graphml", "--table", "x"), 2, "journeymap: `export graphml` has no `--table`."),
        (("export", "json", "first"), 2, "journeymap: `export json` has no choice of journeys."),
    ],
)
def test_wrong_usage(tmp_path: Path, arguments: tuple[str, ...], code: int, message: str) -> None:
    write(tmp_path, "map.mmd", MERMAID)
    done = run(tmp_path, *arguments, JOURNEYMAP_LANGUAGE="en")
    assert (done.code, done.err[: len(message)]) == (code, message), done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.mmd"]
