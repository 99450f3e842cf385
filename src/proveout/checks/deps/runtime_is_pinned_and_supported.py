"""One runtime version is named everywhere and still receives security fixes.

Proof:
    Version files, manifests, workflow matrices, base images and platform files are compared; the end of
    support comes from a dated table shipped with the tool. Control: at least one source names a
    version.

Asked as:
    runtime.txt specifies Python version; Python 3.11 installed; Python version verified; Node version
    pinned; supported Python version; PYTHON_VERSION set;
    Python version specified; Python 3.11+ installed; Node.js 18+ installed; Node.js version matches;
    runtime.txt configured; Python version pinned; Python 3.10 or higher

Told by:
    (python | php | go | bun) + (#version | version | 22 | 17 | 21 | 11) -(django | script | venv | http | nodes) ~0.84
    runtime.txt -(create | exist) ~0.9
    .python-version ~0.92
    .nvmrc ~0.92
    .node-version ~0.92
    .tool-versions ~0.9
    PYTHON_VERSION ~0.93
    NODE_VERSION ~0.93
    "python version" ~0.93
    "node version" ~0.93
    "node.js version" ~0.93
    python-version ~0.92
    "runtime version" ~0.88
    "python runtime" ~0.85
    engines + (package.json | node) ~0.86
    python:3* -(run | docker + run) ~0.86
    node:* -(run | docker + run | event) ~0.74
    "end of life" ~0.85
    "supported version" ~0.78
    "lts version" ~0.84

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
