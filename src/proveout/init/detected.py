"""What a repository was seen to use, in the words that decide which checks apply to it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.container import ContainerFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.environment import EnvironmentFilesFacts
from proveout.facts.example_file import ExampleFacts
from proveout.facts.frontend import FrontendFacts
from proveout.model.check import Page

# What a package or an image says of the service that needs it. Names as PEP 503 and npm write them.
TOLD_BY: Mapping[str, str] = {
    "django": r"django",
    "flask": r"flask",
    "fastapi": r"fastapi",
    "celery": r"celery(\[.*\])?|django-celery-.*",
    "redis": r"redis|valkey|django-redis|flask-redis|hiredis|redis-stack.*",
    "postgres": r"psycopg.*|asyncpg|pg8000|aiopg|postgres|postgis|timescaledb.*|pgvector",
    "supabase": r"supabase|supabase-py|@supabase/.*",
    "database": r"mysqlclient|pymysql|sqlalchemy|sqlmodel|peewee|tortoise-orm|flask-sqlalchemy|mysql|mariadb|alembic",
    "websocket": r"channels|flask-socketio|python-socketio|websockets|socket\.io-client|django-channels",
    "storage": r"boto3|django-storages|minio|google-cloud-storage|azure-storage-blob|aioboto3",
    "payment": r"stripe|dj-stripe|paypal.*|braintree|mollie.*|adyen|@stripe/.*|paddle.*",
    "mail": r"django-anymail|sendgrid|mailgun.*|postmarker?|flask-mail(man)?|fastapi-mail|resend|aiosmtplib|mjml.*",
    "oauth": r"authlib|django-allauth|social-auth.*|python-social-auth|fastapi-sso|flask-dance|next-auth",
    "model": r"openai|anthropic|google-generativeai|google-genai|cohere|mistralai|langchain.*|litellm|groq",
    "kubernetes": r"kubernetes",
}
# A check whose id holds one of these words is about that, and asks nothing of a service without it.
ABOUT: Mapping[str, frozenset[str]] = {
    word: frozenset(uses.split())
    for word, uses in {
        "celery": "celery",
        "redis": "redis celery",
        "db": "postgres supabase database",
        "backup": "postgres supabase database storage",
        "migrations": "postgres supabase database django",
        "migration": "postgres supabase database django",
        "schema": "postgres supabase database django",
        "sql": "postgres supabase database django",
        "queries": "postgres supabase database django",
        "rls": "supabase",
        "frontend": "frontend",
        "browser": "frontend",
        "browsers": "frontend",
        "websocket": "websocket",
        "storage": "storage",
        "upload": "storage",
        "uploads": "storage",
        "payment": "payment",
        "webhooks": "payment",
        "mail": "mail",
        "message": "mail",
        "oauth": "oauth",
        "model": "model",
        "provider": "payment mail oauth model storage",
        "image": "container",
        "containers": "container",
        "store": "phone",
        "sector": "sector",
        "django": "django",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Detected:
    """`uses` are words of `TOLD_BY`, with "frontend" and "container"; `because` says where each was seen.

    `env_files` are pairs of an environment and its file, `examples` the example files, `checklists` the documents.
    Paths are relative to the repository.
    """

    uses: frozenset[str] = frozenset()
    because: Mapping[str, str] | None = None
    checklists: tuple[str, ...] = ()
    env_files: tuple[tuple[str, str], ...] = ()
    examples: tuple[str, ...] = ()

    def wants(self, page: Page) -> bool:
        """True where the check is about something that was found, or about what every service has."""
        if page.frameworks and not self.uses & set(page.frameworks):
            return False
        words = re.split(r"[._]", page.id)
        return all(self.uses & ABOUT[word] for word in words if word in ABOUT)


def detected(facts: Iterable[object], checklists: tuple[str, ...] = ()) -> Detected:
    """What these facts tell. What could not be read tells nothing, so that less is drafted rather than too much."""
    because: dict[str, str] = {}
    env_files: tuple[tuple[str, str], ...] = ()
    examples: tuple[str, ...] = ()
    for seen in facts:
        for use, where in _uses(seen):
            because.setdefault(use, where)
        if isinstance(seen, EnvironmentFilesFacts):
            env_files = tuple((one.environment, one.path) for one in seen.files)
        if isinstance(seen, ExampleFacts):
            examples = tuple(one.path for one in seen.files)
    return Detected(frozenset(because), because, checklists, env_files, examples)


def _uses(seen: object) -> Iterator[tuple[str, str]]:
    """What is used, with the place that says so."""
    match seen:
        case DependencyFacts():
            for one in seen.declared:
                yield from _told_by(one.name, f"{one.path}:{one.line}")
        case ContainerFacts():
            yield from (("container", file.path) for file in seen.dockerfiles)
            for service in (service for view in seen.views for service in view.services):
                yield from _told_by(service.image.rpartition("/")[2].partition(":")[0], service.where)
        case FrontendFacts():
            yield from (("frontend", path) for path in (*seen.packages, *seen.templates))
            for package, path in ((package, path) for path, needed in seen.packages.items() for package in needed):
                yield from _told_by(package, path)
        case _:
            return


def _told_by(name: str, where: str) -> Iterator[tuple[str, str]]:
    return ((use, where) for use, pattern in TOLD_BY.items() if name and re.fullmatch(pattern, name.lower()))
