"""The settings that are in force, seen in the real frameworks."""

import pytest
from tests.probes.introspection.conftest import See

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.setting_value import Address, Masked
from proveout.model.need import Unreadable
from proveout.probes.introspection.effective_settings import read_effective_settings
from proveout.probes.introspection.environment_reads import read_environment_reads
from proveout.probes.introspection.sight import SettingsSight

KEY = "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"
DJANGO = {
    "manage.py": "",
    "config/__init__.py": "",
    "config/settings.py": """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = os.environ.get("DEBUG", "0") == "1"
ALLOWED_HOSTS = ["shop.example.org"]
SESSION_COOKIE_AGE = 3600
ROOT_URLCONF = "config.urls"
PAYMENT = {"API_KEY": os.environ.get("PAYMENT_KEY", ""), "TIMEOUT": 5}
""",
    "config/urls.py": "urlpatterns = []\n",
    "config/wsgi.py": """
import os
from django.core.wsgi import get_wsgi_application
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
""",
}
FLASK = {
    "shop/__init__.py": """
import os
from flask import Flask

def create_app(name="plain"):
    app = Flask(__name__)
    app.config.from_mapping(SECRET_KEY=os.environ["SECRET_KEY"], NAME=name)
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
    app.config["PERMANENT_SESSION_LIFETIME"] = 600
    return app
""",
}
FASTAPI = {
    "main.py": """
from functools import lru_cache
from fastapi import FastAPI
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")
    secret_key: SecretStr
    workers: int = 4

@lru_cache
def get_settings():
    return Settings()

app = FastAPI()
MAX_ITEMS = 50
""",
}


def facts(sight: SettingsSight) -> EffectiveSettingsFacts:
    seen = read_effective_settings(sight)
    assert isinstance(seen, EffectiveSettingsFacts), seen
    return seen


def one(seen: EffectiveSettingsFacts, name: str) -> EffectiveSetting:
    (setting,) = seen.named(name)
    return setting


def test_a_class_of_settings_that_cannot_be_filled_is_told(see: See) -> None:
    files = {"main.py": FASTAPI["main.py"].replace("workers: int = 4", "workers: int = 'many'")}

    seen = facts(
        see(files, "main:app", "fastapi", values={"SHOP_SECRET_KEY": KEY, "SHOP_WORKERS": "x"}, needs="fastapi")
    )

    assert [made.of for made in seen.not_made] == ["main.Settings"]


def test_what_a_service_needs_and_nobody_gave_is_made_up_and_named(see: See) -> None:
    seen = facts(see(FLASK, "shop:create_app", "flask", values={"SECRET_KEY": KEY}, factory=True, needs="flask"))

    assert seen.start.made_up == ("DATABASE_URL",)
    assert not one(seen, "SQLALCHEMY_DATABASE_URI").firm
    assert one(seen, "SECRET_KEY").firm
    assert one(seen, "PERMANENT_SESSION_LIFETIME").firm


def test_without_an_environment_file_what_is_read_with_a_default_is_not_firm(see: See) -> None:
    seen = facts(see(DJANGO, "config.wsgi:application", "django", needs="django"))

    assert not one(seen, "DEBUG").firm
    assert one(seen, "SESSION_COOKIE_AGE").firm
    assert seen.start.environment == ""


def test_a_default_of_pydantic_is_not_firm_without_an_environment_file(see: See) -> None:
    seen = facts(see(FASTAPI, "main:app", "fastapi", needs="fastapi pydantic_settings"))

    assert not one(seen, "workers").firm
    assert one(seen, "MAX_ITEMS").firm


def test_no_secret_is_in_what_comes_back(see: See) -> None:
    values = {"SECRET_KEY": KEY, "PAYMENT_KEY": "sk_live_9fQz81LmnTrv2kk"}

    seen = facts(see(DJANGO, "config.wsgi:application", "django", values=values, needs="django"))

    assert KEY not in repr(seen) and "9fQz81" not in repr(seen)
    payment = one(seen, "PAYMENT").value
    assert isinstance(payment, dict)
    assert payment["API_KEY"].prefix == "sk_live_"
    assert payment["TIMEOUT"] == 5


def test_settings_of_django(see: See) -> None:
    values = {"SECRET_KEY": KEY, "DEBUG": "1"}

    seen = facts(see(DJANGO, "config.wsgi:application", "django", values=values, needs="django"))

    assert one(seen, "DEBUG") == EffectiveSetting("DEBUG", value=True, owner=Owner.DJANGO, of="config.settings")
    assert one(seen, "ALLOWED_HOSTS").value == ("shop.example.org",)
    assert one(seen, "SESSION_COOKIE_NAME").default
    key = one(seen, "SECRET_KEY").value
    assert isinstance(key, Masked) and key.length == len(KEY) and not key.weak
    assert seen.start.settings == "config.settings"


def test_settings_of_django_without_a_wsgi_module(see: See) -> None:
    seen = facts(
        see(DJANGO, "config.settings", "django", values={"SECRET_KEY": KEY}, settings="config.settings", needs="django")
    )

    assert one(seen, "SESSION_COOKIE_AGE").value == 3600


def test_settings_of_a_flask_factory_with_arguments(see: See) -> None:
    values = {
        "SECRET_KEY": "changeme",
        "DATABASE_URL": "postgresql://shop:Hq7vTz2wKp@db.internal:5433/shop?sslmode=require",
    }

    seen = facts(
        see(FLASK, "shop:create_app", "flask", values=values, factory=True, arguments="name='big'", needs="flask")
    )

    assert one(seen, "NAME").value == "big"
    key, address = one(seen, "SECRET_KEY").value, one(seen, "SQLALCHEMY_DATABASE_URI").value
    assert isinstance(key, Masked) and key.weak == "a common word"
    assert isinstance(address, Address)
    assert (address.host, address.port, address.path, address.query) == (
        "db.internal",
        5433,
        "/shop",
        {"sslmode": "require"},
    )
    assert one(seen, "TESTING").default


def test_settings_of_fastapi_behind_a_cached_function(see: See) -> None:
    values = {"SHOP_SECRET_KEY": KEY, "SHOP_WORKERS": "9"}

    seen = facts(see(FASTAPI, "main:app", "fastapi", values=values, needs="fastapi pydantic_settings"))

    workers = one(seen, "workers")
    assert (workers.value, workers.variable, workers.owner, workers.default) == (
        9,
        "SHOP_WORKERS",
        Owner.PYDANTIC,
        False,
    )
    assert isinstance(one(seen, "secret_key").value, Masked)
    assert one(seen, "MAX_ITEMS").owner is Owner.MODULE


def test_settings_of_pydantic_version_1(see: See) -> None:
    text = "from pydantic.v1 import BaseSettings\nclass Settings(BaseSettings):\n    api_key: str\n    port: int = 80\nconfig = Settings()\n"

    seen = facts(see({"main.py": text}, "main", values={"API_KEY": KEY, "PORT": "81"}, needs="pydantic"))

    assert one(seen, "port").value == 81
    assert one(seen, "port").variable == "PORT"


def test_settings_of_a_plain_object(see: See) -> None:
    text = """
import os
class Config:
    POOL_SIZE = 10
    def __init__(self):
        self.api_token = os.environ["API_TOKEN"]
config = Config()
"""

    seen = facts(see({"main.py": text}, "main", values={"API_TOKEN": KEY}))

    assert one(seen, "POOL_SIZE").value == 10
    assert isinstance(one(seen, "api_token").value, Masked)


@pytest.mark.parametrize(
    "text",
    [
        "import os\nPORT = int(os.getenv('PORT'))\n",
        "import os\nPORT = int(os.environ['PORT'])\n",
        "import os\nPORT = os.getenv('PORT')\nif not PORT:\n    raise RuntimeError('PORT is required')\n",
        "import os, sys\nPORT = os.getenv('PORT')\nif not PORT:\n    sys.exit('set PORT')\n",
        "import os\nPORT = os.getenv('PORT')\nassert PORT\n",
        "import os\nHOST, PORT = os.getenv('PORT').split(':') if 0 else ('', os.getenv('PORT').strip())\n",
    ],
)
def test_a_variable_that_is_needed_is_found_by_what_its_absence_raises(see: See, text: str) -> None:
    sight = see({"main.py": text}, "main", values={})

    seen = facts(sight)

    assert seen.start.made_up == ("PORT",)


def test_reads_of_the_environment_are_told_with_their_place(see: See) -> None:
    text = "import os\nA = os.environ['A_KEY']\nB = os.getenv('B', 'x')\nC = 'C' in os.environ\nD = dict(os.environ)\n"

    seen = read_environment_reads(see({"main.py": text}, "main", values={"B": "given"}))

    assert not isinstance(seen, Unreadable)
    shown = [(read.name, read.where, read.given, read.required, read.has_default) for read in seen.reads]
    assert shown == [
        ("A_KEY", "main.py:2", False, True, False),
        ("B", "main.py:3", True, False, True),
        ("C", "main.py:4", False, False, True),
    ]  # fmt: skip
    assert seen.whole == ("main.py:5",)
