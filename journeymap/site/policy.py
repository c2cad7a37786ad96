"""What a page may do, said in its head: run our script, show our style and pictures, and nothing else."""

from __future__ import annotations

import base64
import hashlib

_NOTHING = "default-src 'none'"
_END = "base-uri 'none'; form-action 'none'"


def write_folder_policy(*, live: bool = False) -> str:
    """Return the policy of a page that lies in a folder with its script and style; nothing inline is run.

    ``file:`` is for pages that are opened from a disk, where to some browsers every file is another origin. A
    page of a server can load no file. ``live`` lets a preview listen to its server.
    """
    listen = "; connect-src 'self'" if live else ""
    return (
        f"{_NOTHING}; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
        f"font-src data:{listen}; {_END}"
    )


def write_inline_policy(script: str, style: str) -> str:
    """Return the policy of a page that holds its script and style, each named by its digest."""
    return (
        f"{_NOTHING}; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        f"img-src data:; font-src data:; {_END}"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
