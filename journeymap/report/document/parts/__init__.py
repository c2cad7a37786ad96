"""The sections of a document, a module per group; each function takes the subject of the report."""
