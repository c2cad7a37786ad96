"""What the layout says when it cannot work."""

from __future__ import annotations

from journeymap.language import Text

ENGINE_MISSING = Text(
    en="a flow needs Graphviz to find its positions, and there is none here",
    tr="akış görünümü, yerleşim için Graphviz ister; bu makinede Graphviz bulunamadı",
)
ENGINE_MISSING_HELP = Text(
    en="run: pip install pygraphviz",
    tr="şu komutu çalıştırın: pip install pygraphviz",
)
ENGINE_FAILED = Text(
    en="Graphviz could not lay out the flow: {reason}",
    tr="Graphviz akışı yerleştiremedi: {reason}",
)
