"""Issues for a tracker: keys that stay, cells that are no formulas, one record for what is shared."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from markdown_it import MarkdownIt

from tests.cli.command import Done, run, write

JOURNEY = """\
title: Sipariş
stages:
  - id: sepet
    title: Sepet
    touchpoints:
      - id: odeme
        title: Ödeme
        pain_points:
          - id: ucret
            title: "=HYPERLINK(1)"
            severity: 3
            frequency: 0.2
            cause: process
            owner: e-ticaret
            due: 2027-01-31
            effort_days: 5
          - gec
        opportunities: [{id: goster, title: "Göster @ekip #1", resolves: [ucret, gec], status: done}]
      - {use: yardim}
"""
HEADS = [
    *("Key", "Type", "Summary", "Description", "Status", "Priority", "Assignee", "Due date"),
    *("Estimate (days)", "Labels", "Journeys", "Stages", "Touchpoints", "Related keys"),
]


def make_workspace(folder: Path) -> Path:
    write(folder, "journeys/siparis.yaml", JOURNEY)
    other = JOURNEY.replace("Sipariş", "İade").replace("odeme", "kasa").replace("          - gec\n", "")
    write(folder, "journeys/iade.yaml", other.replace("[ucret, gec]", "[ucret]"))
    write(folder, "pain-points/gec.yaml", "title: Geç kargo\nseverity: 4\nstatus: planned\n")
    opportunity = "opportunities: [{id: ara, title: Geri ara}]"
    write(folder, "touchpoints/yardim.yaml", f"title: Yardım\n{opportunity}\n")
    text = "schema_version: 1\nname: Dükkân\nlanguage: tr\n"
    text += "opportunities: [{id: hepsi, title: Hepsi, resolves: [gec]}]\n"
    write(folder, "journeymap.yaml", text)
    return folder


def hand_off(folder: Path, *arguments: str, language: str = "tr") -> Done:
    return run(folder, "handoff", *arguments, JOURNEYMAP_LANGUAGE=language)


def read(done: Done) -> dict[str, dict[str, str]]:
    assert (done.code, done.err) == (0, "")
    rows = csv.DictReader(io.StringIO(done.out))
    assert rows.fieldnames == HEADS
    return {row["Key"]: row for row in rows}


def test_one_record_each_under_keys_of_ids(tmp_path: Path) -> None:
    rows = read(hand_off(make_workspace(tmp_path)))
    assert list(rows) == [
        "journey/iade/opportunity/goster",
        "journey/iade/pain-point/ucret",
        "journey/siparis/opportunity/goster",
        "journey/siparis/pain-point/ucret",
        "opportunity/hepsi",
        "pain-point/gec",
        "touchpoint/yardim/opportunity/ara",
    ]
    assert rows["journey/siparis/pain-point/ucret"] == {
        "Key": "journey/siparis/pain-point/ucret",
        "Type": "Acı noktası",
        "Summary": "'=HYPERLINK(1)",
        "Description": "Şiddeti 4 üzerinden 3. Oraya gelenlerin %20 kadarına dokunuyor. Neden: süreç.",
        "Status": "To do",
        "Priority": "High",
        "Assignee": "e-ticaret",
        "Due date": "2027-01-31",
        "Estimate (days)": "5",
        "Labels": "journeymap pain-point cause-process",
        "Journeys": "Sipariş",
        "Stages": "Sepet",
        "Touchpoints": "Ödeme",
        "Related keys": "",
    }
    done = rows["journey/siparis/opportunity/goster"]
    assert (done["Status"], done["Priority"]) == ("Done", "Highest")
    assert done["Related keys"] == "journey/siparis/pain-point/ucret; pain-point/gec"
    assert rows["opportunity/hepsi"]["Related keys"] == "pain-point/gec"
    assert rows["touchpoint/yardim/opportunity/ara"]["Journeys"] == "İade; Sipariş"


def test_an_edit_changes_no_key(tmp_path: Path) -> None:
    before = read(hand_off(make_workspace(tmp_path), language="en"))
    text = "# moved down\n\n" + JOURNEY.replace("Ödeme", "Kasada öder").replace("severity: 3", "severity: 1")
    write(tmp_path, "journeys/siparis.yaml", text)
    after = read(hand_off(tmp_path, language="en"))
    assert after.keys() == before.keys()
    assert after["journey/siparis/pain-point/ucret"]["Priority"] == "Low"
    assert before["journey/siparis/pain-point/ucret"]["Type"] == "Pain point"


def test_one_journey_and_one_kind(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    assert list(read(hand_off(tmp_path, "iade", "--only", "pain-points"))) == [
        "journey/iade/pain-point/ucret"
    ]
    assert hand_off(tmp_path, "nope").code == 2


def test_markdown_mentions_nobody_and_carries_the_keys(tmp_path: Path) -> None:
    done = hand_off(make_workspace(tmp_path), "siparis", "--format", "md")
    assert done.code == 0
    assert "<!-- journeymap: journey/siparis/opportunity/goster -->\n## Fırsat" in done.out
    assert "@ekip" not in done.out
    page = MarkdownIt().render(done.out)
    assert "<h1>Dükkân: iş kayıtları</h1>" in page
    assert "<code>journey/siparis/pain-point/ucret</code>" in page


def test_nothing_to_hand_off(tmp_path: Path) -> None:
    write(
        tmp_path,
        "journeys/a.yaml",
        "title: A\nstages: [{id: s, title: S, touchpoints: [{id: t, title: T}]}]\n",
    )
    assert hand_off(tmp_path).out == ",".join(HEADS) + "\n"
    assert "Nothing to hand off" in hand_off(tmp_path, "--format", "md", language="en").out
