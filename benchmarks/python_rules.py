"""What reading Python sources and judging them costs, as a share of what bandit takes for the same files.

CPU time is user plus system of the whole process, in seconds, and the median of the runs; the commands take turns. Our
side is one process that reads every source and judges the checks that ask for Python. Bandit runs with its own
defaults. The sources alone are copied first, so that neither side meets what the other does not read.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

GOAL = 0.2
LEFT_OUT = frozenset({"site-packages", "test", "tests", "__pycache__", "node_modules", ".git", "lib2to3"})
CHECKS = (
    "auth.default_credentials_are_refused",
    "auth.passwords_are_hashed_strongly",
    "celery.every_queue_has_a_worker",
    "celery.scheduled_jobs_fire_once",
    "celery.worker_pool_is_as_stated",
    "frontend.static_files_are_served",
    "http.private_files_are_not_served",
    "input.every_body_has_a_schema",
    "input.output_is_escaped",
    "input.sql_cannot_be_injected",
    "input.upload_is_judged_by_content",
    "input.uploads_are_scanned",
    "integrations.calls_have_timeouts",
    "integrations.mail_is_configured",
    "observability.apm_is_wired",
    "observability.error_tracker_is_wired",
    "observability.logging_is_configured",
    "observability.logs_hold_no_secrets",
    "observability.logs_rotate_and_expire",
)


def _left_out(folder: str, names: list[str]) -> set[str]:
    """Folders of tests and libraries, and all that is no Python: bandit reads nothing else either."""
    here = Path(folder)
    return {name for name in names if name in LEFT_OUT or not (name.endswith(".py") or (here / name).is_dir())}


def judge_all(root: Path) -> None:
    """Our side: read once, judge every check, print each verdict."""
    from typing import get_args  # noqa: PLC0415 - the measuring process needs none of these

    from proveout.catalogue import load  # noqa: PLC0415 - the same
    from proveout.model.need import Unreadable  # noqa: PLC0415 - the same
    from proveout.probes.dependencies import read_dependencies  # noqa: PLC0415 - the same
    from proveout.probes.frontend import read_frontend  # noqa: PLC0415 - the same
    from proveout.probes.processes import read_processes  # noqa: PLC0415 - the same
    from proveout.probes.python import read_python  # noqa: PLC0415 - the same
    from proveout.probes.repository import Repository  # noqa: PLC0415 - the same
    from proveout.probes.tree import read_tree  # noqa: PLC0415 - the same

    repository = Repository(root)
    facts: dict[str, object] = {
        "PythonFacts": read_python(repository),
        "FrontendFacts": read_frontend(repository),
        "ProcessFacts": read_processes(repository),
        "DependencyFacts": read_dependencies(repository),
        "TreeFacts": read_tree(repository),
        "EnvironmentFacts": Unreadable("no environment file was handed over"),
    }
    for check in CHECKS:
        module = load(check)
        given = {}
        for name, kind in module.check_files.__annotations__.items():
            if name == "limits":
                given[name] = module.Limits()
            elif name != "return":
                wanted = next(arm for arm in get_args(kind) or (kind,) if arm is not Unreadable)
                given[name] = facts[wanted.__name__]
        verdict = module.check_files(**given)
        print(f"{verdict.outcome:8} {check}: {verdict.says}")


def cpu_s(command: Sequence[str], *, folder: Path) -> float:
    """CPU time of one run. Stops the benchmark where the command broke; 1 is bandit's word for findings."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"{' '.join(command)} broke, so there is nothing to measure:\n{done.stderr[-2000:]}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("repository", nargs="?", type=Path, help="sources to read (default: this Python's own library)")
    parser.add_argument("--runs", type=int, default=3, help="how often each side runs (default: 3)")
    parser.add_argument("--bandit", default=shutil.which("bandit"), help="bandit's program (default: the one on PATH)")
    parser.add_argument("--ours", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.ours is not None:
        judge_all(asked.ours)
        return
    if asked.bandit is None:
        sys.exit("bandit is not on PATH. Install it into an environment of its own and name it with --bandit")
    source = asked.repository or Path(sysconfig.get_paths()["stdlib"])
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        root = Path(made) / "sources"
        shutil.copytree(source, root, ignore=_left_out, symlinks=True)
        files = list(root.rglob("*.py"))
        lines = sum(path.read_bytes().count(b"\n") for path in files)
        sides = {
            "proveout": (sys.executable, str(Path(__file__).resolve()), "--ours", str(root)),
            "bandit": (asked.bandit, "-r", "-q", "-f", "json", str(root)),
        }
        taken: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(max(1, asked.runs)):
            for name, command in sides.items():
                taken[name].append(cpu_s(command, folder=root))
    medians = {name: statistics.median(spent) for name, spent in taken.items()}
    ratio = medians["proveout"] / medians["bandit"]
    print(f"{source.name}: {len(files)} Python files, {lines} lines, median of {max(1, asked.runs)} runs, CPU in s")
    for name, spent in medians.items():
        print(f"{name:<10} {spent:7.2f}  {1e6 * spent / max(1, lines):6.1f} us a line")
    print(f"ratio      {ratio:7.3f}  goal {GOAL:g}  {'met' if ratio <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
