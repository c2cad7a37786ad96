"""The only room that calls git: what a repository knows of a workspace's files, and its revisions of them.

Git is asked for what it has stored and never made to act: no hook, filter, signature program, external diff
or pager of the repository runs, since a workspace is often someone else's. A library that reads
repositories itself was refused: it would have to know every form git stores things in, and git is there
wherever a repository is.
"""

from journeymap.git.dates import last_changes

__all__ = ["last_changes"]
