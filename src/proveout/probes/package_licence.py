"""Reads the licences that npm's lock files carry."""

from proveout.facts.package_licence import PackageLicenceFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository


def read_package_licences(repository: Repository) -> PackageLicenceFacts:
    """Licences of what ships; what only builds or tests is left out."""
    import json  # noqa: PLC0415 - only where a check asks

    named: dict[str, str] = {}
    unnamed: list[str] = []
    paths: dict[str, int] = {}
    for path in repository.ending("package-lock.json"):
        if path.rsplit("/", 1)[-1] != "package-lock.json":
            continue
        text = repository.text(path)
        try:
            said = json.loads(text) if isinstance(text, str) else None
        except (ValueError, RecursionError):
            said = None
        packages = said.get("packages") if isinstance(said, dict) else None
        if not isinstance(packages, dict):
            unnamed.append(text.reason if isinstance(text, Unreadable) else f"{path}, which lists no packages")
            continue
        shipped = {name: one for name, one in packages.items() if name and isinstance(one, dict) and not _stays(one)}
        paths[path] = len(shipped)
        for name, one in shipped.items():
            words = f"{name.rpartition('node_modules/')[2]} {one.get('version', '')}".strip()
            licence = one.get("license")
            if isinstance(licence, str) and licence:
                named[words] = licence
            else:
                unnamed.append(words)
    return PackageLicenceFacts(named, tuple(unnamed), paths, repository.seen_at)


def _stays(package: dict[str, object]) -> bool:
    return bool(package.get("dev") or package.get("link") or package.get("devOptional"))
