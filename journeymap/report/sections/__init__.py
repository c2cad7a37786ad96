"""One module per part of the terminal report; each takes the report and a page and returns lines."""
