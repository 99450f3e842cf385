"""Bindings, catalogue and environment → what to read. Reads nothing itself."""

from proveout.plan.make import make_plan

__all__ = ["make_plan"]
