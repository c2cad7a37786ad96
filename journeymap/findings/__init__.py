"""Problems as text for people and as documents for machines.

Each format is one module with one pure function from problems to text; ``cli`` prints it. What a character
may do to a terminal is known in ``language.cells``, which problem is still the same one after an edit in
``fingerprint``.

A document names each file as the problem does. Formats whose readers look at a whole repository are given
problems whose files were renamed first (:mod:`~journeymap.findings.relocation`), so that no writer has to
know of a second folder. A class per format was refused: each would hold one method.
"""
