"""Dockerfiles, Compose files and manifests on the disk, healthy and broken."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.facts.container import ComposeView, ContainerFacts, Purpose, Service
from proveout.probes.container import read_containers
from proveout.probes.repository import Repository

Git = Callable[..., str]


def put(root: Path, path: str, text: str = "x\n") -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def read(root: Path) -> ContainerFacts:
    return read_containers(Repository(root))


def view(facts: ContainerFacts, *paths: str) -> ComposeView:
    return next(one for one in facts.views if one.paths == paths)


def service(facts: ContainerFacts, name: str, *paths: str) -> Service:
    return next(one for one in view(facts, *paths).services if one.name == name)


# Dockerfiles.


@pytest.mark.parametrize(
    "text", ["", "\x00\x01", "RUN x", "FROM", "FROM a\nCMD [\n", "FROM a\nRUN <<EOF\nnever ends", "ARG A=$A\nFROM ${A"]
)
def test_a_dockerfile_that_is_none_is_no_error(tmp_path: Path, text: str) -> None:
    put(tmp_path, "Dockerfile", text)

    assert len(read(tmp_path).dockerfiles) == 1


def test_a_value_that_names_itself_stays_small(tmp_path: Path) -> None:
    lines = ["FROM a", "ENV A0=xxxxxxxxxx"] + [f"ENV A{i}=$A{i - 1}$A{i - 1}$A{i - 1}" for i in range(1, 60)]
    put(tmp_path, "Dockerfile", "\n".join([*lines, "USER $A59"]))

    (image,) = read(tmp_path).dockerfiles

    assert len(image.stages[0].user) <= 4000


def test_a_dockerfile_is_read_stage_by_stage(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Dockerfile",
        "ARG PY=3.12\nFROM python:${PY}-slim AS base\nENV HOME_OF_APP=/srv \\\n    X=1\n# a comment\nWORKDIR $HOME_OF_APP\n"
        "FROM base AS prod\nCOPY --chown=app:app app ./app\nRUN echo a \\\n  # between\n  && echo b\nUSER ${UID:-1000}\n"
        'HEALTHCHECK --interval=30s CMD curl -f http://localhost:8000/health\nENTRYPOINT ["./entrypoint.sh"]\nCMD ["gunicorn", "app:app"]\n',
    )
    put(tmp_path, "app/main.py")

    (image,) = read(tmp_path).dockerfiles

    top, base = image.lineage()
    assert (base.image, base.names, base.folder) == ("python:3.12-slim", ("HOME_OF_APP", "X"), "/srv")
    assert (top.user, top.user_line, top.copies[0].sources[0].found_in) == ("1000", 12, ("",))
    assert top.health is not None
    assert (top.health.asks, top.health.interval_s) == ("/health", 30.0)
    assert [command.text for command in image.command()] == ["./entrypoint.sh", "gunicorn app:app"]


def test_a_source_is_looked_for_as_the_builder_looks(git: Git, tmp_path: Path) -> None:
    put(tmp_path, ".gitignore", "generated.txt\n")
    put(tmp_path, ".dockerignore", "secret\n*.md\n!keep.md\n")
    put(tmp_path, "app/main.py")
    put(tmp_path, "secret/key")
    put(tmp_path, "keep.md")
    put(tmp_path, "readme.md")
    sources = [
        "app",
        "*.txt",
        "secret",
        "keep.md",
        "readme.md",
        "gone.py",
        "generated.txt",
        "dist",
        "$X",
        "https://example.org/a",
    ]
    put(tmp_path, "Dockerfile", "FROM a\n" + "".join(f"COPY {one} /x/\n" for one in sources) + "COPY --from=b /y /y\n")
    git("add", "--all")

    (image,) = read(tmp_path).dockerfiles

    found = {s.text: s for copy in image.stages[0].copies for s in copy.sources if not copy.stage}
    assert {text for text, one in found.items() if one.found_in} == {"app", "keep.md"}
    assert {text for text, one in found.items() if one.excluded_in} == {"secret", "readme.md"}
    assert {text for text, one in found.items() if one.ignored} == {"generated.txt", "dist"}
    assert {text for text, one in found.items() if one.dynamic} == {"$X", "https://example.org/a"}


def test_a_context_that_compose_names_is_the_only_one(tmp_path: Path) -> None:
    put(tmp_path, "docker/Dockerfile", "FROM a\nCOPY app /app\n")
    put(tmp_path, "app/main.py")
    put(tmp_path, "docker-compose.yml", "services:\n  web:\n    build: {context: docker}\n")

    (image,) = read(tmp_path).dockerfiles

    assert image.contexts == ("docker",)
    assert image.stages[0].copies[0].sources[0].found_in == ()


# Compose.


@pytest.mark.parametrize(
    "text", ["services: [", "services: 3", "- a", "", "services:\n  web: &a {build: *a}\n", "services: {a: 3}"]
)
def test_a_compose_file_that_is_none_is_no_error(tmp_path: Path, text: str) -> None:
    put(tmp_path, "docker-compose.yml", text)

    assert read(tmp_path).workloads == ()


def test_two_files_of_aliases_without_end_are_merged_at_once(tmp_path: Path) -> None:
    lines = ["services: &a0 {x: {image: a}}"]
    lines += [f"x-{i}: &a{i} {{" + ", ".join(f"k{j}: *a{i - 1}" for j in range(9)) + "}" for i in range(1, 12)]
    put(tmp_path, "docker-compose.yml", "\n".join(lines))
    put(tmp_path, "docker-compose.prod.yml", "\n".join(lines))

    assert len(read(tmp_path).views) == 3


def test_a_production_file_is_read_alone_and_on_its_base(tmp_path: Path) -> None:
    put(
        tmp_path,
        "docker-compose.yml",
        "services:\n  web:\n    build: .\n    environment: [A=1, SECRET_KEY]\n    volumes: ['.:/srv']\n    depends_on: [db]\n"
        "  db:\n    image: postgres:17\n",
    )
    put(
        tmp_path,
        "docker-compose.prod.yml",
        "services:\n  web:\n    volumes: !reset []\n    environment: {B: '2'}\n    deploy: {resources: {limits: {cpus: '0.5', memory: 512M}}}\n",
    )

    facts = read(tmp_path)

    both = ("docker-compose.yml", "docker-compose.prod.yml")
    assert [one.paths for one in facts.production] == [both]
    web = service(facts, "web", *both)
    assert (web.memory, web.cpus, web.mounts, web.environment) == (512 * 1024**2, 0.5, (), ("A", "SECRET_KEY", "B"))
    assert web.depends_on == {"db": "service_started"}
    assert (web.where, service(facts, "db", *both).where) == ("docker-compose.prod.yml:3", "docker-compose.yml:8")
    assert view(facts, "docker-compose.yml").purpose is Purpose.DEVELOPMENT


def test_a_password_in_a_command_is_kept_out_of_it(tmp_path: Path) -> None:
    value = "made" + "-up-value"
    put(
        tmp_path, "compose.yml", f"services:\n  r:\n    image: redis\n    command: redis-server --requirepass {value}\n"
    )

    facts = read(tmp_path)

    assert value not in repr(facts)
    assert [secret.reveal() for _, secret in facts.secrets()] == [value]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("services:\n  web:\n    imagee: a\n", "'imagee' is no key"),
        ("services:\n  web:\n    image: a\n    depends_on: [db]\n", "depends on 'db'"),
        ("services:\n  web:\n    image: a\n    volumes: ['data:/data']\n", "volume 'data'"),
        ("services:\n  web:\n    image: a\n    image: b\n", "written twice"),
    ],
)
def test_what_breaks_the_specification_is_told(tmp_path: Path, text: str, says: str) -> None:
    put(tmp_path, "docker-compose.yml", text)

    assert [says in fault.says for fault in read(tmp_path).faults] == [True]


def test_a_new_key_and_an_extension_are_no_fault(tmp_path: Path) -> None:
    put(tmp_path, "docker-compose.yml", "x-a: 1\nservices:\n  web:\n    image: a\n    brand_new_thing: 1\n    x-b: 2\n")

    assert read(tmp_path).faults == ()


def test_limits_that_depend_on_the_environment_are_unclear(tmp_path: Path) -> None:
    put(tmp_path, "docker-compose.yml", "services:\n  web:\n    image: a\n    mem_limit: ${MEM:-512m}\n")

    facts = read(tmp_path)

    assert service(facts, "web", "docker-compose.yml").memory is None
    assert "depends on the environment" in facts.unread


def test_short_and_long_mounts_are_told_apart(tmp_path: Path) -> None:
    put(
        tmp_path,
        "compose.yaml",
        "services:\n  a:\n    image: a\n    volumes: ['x:/x', './y:/y:ro', '${D:-./d}:/d', /anon, {type: tmpfs, target: /t}]\n    tmpfs: /run\n",
    )

    mounts = service(read(tmp_path), "a", "compose.yaml").mounts

    assert [(one.target, one.kind) for one in mounts] == [
        ("/x", "volume"),
        ("/y", "bind"),
        ("/d", "bind"),
        ("/anon", "anonymous"),
        ("/t", "tmpfs"),
        ("/run", "tmpfs"),
    ]


# Kubernetes.

DEPLOYMENT = """apiVersion: v1
kind: ConfigMap
metadata: {name: a}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      securityContext: {runAsNonRoot: true}
      volumes: [{name: d, emptyDir: {}}]
      containers:
        - name: web
          image: shop:1
          command: [gunicorn]
          args: [app:app]
          readinessProbe: {httpGet: {path: /ready, port: 8000}, periodSeconds: 10}
          livenessProbe: {exec: {command: [sh, -c, "true"]}}
          resources: {limits: {memory: 512Mi, cpu: 500m}}
          volumeMounts: [{name: d, mountPath: /data}]
"""


def test_a_manifest_is_read_document_by_document(tmp_path: Path) -> None:
    put(tmp_path, "k8s/web.yaml", DEPLOYMENT)

    facts = read(tmp_path)

    (pod,) = facts.workloads
    (one,) = pod.containers
    assert (facts.kinds, facts.faults, pod.line) == (("ConfigMap", "Deployment"), (), 5)
    assert (one.memory, one.cpus, one.non_root) == (512 * 1024**2, 0.5, True)
    assert one.command is not None
    assert one.command.text == "gunicorn app:app"
    assert [(probe.kind, probe.asks, probe.interval_s) for probe in one.probes] == [
        ("liveness", "", None),
        ("readiness", "/ready", 10.0),
    ]
    assert one.probes[0].swallows
    assert [(mount.target, mount.kind) for mount in one.mounts] == [("/data", "empty")]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("labels: {app: web}", "labels: {app: wob}", "which its pods do not carry"),
        ("readinessProbe", "readynessProbe", "'readynessProbe' is no key"),
        ("apps/v1", "apps/v1beta1", "gone since Kubernetes 1.16"),
        ("  name: web\nspec", "  labels: {}\nspec", "without metadata.name"),
    ],
)
def test_a_manifest_that_a_cluster_would_refuse_is_told(tmp_path: Path, old: str, new: str, says: str) -> None:
    put(tmp_path, "k8s/web.yaml", DEPLOYMENT.replace(old, new))

    assert any(says in fault.says for fault in read(tmp_path).faults)


def test_templates_patches_and_other_orchestrators_leave_it_open(tmp_path: Path) -> None:
    put(tmp_path, "chart/Chart.yaml", "name: a\n")
    put(tmp_path, "chart/templates/web.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec: {{ .Values.x }}\n")
    assert "template" in read(tmp_path).unread

    put(tmp_path, "main.tf", 'resource "aws_ecs_task_definition" "web" {}\n')
    assert read(tmp_path).others == ("main.tf",)


def test_a_chart_of_tests_and_a_workflow_are_no_manifests(tmp_path: Path) -> None:
    put(tmp_path, "tests/k8s.yaml", DEPLOYMENT)
    put(tmp_path, ".github/workflows/k8s.yaml", DEPLOYMENT)

    assert read(tmp_path).workloads == ()


def test_a_source_of_another_folder_may_be_found_by_the_command_that_builds(tmp_path: Path) -> None:
    put(tmp_path, "docker/api/Dockerfile", "FROM a\nCOPY requirements.txt gone.txt ./\n")
    put(tmp_path, "backend/requirements.txt")

    (image,) = read(tmp_path).dockerfiles

    assert [one.ignored for one in image.stages[0].copies[0].sources] == [True, False]


def test_a_compose_file_that_says_nothing_does_not_count_beside_a_platform(tmp_path: Path) -> None:
    put(tmp_path, "docker-compose.yml", "services:\n  db:\n    image: postgres:17\n")
    assert len(read(tmp_path).production) == 1

    put(tmp_path, "Procfile", "web: gunicorn a:b\n")

    assert read(tmp_path).production == ()


def test_a_shift_is_no_here_document(tmp_path: Path) -> None:
    put(tmp_path, "Dockerfile", "FROM a\nRUN echo $((1<<2)) && cat <<< x && cat << NEVER\nUSER app\n")

    (image,) = read(tmp_path).dockerfiles

    assert image.stages[0].user == "app"


def test_a_number_that_may_be_a_password_is_not_kept(tmp_path: Path) -> None:
    put(
        tmp_path,
        "compose.yml",
        "services:\n  a:\n    image: a\n    environment: {WEB_CONCURRENCY: 3, DB_PASSWORD: 918273, ALLOW_EMPTY_PASSWORD: 'yes'}\n",
    )

    (one,) = read(tmp_path).views[0].services

    assert dict(one.literals) == {"WEB_CONCURRENCY": "3", "ALLOW_EMPTY_PASSWORD": "yes"}


# Files that nobody wrote end in time.


def test_a_run_of_braces_takes_no_square_of_time(tmp_path: Path) -> None:
    put(tmp_path, "k8s/app.yaml", "apiVersion: v1\nkind: Deployment\nspec: " + "{" * 200_000)
    began = time.process_time()

    read_containers(Repository(tmp_path))

    assert time.process_time() - began < 5


def test_thousands_of_stages_take_no_square_of_time(tmp_path: Path) -> None:
    put(tmp_path, "Dockerfile", "FROM a AS b\n" * 20_000)
    began = time.process_time()

    read_containers(Repository(tmp_path))

    assert time.process_time() - began < 5


def test_more_sources_than_anybody_copies_are_unclear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proveout.probes.build_context.MOST_LOOKED", 2)
    put(tmp_path, "Dockerfile", "FROM a\nCOPY one two three /app/\n")

    found = read_containers(Repository(tmp_path)).dockerfiles[0].stages[0].copies[0].sources

    assert [source.dynamic for source in found] == [False, False, True]
