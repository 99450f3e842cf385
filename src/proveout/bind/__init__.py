"""Items of a checklist → ids of the catalogue, with the bounds that the words name, and why."""

from proveout.bind.binder import Binder

__all__ = ["Binder"]
