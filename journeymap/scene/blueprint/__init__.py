"""The service blueprint: what the customer does, and all that has to happen before and behind the stage.

The lanes and the three lines between them are those of Shostack (1984) and Bitner et al. (2008). Lanes that
say nothing stay and say so: a blueprint without a backstage is a finding. Actions side by side in one
row, as some tools draw them, were refused: what serves an action stands below it.
"""

from journeymap.scene.blueprint.picture import compose_blueprint, compose_blueprint_pages

__all__ = ["compose_blueprint", "compose_blueprint_pages"]
