"""The matrix of impact and effort: points gained upwards, person-days to the right, and the list beside it.

Bubbles without a list, as the mapping tools draw them, were refused: a reader has to believe where they
lie. Here every item stands in the list with its figures, and what cannot be ranked stands there with why.
"""

from journeymap.scene.matrix.picture import choose_items, compose_matrix, compose_matrix_pages

__all__ = ["choose_items", "compose_matrix", "compose_matrix_pages"]
