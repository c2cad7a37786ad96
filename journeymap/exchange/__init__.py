"""Maps that come from other programs, and maps that go to them.

Everything travels as *declarations*: the data that the YAML files of a workspace hold, file by file. What
comes in becomes declarations, is written as YAML and loaded like any workspace, so that an import knows no
other rules than ``validate`` does; what goes out is made of them where nothing may be lost. Building the
model's values directly was refused: then two readers would have to agree on the format.

* :mod:`~journeymap.exchange.declaration` reads what a workspace declares;
* :mod:`~journeymap.exchange.draft` is what an import has gathered: declarations, places, problems, losses;
* :mod:`~journeymap.exchange.preparation` checks a draft beside the workspace it goes to;
* :mod:`~journeymap.exchange.atlas_json` writes and reads the whole atlas as one JSON document;
* :mod:`~journeymap.exchange.mermaid` reads a Mermaid ``journey``;
* :mod:`~journeymap.exchange.cjml` writes and reads CJML;
* :mod:`~journeymap.exchange.workbook` is the spreadsheet: its tables, the template, and the way back;
* :mod:`~journeymap.exchange.form` tells which of them a file is.
"""
