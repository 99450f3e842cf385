"""Against the real libraries: what their own settings come to. Nothing is connected."""

from tests.probes.introspection.conftest import See

from proveout.facts.database_settings import DatabaseSettingsFacts, Pool
from proveout.probes.introspection.database_settings import read_database_settings

ADDRESS = "postgresql+psycopg://shop:not-a-real-pw-1@db.example.org/shop?sslmode=require"
ENGINE = """
import os
from fastapi import FastAPI
from sqlalchemy import create_engine
app = FastAPI()
url = os.environ.get("DATABASE_URL", "sqlite:///./shop.db")
own = {} if url.startswith("sqlite") else {"connect_args": {"options": "-c statement_timeout=30s -c lock_timeout=5000"}}
engine = create_engine(url, pool_size=7, max_overflow=3, pool_pre_ping=True, **own)
"""
DJANGO = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
DATABASES = {"default": {
    "ENGINE": "django.db.backends.postgresql", "HOST": "db.example.org", "NAME": "shop", "USER": "shop",
    "PASSWORD": os.environ["DB_PASSWORD"], "OPTIONS": {"sslmode": "verify-full"}, "CONN_MAX_AGE": 60,
}}
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""


def test_an_engine_is_seen_with_its_pool_its_session_and_what_it_falls_back_to(see: See) -> None:
    sight = see(
        {"main.py": ENGINE}, "main:app", "fastapi", values={"DATABASE_URL": ADDRESS}, needs="fastapi sqlalchemy psycopg"
    )

    facts = read_database_settings(sight)

    assert isinstance(facts, DatabaseSettingsFacts)
    (one,) = facts.connections
    assert (one.name, one.dialect, one.host, one.ssl, one.firm) == (
        "main.engine", "postgresql", "db.example.org", "require", True,
    )  # fmt: skip
    assert one.pool == Pool("QueuePool", 7, 3, 30.0, -1, pre_ping=True)
    assert one.session == {"statement_timeout": "30s", "lock_timeout": "5000"}
    assert (facts.without, [file.dialect for file in facts.fallback]) == (("DATABASE_URL",), ["sqlite"])
    assert "not-a-real-pw-1" not in repr(facts)


def test_without_an_environment_file_the_default_is_what_it_falls_back_to_and_is_not_firm(see: See) -> None:
    facts = read_database_settings(see({"main.py": ENGINE}, "main:app", "fastapi", needs="fastapi sqlalchemy"))

    assert isinstance(facts, DatabaseSettingsFacts)
    assert [one.firm for one in facts.connections] == [False]
    assert (facts.without, [one.dialect for one in facts.fallback]) == (("DATABASE_URL",), ["sqlite"])


def test_djangos_databases_are_seen_and_a_start_that_needs_its_password_is_refused_without(see: See) -> None:
    sight = see(
        {"shop/__init__.py": "", "shop/settings.py": DJANGO, "shop/wsgi.py": WSGI},
        "shop.wsgi:application",
        "django",
        settings="shop.settings",
        values={"SECRET_KEY": "made-up-for-this-test-and-long-enough-to-count", "DB_PASSWORD": "not-a-real-pw-2"},
        needs="django",
    )

    facts = read_database_settings(sight)

    assert isinstance(facts, DatabaseSettingsFacts)
    (one,) = facts.connections
    assert (one.name, one.dialect, one.ssl, one.max_age) == ("django:default", "postgresql", "verify-full", 60)
    assert facts.refused_without
    assert "not-a-real-pw-2" not in repr(facts)
