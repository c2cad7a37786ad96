"""One module per command; each only orders the stages and prints what they return."""
