"""Against the real Django: what its own checks say of the settings in force."""

from tests.probes.introspection.conftest import See

from proveout.facts.framework_checks import FrameworkCheckFacts
from proveout.facts.password_hashers import PasswordHasherFacts
from proveout.probes.introspection.framework_checks import read_framework_checks
from proveout.probes.introspection.password_hashers import read_password_hashers

SETTINGS = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.example.org"]
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS = ["security.W004"]
PASSWORD_HASHERS = ["shop.hashers.Quick"]
"""
HASHERS = """
from django.contrib.auth.hashers import PBKDF2PasswordHasher
class Quick(PBKDF2PasswordHasher):
    iterations = 10_000
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""


def test_findings_silenced_ones_and_the_hasher_in_force_are_seen(see: See) -> None:
    sight = see(
        {
            "shop/__init__.py": "",
            "shop/settings.py": SETTINGS,
            "shop/hashers.py": HASHERS,
            "shop/urls.py": "urlpatterns = []\n",
            "shop/wsgi.py": WSGI,
        },
        "shop.wsgi:application",
        "django",
        settings="shop.settings",
        values={"SECRET_KEY": "short"},
        needs="django",
    )

    checks = read_framework_checks(sight)
    hashers = read_password_hashers(sight)

    assert isinstance(checks, FrameworkCheckFacts)
    silenced = {one.id: one.silenced for one in checks.messages}
    assert silenced["security.W009"] is False  # a short key
    assert silenced["security.W008"] is False  # no redirect
    assert silenced["security.W004"] is True
    assert isinstance(hashers, PasswordHasherFacts)
    (quick,) = hashers.hashers
    assert (quick.scheme, quick.kind, quick.costs["iterations"]) == ("pbkdf2_sha256", "shop.hashers.Quick", 10_000)


def test_a_service_of_another_framework_has_no_findings_and_no_second_start(see: See) -> None:
    sight = see(
        {"app.py": "from flask import Flask\napp = Flask(__name__)\n"}, "app:app", "flask", values={}, needs="flask"
    )

    checks = read_framework_checks(sight)

    assert isinstance(checks, FrameworkCheckFacts)
    assert (checks.messages, checks.start.settings) == ((), "")
