"""Which foreign format a file has, by what it begins with; a name alone is believed only for CSV."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from journeymap.exchange import texts
from journeymap.exchange.atlas_json import read_atlas_json
from journeymap.exchange.cjml import read_cjml
from journeymap.exchange.draft import Draft
from journeymap.exchange.mermaid import read_mermaid
from journeymap.exchange.surroundings import Surroundings
from journeymap.problem import Location
from journeymap.value import NamedTuple

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old workbooks begin with, and new ones that have a password."""


class Form(enum.Enum):
    """The formats that can be imported."""

    WORKBOOK = "xlsx"
    TABLE = "csv"
    ATLAS = "json"
    CJML = "cjml"
    MERMAID = "mermaid"


class ForeignFile(NamedTuple):
    """A file of another program."""

    name: str
    """As it is called in problems."""
    content: bytes


def find_form(file: ForeignFile) -> Form | None:
    """Return the format of a file; ``None`` where it is none that can be read."""
    start = file.content[:4_000].removeprefix(b"\xef\xbb\xbf").lstrip()
    ending = file.name.rpartition(".")[2].lower()
    if start.startswith((b"PK", OLE)):
        return Form.WORKBOOK
    if start.startswith((b"{", b"[")):
        return Form.ATLAS
    if start.startswith(b"<"):
        return Form.CJML
    if ending in {"csv", "tsv"}:
        return Form.TABLE
    if ending in {"mmd", "mermaid"} or _begins_journey(start):
        return Form.MERMAID
    return {"xlsx": Form.WORKBOOK, "xlsm": Form.WORKBOOK, "json": Form.ATLAS}.get(ending)


def _begins_journey(start: bytes) -> bool:
    lines = [line.strip().rstrip(b";") for line in start.splitlines()]
    return b"journey" in lines and not any(line.startswith(b"#") for line in lines)


def read_foreign(files: Sequence[ForeignFile], around: Surroundings) -> Draft:
    """Return what ``files`` come to: one file of any format, or several tables as CSV. Never raises."""
    forms = [find_form(file) for file in files]
    for file, form in zip(files, forms, strict=True):
        draft = Draft(file=file.name)
        if not file.content.strip():
            draft.refuse("empty-file", Location(file=file.name), texts.EMPTY_FILE())
            return draft
        if form is None:
            told = texts.OWN_FORMAT() if file.name.lower().endswith((".yaml", ".yml")) else texts.FORMATS()
            draft.refuse("unknown-format", Location(file=file.name), texts.UNKNOWN_FORMAT(), told)
            return draft
    if set(forms) == {Form.TABLE}:
        from journeymap.exchange.workbook import read_tables

        return read_tables(files, around)
    if len(files) > 1:
        draft = Draft(file=files[1].name)
        draft.refuse("several-files", Location(file=files[1].name), texts.SEVERAL_FILES())
        return draft
    return _read_one(files[0], forms[0], around)


def _read_one(file: ForeignFile, form: Form | None, around: Surroundings) -> Draft:
    match form:
        case Form.ATLAS:
            return read_atlas_json(file.content, file.name)
        case Form.CJML:
            return read_cjml(file.content, file.name, around)
        case Form.MERMAID:
            return read_mermaid(file.content, file.name, around)
        case _:
            from journeymap.exchange.workbook import read_workbook

            return read_workbook(file, around)
