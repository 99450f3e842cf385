"""Reads OpenAPI and Swagger files."""

import re
from typing import Any
from urllib.parse import urlsplit

from proveout.facts.documents import ASIDE
from proveout.facts.openapi import Operation, Schema, SchemaFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import read_yaml

NAME = re.compile(
    r"(?:^|/)[\w.-]*(?:openapi|swagger|api[-_.]?schema|api[-_.]?spec|schema)[\w.-]*\.(json|ya?ml)$", re.IGNORECASE
)
# One of these stands in every path that the pattern could match.
WORDS = ("openapi", "swagger", "schema", "apispec", "api-spec", "api_spec", "api.spec")
HEAD = re.compile(r"""^[ \t{]{0,20}["']?(?:openapi|swagger)["']?\s*:\s*["']?[\d.]+""", re.MULTILINE)
METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")


def read_schemas(repository: Repository) -> SchemaFacts:
    """Every file whose name and first words say that it describes an API."""
    schemas = []
    for path in repository.holding(*WORDS):
        if not NAME.search(path) or ASIDE.search(path):
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            schemas.append(Schema(path, broken=text.reason))
        elif HEAD.search(text):
            schemas.append(read_schema(path, text))
    return SchemaFacts(tuple(schemas), repository.seen_at)


def read_schema(path: str, text: str) -> Schema:
    """The operations of one description; references of paths to other files are not followed, and make it broken."""
    parsed = _json(text) if path.endswith(".json") else _yaml(text, path)
    paths = parsed.get("paths") if isinstance(parsed, dict) else None
    if not isinstance(parsed, dict) or not isinstance(paths, dict | None):
        return Schema(path, broken=f"{path} is no description that can be read")
    operations = []
    for name, item in (paths or {}).items():
        if not isinstance(item, dict) or "$ref" in item:
            return Schema(path, broken=f"{path} describes {name} in another file")
        operations += [Operation(method.upper(), str(name)) for method in METHODS if method in item]
    return Schema(path, tuple(operations), _base(parsed))


def _base(parsed: dict[str, Any]) -> str:
    servers = parsed.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else None
    address = first.get("url") if isinstance(first, dict) else parsed.get("basePath")
    try:
        return urlsplit(address).path.rstrip("/") if isinstance(address, str) else ""
    except ValueError:
        return ""


def _json(text: str) -> object:
    import json  # noqa: PLC0415 - only where a repository holds such a file

    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _yaml(text: str, path: str) -> object:
    documents = read_yaml(text, path)
    return documents[0] if isinstance(documents, tuple) and documents else None
