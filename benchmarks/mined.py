"""pm4py's directly-follows graph of a log, and nothing else: ``python -m benchmarks.mined FILE``."""

from __future__ import annotations

import sys


def main(file: str) -> None:
    """Read a log and count what follows what."""
    import pandas as pd
    import pm4py

    names = {"siparis_no": "case:concept:name", "olay": "concept:name", "zaman": "time:timestamp"}
    log = pd.read_parquet(file, columns=list(names)).rename(columns=names).dropna()
    log = log.astype({"case:concept:name": "string", "concept:name": "string"})
    pm4py.discover_dfg(log)


if __name__ == "__main__":
    main(sys.argv[1])
