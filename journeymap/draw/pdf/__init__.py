"""A scene as a page of PDF: vectors, the letters it uses, and text that can be searched and read aloud.

pydyf writes the objects, the pages are ours: fpdf2 was refused, for it dates every file, cannot tag text for
screen readers, and takes half a second to import. There is no date, no version and no random id in the file.
"""

from journeymap.draw.pdf.document import PAGE_SIZES, write_pdf

__all__ = ["PAGE_SIZES", "write_pdf"]
