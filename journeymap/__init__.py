"""journeymap: customer journey maps as text."""

__version__ = "0.1.0"
