"""Reads the service containers of GitHub and GitLab jobs."""

from collections.abc import Iterator

from proveout.facts.pipeline_services import JobServices, PipelineServiceFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, mapping_of, read_yaml, text_of


def read_pipeline_services(repository: Repository) -> PipelineServiceFacts:
    """Services of `.github/workflows` and `.gitlab-ci.yml`; what is wrong with a file, the pipeline facts say."""
    found: list[JobServices] = []
    for path in repository.ending(".yml", ".yaml"):
        is_github = path.startswith(".github/workflows/") and path.endswith((".yml", ".yaml"))
        if not is_github and path != ".gitlab-ci.yml":
            continue
        text = repository.text(path)
        documents = text if isinstance(text, Unreadable) else read_yaml(text, path)
        if isinstance(documents, Unreadable) or not documents or not isinstance(documents[-1], Lined):
            continue
        tree = documents[-1]
        jobs = mapping_of(tree.get("jobs")) if is_github else tree
        if not is_github and (images := tuple(_images(tree.get("services")))):
            found.append(JobServices(path, "", tree.line_of("services"), images))
        for name, job in jobs.items():
            images = tuple(_images(mapping_of(job).get("services")))
            if images:
                found.append(JobServices(path, str(name), mapping_of(job).line_of("services"), images))
    return PipelineServiceFacts(tuple(found), repository.seen_at)


def _images(value: object) -> Iterator[str]:
    listed = list(value.values()) if isinstance(value, Lined) else value if isinstance(value, list) else []
    for one in listed:
        image = text_of(one) or text_of(mapping_of(one).get("image")) or text_of(mapping_of(one).get("name"))
        if image:
            yield image
