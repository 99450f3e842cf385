"""Reads the pipelines of GitHub and GitLab from their files."""

import re

from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.need import Unreadable
from proveout.probes.recipes import read_recipes
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, mapping_of, mappings_of, read_yaml, text_of, words_of

OTHERS = ("azure-pipelines.yml", ".circleci/config.yml", "bitbucket-pipelines.yml", "Jenkinsfile", ".travis.yml")
# Top words of a GitLab file that are no jobs.
GITLAB_WORDS = frozenset(
    "default include stages variables workflow image services before_script after_script cache spec".split()
)

SECRET = re.compile(r"\bsecrets\.([A-Za-z_]\w*)|\bsecrets\[\s*['\"](\w+)['\"]")
# Inputs of actions that decide what is fetched or run; others may hold values that nobody should see.
INPUTS = ("ref", "repository", "script", "persist-credentials", "path", "command", "run", "args")


def read_pipelines(repository: Repository) -> PipelineFacts:
    """Every workflow of `.github/workflows` and `.gitlab-ci.yml`, with the lines of its steps."""
    pipelines = [
        _pipeline(repository, path, "github")
        for path in repository.ending(".yml", ".yaml")
        if path.startswith(".github/workflows/") and path.count("/") == 2  # the host reads no folder below
    ]
    pipelines += [_pipeline(repository, path, "gitlab") for path in (".gitlab-ci.yml",) if path in repository.files]
    others = tuple(path for path in sorted(OTHERS) if path in repository.files)
    return PipelineFacts(tuple(pipelines), others, recipes=read_recipes(repository), seen_at=repository.seen_at)


def _pipeline(repository: Repository, path: str, host: str) -> Pipeline:
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return Pipeline(path, host, broken=text.reason)
    documents = read_yaml(text, path)
    if isinstance(documents, Unreadable):
        return Pipeline(path, host, broken=documents.reason)
    # GitLab allows a header document with a `spec` before the pipeline.
    tree = documents[-1] if documents else None
    if not isinstance(tree, Lined):
        return Pipeline(path, host, broken=f"{path} holds no pipeline")
    variables = tuple(mapping_of(tree.get("env") or tree.get("variables")))
    if host == "gitlab":
        included = _included(tree.get("include"))
        return Pipeline(path, host, _gitlab_triggers(tree), _gitlab_jobs(tree), variables=variables, includes=included)
    return Pipeline(
        path,
        host,
        _github_triggers(tree),
        _github_jobs(tree),
        permissions=_permissions(tree),
        secrets=tuple(
            (found[1] or found[2], text.count("\n", 0, found.start()) + 1) for found in SECRET.finditer(text)
        ),
        variables=variables,
    )


def _permissions(tree: Lined) -> dict[str, str] | None:
    if "permissions" not in tree:
        return None
    said = tree["permissions"]
    if isinstance(said, str):
        return {"*": said.removesuffix("-all")}
    return {scope: text_of(level) for scope, level in mapping_of(said).items()}


def _included(value: object) -> tuple[str, ...]:
    if isinstance(value, Lined):
        value = [value]
    named = tuple(text_of(word) for one in mappings_of(value) for word in one.values() if text_of(word))
    return words_of(value) + named


def _github_triggers(tree: Lined) -> tuple[Trigger, ...]:
    on = tree.get("on")
    if isinstance(on, str):
        return (Trigger(on),)
    if isinstance(on, list):
        return tuple(Trigger(event) for event in words_of(on))
    if not isinstance(on, dict):
        return ()
    triggers = []
    for event, filters in on.items():
        said = filters if isinstance(filters, dict) else {}
        branches = words_of(said.get("branches")) + tuple(f"!{b}" for b in words_of(said.get("branches-ignore")))
        # With a filter of tags and none of branches, no push to a branch starts it.
        tags_only = bool(said.get("tags") or said.get("tags-ignore")) and not branches
        paths = words_of(said.get("paths")) + tuple(f"!{one}" for one in words_of(said.get("paths-ignore")))
        triggers.append(Trigger(str(event), branches, paths, tags_only))
    return tuple(triggers)


def _github_jobs(tree: Lined) -> tuple[Job, ...]:
    return tuple(
        Job(
            name,
            job.line,
            tuple(_github_step(step, _shell(job) or _shell(tree)) for step in mappings_of(job.get("steps"))),
            may_fail=_true(job.get("continue-on-error")),
            condition=text_of(job.get("if")),
            needs=words_of(job.get("needs")),
            permissions=_permissions(job),
            uses=text_of(job.get("uses")),
            inherits_secrets=text_of(job.get("secrets")) == "inherit",
            environment=text_of(job.get("environment")) or text_of(mapping_of(job.get("environment")).get("name")),
            runs_on=words_of(job.get("runs-on")) or words_of(mapping_of(job.get("runs-on")).get("labels")),
            image=text_of(job.get("container")) or text_of(mapping_of(job.get("container")).get("image")),
            variables=tuple(mapping_of(job.get("env"))),
        )
        for name, job in mapping_of(tree.get("jobs")).items()
        if isinstance(job, Lined)
    )


def _shell(tree: Lined) -> str:
    return text_of(mapping_of(mapping_of(tree.get("defaults")).get("run")).get("shell"))


def _github_step(step: Lined, shell: str) -> Step:
    given = mapping_of(step.get("with"))
    return Step(
        step.line,
        name=text_of(step.get("name")),
        run=text_of(step.get("run")),
        uses=text_of(step.get("uses")),
        may_fail=_true(step.get("continue-on-error")),
        condition=text_of(step.get("if")),
        inputs={name: text_of(given[name]) for name in INPUTS if text_of(given.get(name))},
        variables=tuple(mapping_of(step.get("env"))),
        shell=text_of(step.get("shell")) or shell,
    )


def _gitlab_triggers(tree: Lined) -> tuple[Trigger, ...]:
    # Without `workflow:` rules every push and merge request starts a pipeline.
    return () if "workflow" in tree else (Trigger("push"), Trigger("pull_request"))


def _gitlab_jobs(tree: Lined) -> tuple[Job, ...]:
    return tuple(
        Job(
            name,
            job.line,
            tuple(Step(job.line, run=line) for line in words_of(job.get("script"))),
            may_fail=_true(job.get("allow_failure")) or isinstance(job.get("allow_failure"), Lined),
            condition=_rules(job),
            needs=words_of(job.get("needs")) + tuple(text_of(one.get("job")) for one in mappings_of(job.get("needs"))),
            environment=text_of(job.get("environment")) or text_of(mapping_of(job.get("environment")).get("name")),
            image=text_of(job.get("image")) or text_of(mapping_of(job.get("image")).get("name")),
            variables=tuple(mapping_of(job.get("variables"))),
        )
        for name, job in tree.items()
        if isinstance(job, Lined) and name not in GITLAB_WORDS and not name.startswith(".") and "script" in job
    )


def _rules(job: Lined) -> str:
    """When the job runs, as far as a sentence can hold it."""
    for key in ("rules", "only", "except"):
        said = job.get(key)
        if said is None:
            continue
        words = words_of(said) or tuple(text_of(rule.get("if")) for rule in mappings_of(said))
        return ", ".join(filter(None, words)) or f"its {key} in line {job.line_of(key)}"
    if text_of(job.get("when")) not in ("", "on_success", "always"):
        return f"when: {text_of(job.get('when'))}"
    return f"what it extends in line {job.line_of('extends')}" if "extends" in job else ""


def _true(value: object) -> bool:
    # An expression (`${{ … }}`) may be true: it counts as such, because it can let a failure pass.
    return isinstance(value, str) and (value.lower() == "true" or value.startswith("${{"))
