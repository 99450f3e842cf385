"""One runtime version is named everywhere and still receives security fixes.

Proof:
    Version files, manifests, workflow matrices, base images and platform files are compared; the end of
    support comes from a dated table shipped with the tool. Control: at least one source names a
    version.

Asked as:
    runtime.txt specifies Python version; Python 3.11 installed; Python version verified; Node version
    pinned; supported Python version; PYTHON_VERSION set

Sources:
    Python release schedule PEPs
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    version: str = ""
    until: timedelta = timedelta(days=90)
