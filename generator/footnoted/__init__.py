"""Footnoted: a folder of YAML facts becomes a site in which every statement carries its source."""

__version__ = "0.1.0"
