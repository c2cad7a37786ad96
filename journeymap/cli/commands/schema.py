"""``journeymap schema``."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli import schema_texts, texts
from journeymap.cli.schemas import ATLAS, PRINTED, WRITTEN
from journeymap.cli.speech import own_language, say

SchemaKind = enum.StrEnum(  # type: ignore[misc]  # the names are said once, in `schemas`
    "SchemaKind", [(name.upper().replace("-", "_"), name) for name in (*WRITTEN, *PRINTED, ATLAS)]
)
"""What has a schema: the kinds of file, and the documents that other programs read."""


def schema(
    kind: Annotated[
        SchemaKind,
        typer.Argument(
            metavar=f"[{say(texts.METAVAR_KIND)}]",
            help=say(
                schema_texts.HELP_KIND, written=", ".join(WRITTEN), printed=", ".join((*PRINTED, ATLAS))
            ),
        ),
    ] = SchemaKind("journey"),  # noqa: B008  # a member, made once
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say(texts.HELP_SCHEMA_OUTPUT), show_default=False)
    ] = None,
) -> None:
    """Print one schema, or write all of them."""
    from journeymap.cli.output import write_file
    from journeymap.cli.schemas import write_named_schema
    from journeymap.cli.streams import print_note, print_product
    from journeymap.schema import KINDS, write_schema

    if output is None:
        print_product(write_named_schema(kind.value))
        return
    for each in KINDS:
        path = output / f"{each}.schema.json"
        write_file(path, write_schema(each))
        print_product(path.as_posix())
    schemas = texts.SCHEMAS(len(KINDS))
    print_note(texts.SCHEMAS_WRITTEN.say(own_language(), schemas=schemas, folder=output.as_posix()))
