"""What the checks of Celery's settings have in common: is there an application, and may it be judged."""

from proveout.facts.celery import proof_of_none
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts, CeleryTask
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, not_applicable, unknown


def no_application(
    subject: str,
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
) -> Verdict | None:
    """The verdict where the started service has no Celery: n/a if nothing of the repository has any either."""
    if celery.applications:
        return None
    if not any(isinstance(one, Unreadable) for one in (python, dependencies, processes)):
        none = proof_of_none(python, dependencies, processes)  # type: ignore[arg-type]  # none of them is Unreadable
        if none:
            return not_applicable(f"{subject}: there is no Celery here", celery.none_imported(), *none)
    return unknown(
        f"{subject}: {celery.start.entry} was started and imported no application of Celery. "
        "Name it in the worker's start command: celery -A package.module worker"
    )


def doubt_of(app: CeleryApplication, *settings: str) -> str:
    """Why nothing may rest on this application's settings and tasks, and "" where nothing speaks against it."""
    if app.unread:
        return f"a task module of {app.at} cannot be imported here ({app.unread}), so there may be more tasks"
    if not app.is_firm(*settings):
        loose = next(name for name in settings if not app.is_firm(name))
        return f"{loose} of {app.at} comes of a value that nobody gave: hand it over with --env-file"
    return ""


def longest_first(app: CeleryApplication) -> list[CeleryTask]:
    """Tasks by their hard limits, those without one first."""
    return sorted(app.tasks, key=lambda task: -(task.time_limit or float("inf")))


def joined(names: list[str], most: int = 5) -> str:
    """Some names for a sentence."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
