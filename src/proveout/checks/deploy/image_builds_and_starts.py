"""The container image builds, starts and answers, with every file its command needs.

Proof:
    Where an engine is, the image is built and asked for its health. Without one the copy steps are
    replayed into an empty folder: a missing source, a command's file that was never copied or an
    unpinned base fails; all present is still unknown until a pipeline run for the revision is seen.

Asked as:
    Docker image builds; image built and tagged; Dockerfile builds cleanly; docker compose build works;
    container starts; image pushed to registry; multi-stage build; base image pinned

Told by:
    docker + image + (build | push | create | tag | optimize) -(vulnerab* | scan | secret | @pipeline | @workflow) ~0.91
    docker + image + test -(vulnerab* | scan | secret | @pipeline | @workflow) ~0.91
    "docker build" ~0.95
    ("docker compose build" | "docker-compose build" | "compose build") ~0.95 &
    (container | docker) + image + registry ~0.91
    (image | images) + (build | built | push | pushed) + (registry | ecr | gcr | "docker hub" | dockerhub | ghcr) ~0.91
    (image | images) + (build | built | push | pushed) + (acr | tag | successful) ~0.91
    ("push registry" | "docker push" | "docker pull") ~0.86
    "container registry" -(choose | login | @pipeline | @workflow) ~0.86
    dockerfile + (build | optimize | works | successful) -(secret | root | user | health | path | not) ~0.9
    "dockerfile" + (build | built) + success ~0.91
    "multi stage build" ~0.91
    "multi-stage" + (docker | dockerfile | build | image) ~0.91
    ("base image" | "base images") + (pin | minimal | slim | alpine | update | digest) -(scan | vulnerab*) ~0.9
    ("base image" | "base images") + (specific | official | distroless) -(scan | vulnerab*) ~0.9
    "latest tag" + (image | docker | no | not | avoid) ~0.88
    image + (size + (small | minimal | under | optimized | reduce | #size)) -(upload | logo | webp | compress) ~0.82
    image + (slim | distroless) -(upload | logo | webp | compress) ~0.82
    (container | containers) + (start | starts) + (successful | correct | without | clean) ~0.9
    (container | docker) + (build | builds) + (successful | pass | clean | locally | without) ~0.91
    "docker image local" ~0.9
    docker + image + locally ~0.91
    (entrypoint | entrypoint.sh | entrypoint-prod.sh) + (wait | host | not | exec) -(cause | issue | wrong) ~0.88
    "docker container" + (build | start | run + successful) ~0.86
    @"docker" + ("image built" | "image pushed" | "build image" | "test build") ~0.9
    (.dockerignore) + (exclude | image | size | correct | configure) ~0.75

Sources:
    OpenSSF Scorecard Pinned-Dependencies
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    dockerfile: RepositoryPath = RepositoryPath("Dockerfile")
