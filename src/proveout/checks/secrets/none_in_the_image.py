"""The container image and its build carry no secret.

Proof:
    Build files are read for secrets in ARG, ENV and COPY and the ignore file is evaluated for
    environment files, VCS folders and keys; where an image can be had, its layers and configuration are
    searched. Control: a planted canary file would have been copied without the ignore rule. n/a without
    a container build.

Asked as:
    no secrets in Docker image; .dockerignore excludes .env; build args hold no secrets; no credentials
    in image layers; compose file uses env variables for secrets

Told by:
    (secret | credential | .env* | "api key") + (image | dockerfile | "build arg" | layer) + (no | not | never) ~0.95
    (secret | credential | .env* | "api key") + (image | dockerfile) + (without | baked | exclude) ~0.95
    (secret | credential | .env* | "api key") + ("build arg" | layer) + (without | baked | exclude) ~0.95
    (secret | credential) + dockerfile* + (no | not | never | hardcoded) ~0.95
    .dockerignore + (.env* | secret | exclude | credential | git | sensitive) ~0.94
    (.dockerignore | dockerignore) -size ~0.8
    ("build arg" | "build secret") + (secret | credential | token | no | password) ~0.92
    compose + secret + (no | "environment variable" | hardcoded) -manager ~0.88

Sources:
    CIS Docker Benchmark 4.10
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
