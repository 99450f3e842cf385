"""What a workflow may do, hands out and uses."""

from pathlib import Path

from proveout.facts.pipeline import Pipeline
from proveout.probes.pipeline import read_pipelines
from proveout.probes.repository import Repository


def read(root: Path, text: str, path: str = ".github/workflows/ci.yml") -> Pipeline:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")
    (pipeline,) = read_pipelines(Repository(root)).pipelines
    return pipeline


def test_a_workflow_nested_without_end_is_broken(tmp_path: Path) -> None:
    assert "nested deeper" in read(tmp_path, "on: " + "[" * 100_000).broken


def test_lists_of_aliases_are_not_written_out(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]

    pipeline = read(tmp_path, "\n".join([*lines, "on: {push: {branches: *a11}}", "jobs: {}"]))

    assert [trigger.branches for trigger in pipeline.triggers] == [()]


def test_rights_are_stated_narrow_wide_or_not_at_all(tmp_path: Path) -> None:
    pipeline = read(
        tmp_path,
        "on: push\npermissions: read-all\njobs:\n  a:\n    permissions: {contents: write}\n    steps: []\n"
        "  b:\n    permissions: write-all\n  c:\n    steps: []\n  d:\n    permissions: {}\n",
    )

    assert pipeline.permissions == {"*": "read"}
    assert [job.permissions for job in pipeline.jobs] == [{"contents": "write"}, {"*": "write"}, None, {}]


def test_secrets_inputs_and_names_are_told_without_values(tmp_path: Path) -> None:
    pipeline = read(
        tmp_path,
        "on: push\nenv: {A: 1}\njobs:\n  a:\n    environment: {name: production}\n    runs-on: [self-hosted, x]\n    container: {image: node}\n"
        "    env: {B: 2}\n    steps:\n      - uses: a/b@v1\n        with: {ref: main, password: made-up}\n        env: {C: '${{ secrets.TOKEN }}'}\n"
        "      - run: echo ${{ secrets['OTHER'] }}\n  b:\n    uses: a/b/.github/workflows/x.yml@main\n    secrets: inherit\n",
    )

    first, second = pipeline.jobs
    assert pipeline.secrets == (("TOKEN", 12), ("OTHER", 13))
    assert (pipeline.variables, first.variables, first.steps[0].variables) == (("A",), ("B",), ("C",))
    assert (first.environment, first.runs_on, first.image) == ("production", ("self-hosted", "x"), "node")
    assert dict(first.steps[0].inputs) == {"ref": "main"}
    assert (second.uses, second.inherits_secrets) == ("a/b/.github/workflows/x.yml@main", True)


def test_gitlab_includes_rules_and_environments_are_told(tmp_path: Path) -> None:
    pipeline = read(
        tmp_path,
        "include:\n  - local: a.yml\n  - b.yml\ndeploy:\n  image: {name: docker}\n  environment: production\n  needs: [{job: test}]\n"
        "  rules:\n    - if: $CI_COMMIT_TAG\n    - when: never\n  script: [make deploy]\n",
        ".gitlab-ci.yml",
    )

    (job,) = pipeline.jobs
    assert pipeline.includes == ("b.yml", "a.yml")
    assert (job.image, job.environment, job.needs, job.condition) == (
        "docker",
        "production",
        ("test",),
        "$CI_COMMIT_TAG",
    )
