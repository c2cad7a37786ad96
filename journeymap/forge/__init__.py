"""The place where changes are reviewed: our one comment in a pull or merge request, kept up to date.

The only room that speaks to a network, and only where a command was asked to post: nothing in a workspace can
make it. Requests go to the API that the CI names in its environment, with the token found there, and to
nowhere else. The libraries of GitHub and GitLab were refused: a handful of requests need none.
"""

from journeymap.forge.sticky import Comments, Posted, post_comment

__all__ = ["Comments", "Posted", "post_comment"]
