"""What the pages beside map and flow share: heading, score card, legend, footer, emotion chart, pages.

A base class for views was refused: a view takes the parts it needs and puts them where it wants them.
"""
