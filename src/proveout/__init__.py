"""Reads a team's production checklist and proves it on the real thing."""

__version__ = "0.1.0.dev0"
