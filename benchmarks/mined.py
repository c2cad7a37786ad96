"""pm4py's directly-follows graph of a log, the way its manual shows: ``python -m benchmarks.mined FILE``."""

from __future__ import annotations

import sys


def main(file: str) -> None:
    """Read a log, make it what pm4py wants, and count what follows what."""
    import pandas as pd
    import pm4py

    columns = {"case_id": "siparis_no", "activity_key": "olay", "timestamp_key": "zaman"}
    log = pd.read_parquet(file, columns=list(columns.values())).dropna()
    pm4py.discover_dfg(pm4py.format_dataframe(log, **columns))


if __name__ == "__main__":
    main(sys.argv[1])
