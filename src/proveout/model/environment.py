"""Where a service is proved, and what may be done to it there."""

from dataclasses import dataclass

from proveout.model.check import Effect


@dataclass(frozen=True, slots=True)
class Environment:
    """A named place. Production grants reading and nothing else unless somebody wrote otherwise."""

    name: str = "production"
    granted: Effect = Effect.READ
