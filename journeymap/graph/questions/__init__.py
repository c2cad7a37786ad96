"""Questions asked of a journey's path and of the graph of an atlas.

Those about one journey take its path and do without networkx, but for centrality; those that cross
journeys take the graph. Figures of the chain, such as visits, are handed in by whoever has solved it: the
room ``score`` stands above this one. A module per question, all answers frozen.
"""
