"""A run back into the same Markdown, with the smallest difference: marks and notes of ours, nothing else."""

from proveout.tick.apply import Ticked, applied, reverted
from proveout.tick.change import Act

__all__ = ["Act", "Ticked", "applied", "reverted"]
