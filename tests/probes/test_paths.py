"""The index of paths finds no less than the patterns behind it."""

import string

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from proveout.probes import (
    compose,
    container,
    dependencies,
    dockerfile,
    documents,
    environment,
    licence,
    migration_runs,
    migrations,
    openapi,
    platform,
    platform_files,
    processes,
    proxy,
    redis_file,
    suite,
    targets,
    tooling,
    version,
)
from proveout.probes.leaks import image
from proveout.probes.paths import END, Paths

LETTERS = string.ascii_letters + string.digits + "._-/~"
# Each pattern with the words by which its probe narrows the paths down before it asks the pattern.
NARROWED = {
    "compose": (compose.IS_COMPOSE, ("compose",)),
    "container others": (container.OTHERS, container.OTHER_WORDS),
    "container platform": (container.PLATFORM, container.PLATFORM_WORDS),
    "dependencies": (dependencies.REQUIREMENTS, ("requirements", "constraints")),
    "dockerfile": (dockerfile.IS_DOCKERFILE, ("dockerfile", "containerfile")),
    "documents plain": (documents.PLAIN, documents.WORDS),
    "documents others": (documents.OTHERS, documents.OTHER_WORDS),
    "environment": (environment.NAMED, (".env",)),
    "image": (image.OTHER_BUILDERS, image.OTHER_WORDS),
    "licence": (licence.OTHER, ("licen", "copying")),
    "migration scripts": (migration_runs.SCRIPT, migration_runs.WORDS),
    "migration platforms": (migration_runs.PLATFORMS, migration_runs.WORDS),
    "migrations python": (migrations.PYTHON, migrations.WORDS),
    "migrations others": (migrations.OTHERS, migrations.WORDS),
    "openapi": (openapi.NAME, openapi.WORDS),
    "platform scripts": (platform.IS_SCRIPT, platform.SCRIPT_WORDS),
    "platform others": (platform.OTHERS, platform.OTHER_WORDS),
    "processes others": (processes.OTHERS, processes.OTHER_WORDS),
    "processes rotation": (processes.ROTATION, ("logrotate", "daemon.json")),
    "proxy names": (proxy.NGINX_NAME, proxy.WORDS),
    "proxy traefik": (proxy.TRAEFIK_NAME, proxy.WORDS),
    "proxy others": (proxy.OTHERS, proxy.WORDS),
    "redis": (redis_file.IS_REDIS, ("redis", "valkey")),
    "suite": (suite.OTHER, suite.OTHER_WORDS),
    "targets": (targets.MANAGEMENT, ("management/commands/",)),
    "version": (version.CHANGELOG, version.CHANGELOG_WORDS),
    **{f"platform file {at}": (one, platform_files.WORDS) for at, (one, _) in enumerate(platform_files.READERS)},
    **{f"process file {at}": (one, (
        "procfile", ".service", "supervisor", "dockerfile", "containerfile"
    )) for at, (one, _) in enumerate(processes.READERS)},
    **{f"tool {name}": (pattern, tooling.WORDS) for name, pattern in tooling.NAMES},
}  # fmt: skip


@pytest.mark.parametrize("name", NARROWED)
@settings(
    max_examples=8, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_what_a_pattern_matches_holds_one_of_its_words(name: str, data: st.DataObject) -> None:
    pattern, words = NARROWED[name]
    path = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LETTERS))

    found = Paths(["aside/one.txt", path]).holding(*words)

    assert path in found


def test_paths_come_in_order_and_once() -> None:
    paths = Paths(["a/Dockerfile", "b/compose.yml", "docker/Dockerfile.compose"])

    found = paths.holding("compose", "dockerfile")

    assert found == ("a/Dockerfile", "b/compose.yml", "docker/Dockerfile.compose")


def test_a_word_never_spans_two_paths() -> None:
    paths = Paths(["deploy", "file.py"])

    assert paths.holding("deployfile", "yfi") == ()


def test_an_end_is_only_an_end() -> None:
    paths = Paths(["run", "run.sh", "bin/run"])

    assert paths.holding(f"run{END}") == ("run", "bin/run")


def test_letters_that_are_longer_when_they_are_folded_do_not_shift_the_rest() -> None:
    paths = Paths(["STRASSE/groß.md", "İ/x.md", "docs/Compose.yml"])

    assert paths.holding("compose") == ("docs/Compose.yml",)
    assert paths.holding(f".md{END}") == ("STRASSE/groß.md", "İ/x.md")
