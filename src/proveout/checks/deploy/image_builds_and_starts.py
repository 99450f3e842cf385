"""The container image builds, starts and answers, with every file its command needs.

Why:
    An image that builds only on one desk, or whose command lacks a file, is found out while the service is down.

Fix:
    Commit what the Dockerfile copies, or take it out of .dockerignore; name bases with a version
    (`python:3.12.8-slim`), better with a digest; build the image in the pipeline on every change.

Proof:
    Where an engine is, the image is built and asked for its health. Without one the copy steps are
    replayed into an empty folder: a missing source, a command's file that was never copied or an
    unpinned base fails; all present is still unknown until a pipeline run for the revision is seen.

Asked as:
    Docker image builds; image built and tagged; Dockerfile builds cleanly; docker compose build works;
    container starts; image pushed to registry; multi-stage build; base image pinned

Told by:
    dockerfile + tested -(secret | root | user) ~0.92
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
    ("base image" | "base images") + (pin | minimal | slim | alpine | update | digest) -(scan | vulnerab* |
        @monthly | @weekly | @quarterly) ~0.9
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
    (image + (built + (successfully | test)) | "backend image" |
        "frontend image") -(optimize | tag | push | lazy | ci | pipeline | cache | scan | size | small) ~0.9
    "container boots" ~0.88
    ("image builds" | "image starts" | "docker image starts" | "docker image runs") -(ci | pipeline | step) ~0.9

Sources:
    OpenSSF Scorecard Pinned-Dependencies
"""

import re
from dataclasses import dataclass

from proveout.facts.container import ContainerFacts, Copy, Dockerfile, Source, Stage
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    dockerfile: RepositoryPath = RepositoryPath("Dockerfile")


PASSES = {"containers": ContainerFacts.example(), "limits": Limits()}
FAILS = {
    "containers": ContainerFacts.example(
        dockerfiles=(
            Dockerfile(
                "Dockerfile", (Stage(1, "python:3.12-slim", copies=(Copy(3, (Source("requirments.txt"),), "."),)),)
            ),
        )
    ),
    "limits": Limits(),
}
UNPINNED = re.compile(r"[^:@$]+(:latest)?")
EMPTY_BASES = frozenset({"scratch"})
SCRIPT = re.compile(r"(\./|/)?[\w./-]+\.(sh|py)")


def check_files(containers: ContainerFacts, limits: Limits) -> Verdict:
    stated = limits.dockerfile.removeprefix("./")
    is_stated = stated != Limits().dockerfile
    images = [one for one in containers.dockerfiles if one.path == stated] if is_stated else list(containers.images)
    if is_stated and not images:
        return failed(
            f"image: {stated} is stated and is not there",
            Evidence(f"no file of this name among {containers.files}", "the repository's files", f"ls '{stated}'"),
        )
    if not images:
        return unknown("image: no Dockerfile for production was seen in this repository")
    broken = next((one.broken for one in images if one.broken), "")
    found = [seen for image in images for seen in (*_missing(image), *_unpinned(image), *_script(image))]
    if found:
        return failed(f"image: {found[0].where} {found[0].saw}", *found)
    if broken:
        return unknown(f"image: {broken}")
    doubt = next((says for image in images for says in _doubts(image)), "")
    if doubt:
        return unknown(f"image: {doubt}")
    return passed(
        f"image: every file that {', '.join(one.path for one in images)} copies is there, every base is pinned",
        *(
            Evidence(f"{source.text} is there", f"{image.path}:{copy.line}", f"sed -n {copy.line}p '{image.path}'")
            for image, copy, source in _sources(images)
        ),
        *(Evidence(f"FROM {stage.image}", f"{image.path}:{stage.line}") for image in images for stage in image.stages),
    )


def _sources(images: list[Dockerfile]) -> list[tuple[Dockerfile, Copy, Source]]:
    return [
        (image, copy, source)
        for image in images
        for stage in image.stages
        for copy in stage.copies
        for source in copy.sources
        if not copy.stage
    ]


def _missing(image: Dockerfile) -> list[Evidence]:
    """Sources that are in none of the folders that the image may be built in."""
    found = []
    for _, copy, source in _sources([image]):
        if source.found_in or source.dynamic or source.ignored:
            continue
        says = "is kept out by .dockerignore" if source.excluded_in else "is not in the repository"
        found.append(
            Evidence(
                f"copies {source.text}, which {says}", f"{image.path}:{copy.line}", f"git ls-files '{source.text}'"
            )
        )
    return found


def _unpinned(image: Dockerfile) -> list[Evidence]:
    names = {stage.name for stage in image.stages if stage.name}
    return [
        Evidence(
            f"FROM {stage.image} is not fixed to a version",
            f"{image.path}:{stage.line}",
            f"grep -n FROM '{image.path}'",
        )
        for stage in image.stages
        if stage.image.lower() not in names | EMPTY_BASES and UNPINNED.fullmatch(stage.image)
    ]


def _script(image: Dockerfile) -> list[Evidence]:
    """A script that the image starts and that nothing brings into it."""
    stages = image.lineage()
    found = []
    for command in image.command():
        word = command.text.split()[0] if command.text.split() else ""
        name = word.rpartition("/")[2]
        if not SCRIPT.fullmatch(word) or "/" not in word:
            continue
        copies = [copy for stage in stages for copy in stage.copies]
        # A folder that is copied whole, an earlier stage, or a step that makes it may bring it.
        brought = any(
            copy.stage
            or any(
                source.text.rpartition("/")[2] in (name, "", ".")
                or "*" in source.text
                or "." not in source.text.rpartition("/")[2]
                for source in copy.sources
            )
            for copy in copies
        )
        made = any(name in text for stage in stages for _, text in stage.runs)
        if not brought and not made and re.match(r"(python|node|debian|ubuntu|alpine)\b", stages[-1].image):
            found.append(
                Evidence(
                    f"starts {word}, which nothing copies into the image",
                    f"{command.path}:{command.line}",
                    f"grep -n COPY '{image.path}'",
                )
            )
    return found


def _doubts(image: Dockerfile) -> list[str]:
    said = [
        f"{image.path}:{copy.line} copies {source.text}, which no folder that it is seen to be built in holds"
        for _, copy, source in _sources([image])
        if not source.found_in or source.dynamic
    ]
    said += [f"{image.path}:{stage.line} starts from {stage.image}" for stage in image.stages if "$" in stage.image]
    return said
