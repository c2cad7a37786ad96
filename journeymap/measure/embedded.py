"""DuckDB by way of Ibis, with as much of Ibis as it needs.

To use one engine, Ibis imports what writes the SQL of all twenty; and to learn the types of a table it has
DuckDB make an Arrow table, for which Arrow and NumPy are imported. Each takes a tenth of a second. So the
package of writers is made one that imports those that are asked for, and the types are fetched as rows.
Expressions, their SQL and their carrying out stay Ibis's.

The compiled parts of sqlglot (``sqlglotc``) were refused: importing them takes longer than they save here.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from functools import cache
from typing import Any

_WRITERS = "ibis.backends.sql.compilers"


def connect_duckdb(file: str, **settings: Any) -> Any:
    """Return a backend of Ibis that has opened a DuckDB file, or ``:memory:``.

    Raises:
        ImportError: Ibis or DuckDB is not installed.
    """
    _import_writers_when_asked_for()
    kind = _make_kind()
    kind.register_options()
    return kind().connect(file, **settings)


def _import_writers_when_asked_for() -> None:
    if _WRITERS in sys.modules:
        return
    spec = importlib.util.find_spec(_WRITERS)
    if spec is None or spec.loader is None:
        return  # a release of Ibis that has them elsewhere: it imports what it likes
    loader, package = spec.loader, importlib.util.module_from_spec(spec)

    def find(name: str) -> Any:
        if importlib.util.find_spec(f"{_WRITERS}.{name}") is not None:
            return importlib.import_module(f"{_WRITERS}.{name}")
        del package.__dict__["__getattr__"]
        loader.exec_module(package)  # a name of the package itself: it is imported as it stands after all
        return getattr(package, name)

    package.__dict__["__getattr__"] = find
    sys.modules[_WRITERS] = package


@cache
def _make_kind() -> Any:
    from ibis.backends.duckdb import Backend
    from ibis.expr.schema import Schema

    @cache
    def read_type(text: str, *, nullable: bool) -> Any:
        return Backend.compiler.type_mapper.from_string(text, nullable=nullable)

    class Embedded(Backend):  # type: ignore[misc]  # Ibis is not typed
        """Ibis's own backend, but for how it learns what types a table has."""

        def get_schema(
            self, table_name: str, *, catalog: str | None = None, database: str | None = None
        ) -> Any:
            if catalog is not None or database is not None:
                return super().get_schema(table_name, catalog=catalog, database=database)
            quoted = table_name.replace('"', '""')
            told = self.con.execute(f'DESCRIBE "{quoted}"').fetchall()
            types = {name: read_type(kind, nullable=null == "YES") for name, kind, null, *_ in told}
            return Schema(types)

    return Embedded
