"""DuckDB is opened through Ibis without what other engines need, and they find theirs all the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

from journeymap.measure.embedded import connect_duckdb

SPARED = ("numpy", "pandas", "pyarrow", "sqlglot.dialects.snowflake", "ibis.backends.sql.compilers.trino")
PROBE = """
import sys
spared = sys.argv[1:]
from journeymap.measure.embedded import connect_duckdb
backend = connect_duckdb(":memory:", memory_limit="100MB")
backend.con.execute("create table t as select 1 as n, 'x' as word")
table = backend.table("t")
asked = backend.compile(table.group_by("word").agg(n=table.n.sum()))
print([name for name in spared if name in sys.modules], backend.con.execute(asked).fetchall())
import ibis, ibis.backends.sql.compilers as writers
from ibis.backends.sql.compilers import TrinoCompiler
print(writers.trino.TrinoCompiler is TrinoCompiler is writers.TrinoCompiler, hasattr(writers, "NoCompiler"))
print(ibis.to_sql(table.count(), dialect="snowflake").startswith("SELECT"))
"""


def test_what_other_engines_need_is_imported_for_them_alone() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE, *SPARED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[] [('x', 1)]", "True False", "True"]


@pytest.mark.filterwarnings("ignore:fetch_arrow_table")  # Ibis calls DuckDB by an older name
def test_types_are_those_that_ibis_finds() -> None:
    backend = connect_duckdb(":memory:")
    columns = (
        "1::tinyint a, 1::hugeint b, 1.5::decimal(9, 2) c, 2.0 d, 'x' e, true f, date '2026-01-02' g, "
        "timestamp '2026-01-02' h, timestamptz '2026-01-02' i, [1] j, {'k': 'x'} k, map {'m': 1} l"
    )
    backend.con.execute(f"create table kinds as select {columns}")
    backend.con.execute('create table "quo""ted" (n integer not null)')
    for name in ("kinds", 'quo"ted'):
        usual = super(type(backend), backend).get_schema(name)
        assert backend.get_schema(name) == usual
    assert backend.table("kinds").columns == tuple("abcdefghijkl")
    with pytest.raises(Exception, match="does not exist"):
        backend.table("nothing")
