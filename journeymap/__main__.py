"""The way in: ``journeymap`` and ``python -m journeymap``."""

from __future__ import annotations

import sys


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
    from journeymap.cli.application import run

    sys.exit(run())


if __name__ == "__main__":
    main()
