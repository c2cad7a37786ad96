"""A module per kind of page, each a function from the material to a :class:`~journeymap.site.page.Page`."""
