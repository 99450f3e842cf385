"""Against the real libraries: which Redis the settings of a service name. Nothing is connected."""

from tests.probes.introspection.conftest import See

from proveout.facts.redis_settings import RedisSettingsFacts
from proveout.probes.introspection.redis_settings import read_redis_settings

SETTINGS = """
import os
SECRET_KEY = "made-up-for-this-test-and-long-enough-to-count"
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": os.environ["CACHE_URL"]},
    "local": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
CHANNEL_LAYERS = {"default": {"CONFIG": {"hosts": [("10.0.0.7", 6380)]}}}
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
JOBS = """
import os
from celery import Celery
app = Celery("jobs", broker=os.environ["BROKER_URL"], backend="redis://127.0.0.1:6379/3")
"""


def test_the_caches_sessions_and_channels_of_django_are_seen_and_no_password(see: See) -> None:
    sight = see(
        {"shop/__init__.py": "", "shop/settings.py": SETTINGS, "shop/wsgi.py": WSGI},
        "shop.wsgi:application",
        "django",
        settings="shop.settings",
        values={"CACHE_URL": "rediss://:not-a-real-pw-3@cache.example.org:6390/2?ssl_cert_reqs=required"},
        needs="django",
    )

    facts = read_redis_settings(sight)

    assert isinstance(facts, RedisSettingsFacts)
    sessions, channels = facts.uses
    assert (sessions.role, sessions.host, sessions.port, sessions.database) == (
        "sessions", "cache.example.org", 6390, 2,
    )  # fmt: skip
    assert (sessions.tls, sessions.checks, sessions.firm) == (True, "required", True)
    assert sessions.password is not None
    assert (channels.role, channels.host, channels.port, channels.password) == ("channels", "10.0.0.7", 6380, None)
    assert "not-a-real-pw-3" not in repr(facts)


def test_the_broker_and_the_results_of_celery_are_seen_and_a_made_up_one_is_not_firm(see: See) -> None:
    facts = read_redis_settings(see({"jobs.py": JOBS}, "jobs:app", "celery", needs="celery redis"))

    assert isinstance(facts, RedisSettingsFacts)
    assert {one.role: one.firm for one in facts.uses if one.role == "results"} == {"results": True}
    assert not any(one.firm for one in facts.uses if one.role == "broker")


REFUSING = """
from flask import Flask
from redis import Redis
class Refusing:
    @property
    def connection_pool(self):
        raise ConnectionRefusedError("refused")
app = Flask(__name__)
app.config["SESSION_REDIS"] = Refusing()
client = Redis(host="10.0.0.9", db=3)
"""


def test_what_is_refused_in_one_part_leaves_the_others_and_no_pass(see: See) -> None:
    facts = read_redis_settings(see({"app.py": REFUSING}, "app:app", "flask", values={}, needs="flask redis"))

    assert isinstance(facts, RedisSettingsFacts)
    unread = [one for one in facts.uses if not one.firm]
    assert [(one.role, one.host, one.database) for one in facts.uses if one.firm] == [("client", "10.0.0.9", 3)]
    assert len(unread) == 1
    assert "ConnectionRefusedError" in unread[0].name
