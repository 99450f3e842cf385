"""Reads the pipelines of GitHub and GitLab from their files."""

from typing import Any

from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

OTHERS = ("azure-pipelines.yml", ".circleci/config.yml", "bitbucket-pipelines.yml", "Jenkinsfile", ".travis.yml")
# Top words of a GitLab file that are no jobs.
GITLAB_WORDS = frozenset(
    "default include stages variables workflow image services before_script after_script cache spec".split()
)


def read_pipelines(repository: Repository) -> PipelineFacts:
    """Every workflow of `.github/workflows` and `.gitlab-ci.yml`, with the lines of its steps."""
    pipelines = [
        _pipeline(repository, path, "github")
        for path in repository.files
        if path.startswith(".github/workflows/") and path.endswith((".yml", ".yaml"))
    ]
    pipelines += [_pipeline(repository, path, "gitlab") for path in repository.files if path == ".gitlab-ci.yml"]
    others = tuple(path for path in repository.files if path in OTHERS)
    return PipelineFacts(tuple(pipelines), others, seen_at=repository.seen_at)


def _pipeline(repository: Repository, path: str, host: str) -> Pipeline:
    import yaml  # noqa: PLC0415 - only where a repository has pipelines

    text = repository.text(path)
    if isinstance(text, Unreadable):
        return Pipeline(path, host, broken=text.reason)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return Pipeline(path, host, broken=f"{path}{f':{mark.line + 1}' if mark else ''} is no YAML")
    tree = _plain(root, {})
    if not isinstance(tree, dict):
        return Pipeline(path, host, broken=f"{path} holds no pipeline")
    if host == "github":
        return Pipeline(path, host, _github_triggers(tree), _github_jobs(tree))
    return Pipeline(path, host, _gitlab_triggers(tree), _gitlab_jobs(tree))


class _Lined(dict[str, Any]):  # Any: YAML
    """A mapping that knows on which line it begins."""

    line = 1


def _plain(node: Any, seen: dict[int, Any], depth: int = 0) -> Any:  # noqa: ANN401 - YAML is anything, in and out
    """Plain values of a node; scalars stay text, so that `on` and `no` keep their words.

    An alias is the same value as its anchor: a small file may name billions of them. Deeper nesting than
    any pipeline needs is cut.
    """
    if node is None or depth > 12:
        return None
    if (node_id := id(node)) in seen:
        return seen[node_id]
    match node.id:
        case "mapping":
            mapping = seen[node_id] = _Lined()
            mapping.line = node.start_mark.line + 1
            for key, value in node.value:
                mapping[str(key.value)] = _plain(value, seen, depth + 1)
            return mapping
        case "sequence":
            listed = seen[node_id] = []
            listed.extend(_plain(one, seen, depth + 1) for one in node.value)
            return listed
        case _:
            return node.value


def _github_triggers(tree: dict[str, Any]) -> tuple[Trigger, ...]:
    on = tree.get("on")
    if isinstance(on, str):
        return (Trigger(on),)
    if isinstance(on, list):
        return tuple(Trigger(str(event)) for event in on)
    if not isinstance(on, dict):
        return ()
    triggers = []
    for event, filters in on.items():
        said = filters if isinstance(filters, dict) else {}
        branches = _listed(said.get("branches")) + tuple(f"!{b}" for b in _listed(said.get("branches-ignore")))
        tags_only = bool(said.get("tags")) and not branches
        triggers.append(Trigger(str(event), branches, _listed(said.get("paths")), tags_only))
    return tuple(triggers)


def _github_jobs(tree: dict[str, Any]) -> tuple[Job, ...]:
    jobs = tree.get("jobs")
    if not isinstance(jobs, dict):
        return ()
    found = []
    for name, job in jobs.items():
        if not isinstance(job, _Lined):
            continue
        steps = job.get("steps")
        found.append(
            Job(
                name,
                job.line,
                tuple(
                    Step(
                        step.line,
                        name=_text(step.get("name")),
                        run=_text(step.get("run")),
                        uses=_text(step.get("uses")),
                        may_fail=_true(step.get("continue-on-error")),
                        condition=_text(step.get("if")),
                    )
                    for step in (steps if isinstance(steps, list) else [])
                    if isinstance(step, _Lined)
                ),
                may_fail=_true(job.get("continue-on-error")),
                condition=_text(job.get("if")),
                needs=_listed(job.get("needs")),
            )
        )
    return tuple(found)


def _gitlab_triggers(tree: dict[str, Any]) -> tuple[Trigger, ...]:
    # Without `workflow:` rules every push and merge request starts a pipeline.
    return () if "workflow" in tree else (Trigger("push"), Trigger("pull_request"))


def _gitlab_jobs(tree: dict[str, Any]) -> tuple[Job, ...]:
    return tuple(
        Job(
            name,
            job.line,
            tuple(Step(job.line, run=line) for line in _listed(job.get("script"))),
            may_fail=_true(job.get("allow_failure")),
            condition=_text(job.get("rules") or job.get("only")),
            needs=_listed(job.get("needs")),
        )
        for name, job in tree.items()
        if isinstance(job, _Lined) and name not in GITLAB_WORDS and not name.startswith(".") and "script" in job
    )


def _listed(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _true(value: object) -> bool:
    # An expression (`${{ … }}`) may be true: it counts as such, because it can let a failure pass.
    return isinstance(value, str) and (value.lower() == "true" or value.startswith("${{"))
