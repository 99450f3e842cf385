"""Probes against real repositories, healthy and broken."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.model.need import Unreadable
from proveout.probes.dependencies import read_dependencies
from proveout.probes.environment import read_environment_file
from proveout.probes.git import GitError
from proveout.probes.git import git as ask
from proveout.probes.history import read_history
from proveout.probes.licence import read_licences
from proveout.probes.pipeline import read_pipelines
from proveout.probes.python import read_module, read_python
from proveout.probes.repository import Repository
from proveout.probes.tree import read_tree

Git = Callable[..., str]


def write(root: Path, **files: str) -> None:
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


# What git says.


def test_a_folder_without_git_is_listed_from_the_disk_and_says_so(tmp_path: Path) -> None:
    put(tmp_path, "app/main.py", "x = 1\n")
    put(tmp_path, "node_modules/left/index.js", "x")

    tree = read_tree(Repository(tmp_path))

    assert tree.listed_by == "folder"
    assert list(tree.files) == ["app/main.py"]
    assert isinstance(read_history(Repository(tmp_path)), Unreadable)


def test_an_empty_repository_has_no_head(git: Git, tmp_path: Path) -> None:
    history = read_history(Repository(tmp_path))

    assert not isinstance(history, Unreadable)
    assert (history.head, history.commits) == ("", 0)


def test_a_broken_repository_gives_a_reason(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    git("add", "a.py")
    git("commit", "-q", "-m", "one")
    (tmp_path / ".git" / "HEAD").write_text("nonsense\n", encoding="utf-8")

    history = read_history(Repository(tmp_path))

    assert isinstance(history, Unreadable)


def test_what_a_repository_configures_is_not_run(git: Git, tmp_path: Path) -> None:
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    git("config", "core.fsmonitor", str(trap))
    put(tmp_path, "a.py", "x = 1\n")
    git("-c", "core.fsmonitor=false", "add", "a.py")

    read_history(Repository(tmp_path))
    read_tree(Repository(tmp_path))

    assert not (tmp_path / "sprung").exists()


def test_git_that_runs_late_gives_a_reason(git: Git, tmp_path: Path) -> None:
    with pytest.raises(GitError, match="did not answer"):
        ask(tmp_path, "version", deadline_s=0.000_001)


def test_dirt_branch_tags_and_upstream_are_told(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a b.py", "x = 1\n")
    git("add", "--all")
    git("commit", "-q", "-m", "one")
    git("tag", "v1.0")
    git("init", "-q", "--bare", str(tmp_path / "up.git"))
    git("remote", "add", "origin", str(tmp_path / "up.git"))
    git("push", "-q", "-u", "origin", "main")
    git("commit", "-q", "--allow-empty", "-m", "two")
    put(tmp_path, "a b.py", "x = 2\n")

    history = read_history(Repository(tmp_path))

    assert not isinstance(history, Unreadable)
    assert (history.branch, history.upstream, history.ahead) == ("main", "origin/main", 1)
    assert history.dirty == ("a b.py",)
    assert history.tags == ()
    assert history.commits == 2


def test_an_environment_file_of_an_old_commit_is_found_and_a_template_is_not(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "backend/.env", "KEY=1\n")
    put(tmp_path, ".env.example", "KEY=\n")
    git("add", "--all")
    git("commit", "-q", "-m", "one")
    first = git("rev-parse", "HEAD").strip()
    git("rm", "-q", "--cached", "backend/.env")
    git("commit", "-q", "-m", "two")

    history = read_history(Repository(tmp_path))

    assert not isinstance(history, Unreadable)
    assert history.dotenv_commits == {"backend/.env": first}


def test_ignore_rules_of_the_repository_count_and_private_ones_do_not(git: Git, tmp_path: Path) -> None:
    put(tmp_path, ".gitignore", ".env\n!.env.local\n")
    put(tmp_path, ".git/info/exclude", ".env.production\n")

    ignored = read_tree(Repository(tmp_path)).ignored

    assert ignored[".env"]
    assert not ignored[".env.local"]
    assert not ignored[".env.production"]


def test_a_rule_for_the_top_alone_does_not_cover_a_service_below(git: Git, tmp_path: Path) -> None:
    put(tmp_path, ".gitignore", "/.env\n/.env.*\n")
    put(tmp_path, "services/api/.env.example", "A=\n")
    git("add", "-A")

    ignored = read_tree(Repository(tmp_path)).ignored

    assert ignored[".env"]
    assert ignored["services/api/.env"] is False


def test_nothing_ignored_at_all_is_an_answer(git: Git, tmp_path: Path) -> None:
    assert read_tree(Repository(tmp_path)).ignored[".env"] is False


def test_untracked_files_are_told_apart_from_tracked_ones(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    put(tmp_path, "b.py", "x = 1\n")
    git("add", "a.py")

    tree = read_tree(Repository(tmp_path))

    assert list(tree.files) == ["a.py"]
    assert tree.untracked == ("b.py",)


# What files say.


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    root.mkdir()
    (tmp_path / "secret.txt").write_text("outside", encoding="utf-8")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")

    assert Repository(root).text("link.txt") == Unreadable("link.txt is a link that leads out of the repository")


def test_a_loop_of_links_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")

    repository = Repository(tmp_path)

    assert isinstance(repository.text("a"), Unreadable)
    assert isinstance(repository.text("pipe"), Unreadable)


def test_a_file_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "a.py", "x = 1\n")
    repository = Repository(tmp_path)
    repository.text("a.py")
    put(tmp_path, "a.py", "x = 2\n")

    assert repository.text("a.py") == "x = 1\n"


def test_environment_reads_are_told_apart_by_their_defaults() -> None:
    source = """
import os
from os import environ, getenv as ask
from decouple import config

A = os.environ["A"]
B = os.environ.get("B")
C = ask("C", "three")
D = environ["D"]
E = config("E")
F = config("F", default=6)
G = os.environ[A]
os.environ["H"] = "set, not read"
"I" in os.environ
"""

    module = read_module("app/settings.py", source)

    assert {(read.name, read.default) for read in module.environment} == {
        ("A", None),
        ("B", "None"),
        ("C", "'three'"),
        ("D", None),
        ("E", None),
        ("F", "6"),
    }
    assert module.indirect == (12,)


def test_fields_of_a_settings_class_are_variables() -> None:
    source = """
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    model_config = {"env_file": ".env"}
    database_url: str
    workers: int = 4
"""

    module = read_module("app/settings.py", source)

    assert {(read.name, read.default) for read in module.environment} == {("DATABASE_URL", None), ("WORKERS", "4")}


def test_calls_are_named_as_they_were_imported() -> None:
    module = read_module("app/a.py", "import pdb as p\nfrom requests import get\np.set_trace()\nget('x', timeout=3)\n")

    assert [(call.name, call.keywords) for call in module.calls] == [
        ("pdb.set_trace", ()),
        ("requests.get", ("timeout",)),
    ]


def test_a_note_in_a_string_is_no_note() -> None:
    module = read_module("app/a.py", 'x = "# TODO: no"\n# TODO: yes\n')

    assert [(note.word, note.line, note.text) for note in module.notes] == [("TODO", 2, "yes")]


@pytest.mark.parametrize("source", ["def (:", "x = \x00", "(" * 5000, "a" * 10 + "=" + "-" * 100_000 + "1"])
def test_a_source_that_is_no_python_is_broken_and_no_error(source: str) -> None:
    assert read_module("a.py", source).broken


def test_tests_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    for path in ("app/main.py", "tests/test_a.py", "app/test_b.py", "conftest.py", "latest/app.py"):
        put(tmp_path, path, "x = 1\n")

    modules = {module.path: module.is_test for module in read_python(Repository(tmp_path)).modules}

    assert modules == {
        "app/main.py": False,
        "tests/test_a.py": True,
        "app/test_b.py": True,
        "conftest.py": True,
        "latest/app.py": False,
    }


def test_requirement_files_of_every_usual_kind_are_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        "requirements.txt",
        "# shop\nFlask_Limiter>=3.5 ; python_version > '3.8'\nredis[hiredis]==5.0.1  # cache\n-r base.txt\n"
        "git+https://example.org/tool.git@main#egg=tool\n-e .\n!!!\n",
    )
    put(tmp_path, "requirements-dev.txt", "pytest\n")
    put(tmp_path, "requirements.lock.txt", "flask==3.1.3 \\\n    --hash=sha256:00\n")
    put(
        tmp_path,
        "pyproject.toml",
        "[project]\nname='x'\ndependencies = [\n 'django>=5',\n]\n[project.optional-dependencies]\nx = ['y']\n",
    )

    facts = read_dependencies(Repository(tmp_path))

    assert {(one.name, one.version, one.group) for one in facts.declared} == {
        ("flask-limiter", ">=3.5", ""),
        ("redis", "==5.0.1", ""),
        ("tool", "git+https://example.org/tool.git@main#egg=tool", ""),
        ("pytest", "", "dev"),
        ("django", ">=5", ""),
        ("y", "", "x"),
    }
    assert [(lock.versions, lock.hashed) for lock in facts.locks] == [({"flask": "3.1.3"}, True)]
    assert facts.unclear == ("requirements.txt:7",)
    assert next(one.line for one in facts.declared if one.name == "django") == 4


def test_poetry_ranges_are_read_as_pep_440(tmp_path: Path) -> None:
    put(
        tmp_path,
        "pyproject.toml",
        "[tool.poetry.dependencies]\npython='^3.11'\na='^1.2'\nb='^0.3.1'\nc='~1.2.3'\nd='1.0'\ne='*'\nf={version='^2',extras=['x']}\n",
    )

    declared = {one.name: one.version for one in read_dependencies(Repository(tmp_path)).declared}

    assert declared == {
        "a": ">=1.2,<2",
        "b": ">=0.3.1,<0.4",
        "c": ">=1.2.3,<1.3",
        "d": "==1.0",
        "e": "",
        "f": ">=2,<3",
    }


def test_broken_manifests_are_unclear_and_no_error(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[project\n")
    put(tmp_path, "Pipfile.lock", "{")
    put(tmp_path, "package.json", "{")

    facts = read_dependencies(Repository(tmp_path))

    assert len(facts.unclear) == 2
    assert facts.node == {"package.json": ""}


def test_a_front_end_knows_its_lock(tmp_path: Path) -> None:
    put(tmp_path, "frontend/package.json", '{"dependencies": {"react": "19"}}')
    put(tmp_path, "frontend/package-lock.json", "{}")
    put(tmp_path, "tools/package.json", '{"scripts": {}}')

    assert read_dependencies(Repository(tmp_path)).node == {"frontend/package.json": "frontend/package-lock.json"}


def test_a_workflow_is_read_step_by_step(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".github/workflows/ci.yml",
        "on:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - name: Tests\n        run: pytest\n        continue-on-error: true\n",
    )

    (pipeline,) = read_pipelines(Repository(tmp_path)).pipelines

    assert [(trigger.event, trigger.branches) for trigger in pipeline.triggers] == [
        ("push", ("main",)),
        ("pull_request", ()),
    ]
    (job,) = pipeline.jobs
    assert [(step.line, step.run, step.may_fail) for step in job.steps] == [(8, "", False), (9, "pytest", True)]


@pytest.mark.parametrize("text", ["on: [", "- a list", "", "jobs: 3\non: 4\n", "a: &a [*a]\n"])
def test_a_workflow_that_is_none_is_no_error(tmp_path: Path, text: str) -> None:
    put(tmp_path, ".github/workflows/ci.yml", text)

    (pipeline,) = read_pipelines(Repository(tmp_path)).pipelines

    assert pipeline.jobs == ()


def test_a_small_file_of_billions_of_aliases_is_read_at_once(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    put(tmp_path, ".github/workflows/ci.yml", "\n".join(lines) + "\njobs: {}\n")

    assert len(read_pipelines(Repository(tmp_path)).pipelines) == 1


def test_gitlab_jobs_are_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".gitlab-ci.yml",
        "stages: [test]\n.hidden:\n  script: [x]\ntest:\n  script:\n    - pytest\n  allow_failure: true\n",
    )

    (pipeline,) = read_pipelines(Repository(tmp_path)).pipelines

    assert [(job.name, job.may_fail, job.steps[0].run) for job in pipeline.jobs] == [("test", True, "pytest")]


def test_licences_are_recognised_by_their_words(tmp_path: Path) -> None:
    terms = "   TERMS AND CONDITIONS FOR USE, REPRODUCTION,\n   AND DISTRIBUTION\n"
    put(tmp_path, "LICENSE", f"Apache License\n   Version 2.0, January 2004\n\n{terms}")
    put(tmp_path, "pyproject.toml", "[project]\nname = 'x'\nlicense = {text = 'MIT'}\n")

    facts = read_licences(Repository(tmp_path))

    assert facts.texts == {"LICENSE": "Apache-2.0"}
    assert facts.named == {"pyproject.toml:3": "MIT"}


# What an environment is given.


def test_an_environment_file_that_is_not_there_gives_a_reason(tmp_path: Path) -> None:
    facts = read_environment_file(tmp_path / "none", "production")

    assert isinstance(facts, Unreadable)
    assert "cannot be read" in facts.reason


def test_assignments_are_read_as_the_usual_tools_read_them(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".env",
        "\ufeff# made up\nA=1\nexport B='two # not a comment'\nC=three # a comment\nD=\"four\nfive\"\nE=\nnonsense\nA=6\n",
    )

    facts = read_environment_file(tmp_path / ".env", "production")

    assert not isinstance(facts, Unreadable)
    values = {name: variable.value.reveal() for name, variable in facts.variables.items()}
    assert values == {"A": "6", "B": "two # not a comment", "C": "three", "D": "four\nfive", "E": ""}
    assert facts.unclear == (8,)
    assert facts.variables["A"].line == 9


def test_no_value_of_an_environment_prints(tmp_path: Path) -> None:
    put(tmp_path, ".env", "KEY=very-secret-value\n")

    assert "very-secret" not in repr(read_environment_file(tmp_path / ".env", "production"))
