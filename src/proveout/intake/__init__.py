"""Bytes of a Markdown document → a checklist."""

from proveout.intake.read import read_checklist

__all__ = ["read_checklist"]
