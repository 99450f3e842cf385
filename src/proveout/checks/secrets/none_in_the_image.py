"""The container image and its build carry no secret.

Proof:
    Build files are read for secrets in ARG, ENV and COPY and the ignore file is evaluated for
    environment files, VCS folders and keys; where an image can be had, its layers and configuration are
    searched. Control: a planted canary file would have been copied without the ignore rule. n/a without
    a container build.

Asked as:
    no secrets in Docker image; .dockerignore excludes .env; build args hold no secrets; no credentials
    in image layers; compose file uses env variables for secrets

Sources:
    CIS Docker Benchmark 4.10
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
