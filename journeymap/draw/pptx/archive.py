"""Office files as archives with the same bytes each time: no times, no names of machines or people."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o600 << 16
_TIMES = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


def settle_archive(content: bytes) -> bytes:
    """Return the archive with every time taken out, of its entries as of its properties."""
    settled = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(settled, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _TIMES.sub(b"", data)
            elif entry.filename.startswith("ppt/embeddings/"):
                data = settle_archive(data)
            info = ZipInfo(entry.filename, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = _REGULAR_FILE
            info.create_system = 3
            target.writestr(info, data, compresslevel=9)
    return settled.getvalue()
