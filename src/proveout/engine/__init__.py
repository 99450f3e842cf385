"""The only concurrent code, and the pure one: facts are gathered, then judged."""

from proveout.engine.gather import Probe, gather
from proveout.engine.judge import judge

__all__ = ["Probe", "gather", "judge"]
