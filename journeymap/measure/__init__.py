"""Survey answers and event logs in, figures by journey out; the only room that knows Ibis.

``sources`` finds the files and opens them as tables, ``names`` decides which id a name in the data means,
``moments`` reads times. ``answers`` and ``paths`` are the counting: Ibis expressions, which DuckDB, Spark or
another engine carries out; ``packing``, ``moves`` and ``marks`` make whole numbers of events, of moves and of
what a case did before, and ``embedded`` opens the usual engine. ``privacy`` leaves out what is about too few
people, ``figures`` makes values of what is left, ``writing`` their text. ``run`` goes through all of it.

Counting in Python or pandas was refused: it ends where the memory of one machine does, and the same
expression, counted by an engine, does not. An engine of our own was refused for the same reason.
"""

from journeymap.measure.engine import Engine, open_engine
from journeymap.measure.run import (
    Measured,
    Place,
    Plan,
    SourcePlan,
    find_journeys,
    measure_atlas,
    plan_measuring,
)
from journeymap.measure.writing import write_measurement

__all__ = [
    "Engine",
    "Measured",
    "Place",
    "Plan",
    "SourcePlan",
    "find_journeys",
    "measure_atlas",
    "open_engine",
    "plan_measuring",
    "write_measurement",
]
