"""Looks in the repository for the applications that commands name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proveout.probes.introspection.modules import Modules, below, dotted, folder_of
from proveout.probes.introspection.starting import Hint, Rank
from proveout.probes.repository import Repository
from proveout.probes.services import Parts


@dataclass(frozen=True, slots=True)
class Resolved:
    """A hint whose module lies in the repository: in which file, below which folder."""

    hint: Hint
    module: str
    attribute: str
    path: str
    folder: str


class Hints:
    """Resolves hints of one repository."""

    def __init__(self, repository: Repository, parts: Parts, modules: Modules) -> None:
        self._repository = repository
        self._parts = parts
        self._modules = modules

    def resolve(self, hint: Hint) -> Resolved | None:
        module, _, attribute = hint.target.partition(":")
        root = below(hint.said.root, hint.folder or "")
        if "/" in module or module.endswith(".py"):
            path = next(
                (
                    path
                    for base in dict.fromkeys((root, folder_of(hint.said.path), ""))
                    for path in (
                        below(base, module),
                        below(base, f"{module}.py"),
                        below(base, f"{module}/__init__.py"),
                    )
                    if path.endswith(".py") and path in self._repository.whole
                ),
                "",
            )
            owner = self._parts.owner(path) if path else None
            if owner is None or (not attribute and not self._parts.made(path)):
                return None
            folder = self._modules.root_of(path, owner)
            return Resolved(hint, dotted(path, folder), attribute, path, folder)
        if not re.fullmatch(r"[A-Za-z_][\w.]*", module):
            return None
        bases = (root, hint.said.root, folder_of(hint.said.path), "", below(root, "src"), "src")
        where = self._modules.file_of(module, bases)
        if where is None and hint.kind == "celery" and "." in module and not attribute:
            # `celery -A shop.worker.app` names an attribute with a point.
            module, _, attribute = module.rpartition(".")
            where = self._modules.file_of(module, bases)
        if where is None and not attribute and "." in module:
            return None
        return Resolved(hint, module, attribute, where[0], where[1]) if where else None


def strongest(found: Sequence[Resolved]) -> tuple[Resolved, ...]:
    """Those of the best rank. A development server says less than a server for production beside it."""
    best = min((one.hint.said.rank for one in found), default=Rank.TOLD)
    fits = [one for one in found if one.hint.said.rank is best]
    return tuple([one for one in fits if one.hint.server is not None] or fits)
