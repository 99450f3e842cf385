"""Reads everything that says how images are built and containers are started."""

import re

from proveout.facts.container import ContainerFacts, Dockerfile, Purpose
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.build_context import Contexts
from proveout.probes.compose import Compose
from proveout.probes.dockerfile import dockerfiles_of, read_dockerfile
from proveout.probes.kubernetes import Manifests
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository

# Orchestrators whose files are not read: containers and their settings may be defined there.
OTHERS = re.compile(
    r"(^|/)([\w.-]*\.nomad(\.hcl)?|[\w.-]*(task[-_]?def(inition)?)[\w.-]*\.json|copilot/.*manifest\.yml|"
    r"Pulumi\.ya?ml|cdk\.json|serverless\.ya?ml|apphost\.cs|helmfile\.ya?ml)$",
    re.IGNORECASE,
)
# Files by which a platform deploys a back end. Those of front ends (Netlify, Vercel) say nothing of it.
PLATFORM = re.compile(
    r"(.*/)?(Procfile|render\.ya?ml|fly\.toml|railway\.(json|toml)|\.do/app\.ya?ml|heroku\.yml|app\.yaml)"
)
# One of these stands in every path that the pattern could match.
OTHER_WORDS = (".nomad", "task", "copilot/", "pulumi", "cdk.json", "serverless", "apphost.cs", "helmfile")
PLATFORM_WORDS = ("procfile", "render.y", "fly.toml", "railway.", "app.y", "heroku.yml")
TERRAFORM_RUNS = re.compile(
    r"\b(aws_ecs_task_definition|google_cloud_run|azurerm_container_app|kubernetes_deployment|helm_release|docker_container|aws_apprunner)"
)


def read_containers(repository: Repository) -> ContainerFacts:
    """Dockerfiles with the sources of their copies looked for, Compose files merged, manifests document by document."""
    compose, manifests = Compose(repository), Manifests(repository)
    views = tuple(compose.views())
    hidden: list[Secret] = [*compose.hidden, *manifests.hidden]
    contexts = Contexts(repository)
    said: dict[str, list[str]] = {}
    for view in views:
        for service in view.services:
            if service.context is not None:
                said.setdefault(service.dockerfile, []).append(service.context)
    dockerfiles: list[Dockerfile] = []
    for path in dockerfiles_of(repository):
        dockerfile, kept = read_dockerfile(path, repository.text(path))
        hidden += kept
        dockerfiles.append(contexts.resolved(dockerfile, said.get(path, ())))
    return ContainerFacts(
        tuple(dockerfiles),
        views,
        tuple(manifests.workloads),
        tuple(sorted(manifests.kinds)),
        tuple(compose.faults + manifests.faults),
        tuple(
            compose.broken + manifests.broken + [one.broken for one in dockerfiles if one.broken and _counts(one.path)]
        ),
        tuple(manifests.patched),
        tuple(manifests.templates),
        _others(repository),
        tuple(hidden),
        next((path for path in repository.holding(*PLATFORM_WORDS) if PLATFORM.fullmatch(path) and _counts(path)), ""),
        len(repository.files),
        repository.seen_at,
    )


def _counts(path: str) -> bool:
    return purpose_of(path) is not Purpose.DEVELOPMENT


def _others(repository: Repository) -> tuple[str, ...]:
    named = [path for path in repository.holding(*OTHER_WORDS) if OTHERS.search(path)]
    for path in repository.ending(".tf"):
        text = repository.text(path)
        if isinstance(text, Unreadable) or TERRAFORM_RUNS.search(text):
            named.append(path)
    return tuple(named)
