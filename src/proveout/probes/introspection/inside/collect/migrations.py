"""Heads of migrations and what models have beyond them, only where the request asks: every migration is imported."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from .. import alembic_replay

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

MOST = 50
SKIPPED = {"node_modules", "site-packages", "__pycache__"}


def collect(found: Found) -> dict[str, Any]:
    """{"histories": [...], "changes": [{"tool", "history", "says", "own"}], "compared": [tool], "doubts": [text]}.

    "shapes" are digests of the changes with their values: two starts may name a change alike and mean another.
    """
    said: dict[str, Any] = {"histories": [], "changes": [], "compared": [], "doubts": [], "shapes": []}
    if not found.request["options"].get("migrations"):
        return said
    if found.django:
        _django(found, said)
    folders = _script_folders(found.root)
    if folders:
        alembic_replay.look(found, folders, said)
    said["changes"] = said["changes"][:MOST]
    return said


def _django(found: Found, said: dict[str, Any]) -> None:
    """What makemigrations --check compares; it looks into the database only to warn of its history."""
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.questioner import MigrationQuestioner
    from django.db.migrations.state import ProjectState
    from django.utils import translation

    own = {one.label for one in apps.get_app_configs() if found.relative(os.path.join(one.path, "apps.py"))}
    loader = MigrationLoader(None, ignore_no_migrations=True)
    for label in sorted(loader.migrated_apps):
        heads = sorted(name for _, name in loader.graph.leaf_nodes(label))
        said["histories"].append(_history("django", label, heads, own=label in own))
    for label in sorted(loader.unmigrated_apps & own):
        if any(one._meta.managed and not one._meta.proxy for one in apps.get_app_config(label).get_models()):
            said["doubts"].append("the application {0} has models and no migrations at all".format(label))
    if loader.detect_conflicts():
        return
    with translation.override(None):
        questioner = MigrationQuestioner(specified_apps=set(), dry_run=True)
        detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps), questioner)
        changes = detector.changes(graph=loader.graph, trim_to_apps=None, convert_apps=None)
        for label, migrations in sorted(changes.items()):
            for operation in (one for migration in migrations for one in migration.operations):
                says = str(found.words.clean(str(operation.describe())[:200]))
                change = {"tool": "django", "history": label, "says": says, "own": label in own}
                said["changes"].append(change)
                said["shapes"].append(_shape(operation))
    said["compared"].append("django")


def _shape(operation: Any) -> str:
    from django.db.migrations.writer import OperationWriter

    try:
        text = OperationWriter(operation, indentation=0).serialize()[0]
    except Exception as error:  # noqa: BLE001 - a default that cannot be written down
        text = type(error).__name__
    return hashlib.sha256(text.encode()).hexdigest()


def _history(tool: str, name: str, heads: list[str], *, own: bool) -> dict[str, Any]:
    return {"tool": tool, "name": name, "heads": heads, "labelled": False, "own": own, "broken": ""}


def _script_folders(root: str) -> list[str]:
    """Folders that Alembic's own layout marks: env.py beside versions."""
    places = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in SKIPPED)
        if "env.py" in files and "versions" in folders:
            places.append(folder)
    return places
