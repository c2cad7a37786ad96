"""No workbook takes over two seconds of a processor, or over 300 MB, and each says what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.exchange.hostile_books import BOOKS

READ = r"""\
import json, re, sys, time
from pathlib import Path
from journeymap.exchange.form import ForeignFile, read_foreign
from journeymap.exchange.preparation import prepare_draft
from journeymap.exchange.surroundings import Surroundings
from journeymap.problem import Cell

for path in map(Path, sys.argv[1:]):
    content = path.read_bytes()
    began = time.process_time()
    prepared = prepare_draft(read_foreign([ForeignFile("map.xlsx", content)], Surroundings(language="en")))
    seconds = time.process_time() - began
    told = []
    for problem in prepared.problems[:9]:
        place = problem.location
        where = f"{place.sheet}!{place.name}: " if isinstance(place, Cell) else ""
        told.append(where + problem.message.say("en"))
    status = Path("/proc/self/status")  # what the kernel else tells is the parent's, too
    peak = int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) // 1024 if status.exists() else 0
    print(json.dumps([path.stem, seconds, peak, told]))
"""


def test_no_workbook_takes_long_or_much(tmp_path: Path) -> None:
    paths = []
    for name, (make, _) in BOOKS.items():
        paths.append(tmp_path / f"{name}.xlsx")
        paths[-1].write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", READ, *map(str, paths)], capture_output=True, text=True, check=True
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [name for name, *_ in found] == list(BOOKS)
    for name, seconds, _, told in found:
        assert any(message.startswith(BOOKS[name][1]) for message in told), (name, told)
        assert seconds < 2, name
    peaks = {name: peak for name, _, peak, _ in found}
    assert max(peaks.values()) < 300, peaks
