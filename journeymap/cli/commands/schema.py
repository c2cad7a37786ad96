"""``journeymap schema``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import texts
from journeymap.cli.speech import own_language, say


class SchemaKind(enum.StrEnum):
    """The kinds of file that have a schema, and the documents that other programs read."""

    WORKSPACE = "workspace"
    JOURNEY = "journey"
    PERSONA = "persona"
    TOUCHPOINT = "touchpoint"
    PAIN_POINT = "pain-point"
    EVIDENCE = "evidence"
    ATLAS = "atlas"


def schema(
    kind: Annotated[
        SchemaKind,
        typer.Argument(
            metavar=f"[{say(texts.METAVAR_KIND)}]",
            help=say(texts.HELP_SCHEMA_KIND, kinds=", ".join(SchemaKind)),
        ),
    ] = SchemaKind.JOURNEY,
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(texts.HELP_SCHEMA_OUTPUT), show_default=False)
    ] = None,
) -> None:
    """Print one schema, or write all of them."""
    from journeymap.cli.output import write_file
    from journeymap.cli.streams import print_note, print_product
    from journeymap.schema import KINDS, write_schema

    if output is None:
        print_product(_write_atlas_schema() if kind is SchemaKind.ATLAS else write_schema(kind.value))
        return
    for each in KINDS:
        path = output / f"{each}.schema.json"
        write_file(path, write_schema(each))
        print_product(path.as_posix())
    schemas = texts.SCHEMAS(len(KINDS))
    print_note(texts.SCHEMAS_WRITTEN.say(own_language(), schemas=schemas, folder=output.as_posix()))


def _write_atlas_schema() -> str:
    import json

    from journeymap.exchange.atlas_json import assemble_atlas_schema

    return json.dumps(assemble_atlas_schema(), ensure_ascii=False, indent=2) + "\n"
