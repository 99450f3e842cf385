"""The container process does not run as root.

Proof:
    The last USER of the final stage, the security context of manifests and the compose user are read; a
    numeric 0 or none fails. Where an engine is, the running process is asked. n/a without containers.

Asked as:
    containers run as non-root user; non-root user created; container runs as non-root; container
    filesystem read-only; USER set in Dockerfile; security context set

Sources:
    CIS Docker Benchmark 4.1
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
