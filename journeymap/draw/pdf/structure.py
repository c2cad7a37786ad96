"""What a page says, beside how it looks: sections, paragraphs and figures for screen readers and search.

A group with a title is a section, a wrapped text one paragraph, a group of shapes without words a figure with
its title as alternative. What is mere decoration is marked as such and passed over.
"""

from __future__ import annotations

import pydyf

from journeymap.scene.shapes import Scene


class Structure:
    """The tree of all pages."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        """Begin with an empty document."""
        self.pdf = pdf
        self.root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        pdf.add_object(self.root)
        self.document = self.add(self.root, "Document")
        self.pages: list[PageStructure] = []

    def open_page(self, page: pydyf.Dictionary, scene: Scene) -> PageStructure:
        """Return the section of a new page, described as a whole."""
        section = self.add(self.document, "Sect")
        section["T"] = encode_text(scene.title)
        page["StructParents"] = len(self.pages)
        self.pages.append(PageStructure(self, page, section))
        return self.pages[-1]

    def add(self, parent: pydyf.Dictionary, kind: str) -> pydyf.Dictionary:
        """Add an element to the tree."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": f"/{kind}", "P": parent.reference, "K": pydyf.Array()}
        )
        self.pdf.add_object(element)
        parent.setdefault("K", pydyf.Array()).append(element.reference)
        return element

    def close(self) -> None:
        """Write down which element each piece of content belongs to."""
        numbers = pydyf.Array()
        for number, page in enumerate(self.pages):
            numbers += [number, pydyf.Array([element.reference for element in page.owners])]
        tree = pydyf.Dictionary({"Nums": numbers})
        self.pdf.add_object(tree)
        self.root.update(ParentTree=tree.reference, ParentTreeNextKey=len(self.pages))
        self.pdf.catalog.update(
            StructTreeRoot=self.root.reference, MarkInfo=pydyf.Dictionary({"Marked": "true"})
        )


class PageStructure:
    """The elements of one page."""

    def __init__(self, structure: Structure, page: pydyf.Dictionary, section: pydyf.Dictionary) -> None:
        """Begin with the page's section."""
        self.structure = structure
        self.page = page
        self.section = section
        self.owners: list[pydyf.Dictionary] = []
        """The element of each piece of content, by its number."""

    def open_section(self, parent: pydyf.Dictionary, title: str) -> pydyf.Dictionary:
        """Return a new section below ``parent``."""
        section = self.structure.add(parent, "Sect")
        section["T"] = encode_text(title)
        return section

    def add_content(self, parent: pydyf.Dictionary, kind: str, alternative: str = "") -> int:
        """Add an element with one piece of content, and return the piece's number."""
        element = self.structure.add(parent, kind)
        if alternative:
            element["Alt"] = encode_text(alternative)
        element["Pg"] = self.page.reference
        element["K"] = len(self.owners)
        self.owners.append(element)
        return len(self.owners) - 1


def encode_text(text: str) -> bytes:
    """Return any text as a PDF string; lone surrogates become the replacement character."""
    safe = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
    data: bytes = pydyf.String(safe).data
    return data
