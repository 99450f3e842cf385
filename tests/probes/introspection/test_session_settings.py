"""Against the real frameworks: how logins are kept. One start shows it, a second one whether its key stays."""

from tests.probes.introspection.conftest import See

from proveout.facts.session_settings import SessionSettingsFacts
from proveout.probes.introspection.session_settings import read_session_settings

KEY = "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"
DJANGO = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware"]
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_AGE = 3600
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
FLASK = """
import secrets
from flask import Flask
app = Flask(__name__)
app.secret_key = secrets.token_hex(32)
"""


def test_the_cookies_and_the_store_of_django_are_those_in_force(see: See) -> None:
    files = {"shop/__init__.py": "", "shop/settings.py": DJANGO, "shop/wsgi.py": WSGI}
    sight = see(
        files, "shop.wsgi:application", "django", settings="shop.settings", values={"SECRET_KEY": KEY}, needs="django"
    )

    facts = read_session_settings(sight)

    assert isinstance(facts, SessionSettingsFacts)
    session, csrf = facts.cookies
    assert (session.role, session.secure, session.http_only, session.seconds) == ("session", True, True, 3600)
    assert (csrf.role, csrf.secure) == ("csrf", False)
    assert facts.stores[0].store.endswith("backends.cache in django.core.cache.backends.locmem.LocMemCache")
    assert facts.stores[0].same_key is True
    assert KEY not in repr(facts)


def test_a_key_that_is_drawn_at_each_start_is_another_one_in_the_second(see: See) -> None:
    facts = read_session_settings(see({"app.py": FLASK}, "app:app", "flask", values={}, needs="flask"))

    assert isinstance(facts, SessionSettingsFacts)
    (store,) = facts.stores
    assert (store.store, store.same_key, store.used) == ("signed cookie", False, False)
    assert not facts.cookies[0].used
