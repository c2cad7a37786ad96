"""The way in: ``journeymap`` and ``python -m journeymap``."""

from __future__ import annotations

import gc
import sys

_PATIENT = 1_000_000
"""Values made before the garbage collector looks for cycles; Python's own default is 700."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Scripts and prompts ask for the version often; it is answered before anything else is imported.
    if sys.argv[1:] == ["--version"]:
        from journeymap import __version__

        print(f"journeymap {__version__}")
        return
    # So is a run in which nothing has changed: comparing files costs less than importing.
    if sys.argv[1:2] in (["render"], ["site"], ["validate"]):
        from journeymap.cli.replay import replay

        if replay(sys.argv[1:]):
            return
    # Importing, loading and drawing make many values and next to no cycles: looking for them takes a tenth.
    gc.set_threshold(_PATIENT)
    from journeymap.cli.shortcut import take_shortcut

    code = take_shortcut(sys.argv[1:])
    if code is None:
        from journeymap.cli.application import run

        code = run()
    gc.freeze()  # nor for a last time at the end: the system takes back all of the memory anyway
    sys.exit(code)


if __name__ == "__main__":
    main()
