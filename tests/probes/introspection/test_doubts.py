"""What production may have otherwise is never firm, although the environment file gives every variable."""

from pathlib import Path

import pytest
from tests.probes.introspection.conftest import See

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.model.need import Unreadable
from proveout.probes.environment import read_environment_file
from proveout.probes.introspection.effective_settings import read_effective_settings
from proveout.probes.introspection.sight import SettingsSight

GIVEN = {"SECRET_KEY": "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"}


def facts(sight: SettingsSight) -> EffectiveSettingsFacts:
    seen = read_effective_settings(sight)
    assert isinstance(seen, EffectiveSettingsFacts), seen
    return seen


def setting(sight: SettingsSight, name: str) -> EffectiveSetting:
    return facts(sight).named(name)[0]


@pytest.mark.parametrize(
    "text",
    [
        "import os\nVALUE = open('/run/secrets/shop').read() if os.path.exists('/run/secrets/shop') else 'none'\n",
        "import os\nVALUE = not os.path.isdir('/run/secrets')\n",
        "from pathlib import Path\nVALUE = Path('/run/secrets/debug').is_file()\n",
        "try:\n    VALUE = open('/etc/shop/debug').read()\nexcept OSError:\n    VALUE = ''\n",
        "import configparser\np = configparser.ConfigParser()\nVALUE = len(p.read('/etc/shop.ini')) == 0\n",
        "import os\nVALUE = open('/etc/hostname').read() if os.path.exists('/etc/hostname') else ''\n",
        "import os\nVALUE = os.path.exists(os.path.expanduser('~/.shop'))\n",
        "import os\nVALUE = os.path.exists('.git')\n",
        "import secrets\nVALUE = secrets.token_urlsafe(9)\n",
        "import random\nVALUE = random.randint(1, 10**9)\n",
        "from uuid import uuid4\nVALUE = str(uuid4())\n",
        "import os\nVALUE = len(os.urandom(8).hex()) and os.urandom(8).hex()[:9]\n",
        "import time\nVALUE = time.strftime('%Y', time.localtime())\n",
        "import time\nVALUE = time.time() < 2e9 and int(time.time() / 1000)\n",
        "import datetime\nVALUE = datetime.date.today().isoformat()\n",
        "from datetime import datetime\nVALUE = datetime.now().isoformat()\n",
        "import socket\nVALUE = socket.gethostname() == 'web-1'\nVALUE = socket.gethostname()\n",
        "import platform\nVALUE = platform.node()\n",
        "import os\nVALUE = os.cpu_count() * 2 + 1\n",
        "import multiprocessing\nVALUE = multiprocessing.cpu_count()\n",
        "import os\nVALUE = os.getuid()\n",
        "import os\nVALUE = os.getpid()\nimport time\ntime.time()\n",
        "VALUE = 1\ntry:\n    from local_settings import *\nexcept ImportError:\n    pass\n",
        "VALUE = 1\ntry:\n    import shop.production as p\nexcept ImportError:\n    pass\n",
    ],
)
def test_what_comes_of_this_machine_or_this_moment_is_not_firm(see: See, tmp_path: Path, text: str) -> None:
    (tmp_path / "repository" / ".git").mkdir(parents=True)

    sight = see({"app.py": text + "FIXED = 5\n", "shop/__init__.py": ""}, "app", values=GIVEN)

    assert not setting(sight, "VALUE").firm
    assert facts(sight).start.doubts
    assert any("nothing is proved by what depends on it" in one for one in facts(sight).start.to_be_known)


@pytest.mark.parametrize(
    "text",
    [
        "import os\nVALUE = os.environ['SECRET_KEY'][:1] == 'x'\n",
        "import logging, json, ssl, mimetypes, zoneinfo, decimal\nVALUE = str(zoneinfo.ZoneInfo('UTC'))\nmimetypes.init()\n",
        "import os\nHERE = os.path.dirname(os.path.abspath(__file__))\nVALUE = os.path.exists(HERE + '/app.py')\n",
        "import os\nos.makedirs('logs', exist_ok=True)\nopen('logs/app.log', 'a').close()\nVALUE = 1\n",
        "import os\nVALUE = os.environ.get('TIMEOUT', '30')\nos.environ.copy()\n",
        "try:\n    import no_such_package_at_all\nexcept ImportError:\n    VALUE = 1\n",
    ],
)
def test_what_the_repository_and_its_environment_file_decide_is_firm(see: See, text: str) -> None:
    sight = see({"app.py": text}, "app", values=GIVEN)

    assert setting(sight, "VALUE").firm
    assert facts(sight).start.doubts == ()


def test_what_does_not_depend_on_it_stays_firm(see: See) -> None:
    text = "import secrets\nKEY_OF_THE_DAY = secrets.token_hex(16)\nDEBUG = False\n"

    sight = see({"app.py": text}, "app", values=GIVEN)

    assert setting(sight, "DEBUG").firm


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("Dockerfile", "FROM python:3.12\nENV DEBUG=1\n"),
        ("Procfile", "web: DEBUG=1 gunicorn app:app\n"),
        ("docker-compose.prod.yml", "services:\n  web:\n    environment:\n      - DEBUG=1\n"),
        ("k8s/web.yaml", "env:\n- name: DEBUG\n  value: '1'\n"),
        ("gunicorn.conf.py", "raw_env = ['DEBUG=1']\n"),
    ],
)
def test_a_default_is_not_firm_where_another_file_sets_the_variable(see: See, path: str, text: str) -> None:
    files = {
        "app.py": "import os\nDEBUG = os.environ.get('DEBUG') == '1'\nLEVEL = os.environ.get('LEVEL', 'x')\n",
        path: text,
    }

    sight = see(files, "app", values=GIVEN)

    assert not setting(sight, "DEBUG").firm
    assert setting(sight, "LEVEL").firm
    assert f"DEBUG ({path}) may be set beside the environment file" in facts(sight).start.doubts[0]


def test_a_default_is_not_firm_where_an_untracked_environment_file_sets_it(see: See) -> None:
    text = """
import os
if os.path.exists(".env"):
    for line in open(".env"):
        os.environ.setdefault(*line.strip().split("="))
DEBUG = os.environ.get("DEBUG", "0")
LEVEL = os.environ.get("LEVEL", "info")
"""
    sight = see({"app.py": text, ".env": "DEBUG=1\n"}, "app", values=GIVEN)

    assert not setting(sight, "DEBUG").firm
    assert setting(sight, "LEVEL").firm


def test_without_an_environment_file_nothing_is_firm_that_takes_all_variables(see: See) -> None:
    text = "import os\nDEBUG = False\nglobals().update({k[4:]: v for k, v in os.environ.items() if k[:4] == 'APP_'})\n"

    assert not setting(see({"app.py": text}, "app"), "DEBUG").firm


@pytest.mark.parametrize(
    "line",
    [
        "VALUE=a${OTHER}b",
        "VALUE=a$OTHER",
        'VALUE="a\\nb"',
        "VALUE=one # a comment",
        'VALUE="one" # a comment',
        "VALUE=it's",
        "VALUE='a$OTHER'",
    ],
)
def test_a_value_that_docker_systemd_and_dotenv_read_differently_is_not_firm(
    see: See, tmp_path: Path, line: str
) -> None:
    (tmp_path / "prod.env").write_bytes(f"SURE=1\n{line}\n".encode())
    given = read_environment_file(tmp_path / "prod.env", "production")
    assert isinstance(given, EnvironmentFacts)
    made = see({"app.py": "import os\nVALUE = os.environ['VALUE']\nSURE = os.environ['SURE']\n"}, "app")
    sight = SettingsSight(made.repository, find=lambda: made.service, environment=lambda: given)

    assert not setting(sight, "VALUE").firm
    assert setting(sight, "SURE").firm
    assert "read VALUE of the environment file in different ways" in facts(sight).start.doubts[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (b"VALUE=plain-1", "plain-1"),
        (b'VALUE="with space"', "with space"),
        (b"export VALUE='x#y'", "x#y"),
        (b"\xef\xbb\xbfVALUE=1\r\n", "1"),
        (b"VALUE=0\nVALUE=1\n", "1"),
        (b'VALUE="one\ntwo"\n', "one\ntwo"),
        ("VALUE=a\u2028b\n".encode(), "a\u2028b"),
        (b"VALUE=postgres://u:p%40$9@h/d?x=1#y\n", "postgres://u:p%40$9@h/d?x=1#y"),
    ],
)
def test_a_value_that_all_of_them_read_is_sure(tmp_path: Path, written: bytes, value: str) -> None:
    (tmp_path / "prod.env").write_bytes(written)

    seen = read_environment_file(tmp_path / "prod.env", "production")

    assert not isinstance(seen, Unreadable)
    assert (seen.variables["VALUE"].value.reveal(), seen.variables["VALUE"].sure) == (value, True)


def test_a_comment_with_quotes_is_no_part_of_a_value(tmp_path: Path) -> None:
    (tmp_path / "prod.env").write_text('VALUE="abc" # not the "old" one\n')

    seen = read_environment_file(tmp_path / "prod.env", "production")

    assert not isinstance(seen, Unreadable)
    assert seen.variables["VALUE"].value.reveal() == "abc"


def test_a_switch_is_not_firm_whatever_word_turns_it(see: See) -> None:
    text = "import os\nYES = {'an', 'ja'}\nDEBUG = os.environ.get('DJANGO_DEBUG', 'nein') in YES\n"

    assert not setting(see({"app.py": text}, "app"), "DEBUG").firm


def test_nothing_of_a_database_is_firm_where_a_file_stood_in_its_place(see: See) -> None:
    text = """
import os, socket
URL = os.environ["DATABASE_URL"]
if not URL.startswith("sqlite"):
    socket.create_connection(("db.internal", 5432))
POOL_SIZE = 5 if URL.startswith("sqlite") else 50
DEBUG = False
"""
    values = {"DATABASE_URL": "postgresql://shop:Hq7vTz2wKp@db.internal/shop"}

    sight = see({"app.py": text}, "app", values=values)

    assert not setting(sight, "POOL_SIZE").firm
    assert setting(sight, "DEBUG").firm


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("hooks.py", "def on_startup():\n    settings.DEBUG = True\n"),
        ("hooks.py", "async def lifespan(app):\n    x = 1\n\n    app.config['DEBUG'] = True\n    yield\n"),
        ("hooks.py", "class A:\n    def before_first_request(self):\n        self.app.config.update(DEBUG=True)\n"),
        ("gunicorn.conf.py", "import os\ndef post_fork(server, worker):\n    os.environ['DEBUG'] = '1'\n"),
    ],
)
def test_nothing_is_firm_where_settings_are_changed_after_the_import(see: See, path: str, text: str) -> None:
    files = {"app.py": "import hooks\nDEBUG = False\n", "hooks.py": "", path: text}

    sight = see(files, "app", values=GIVEN)

    assert not setting(sight, "DEBUG").firm
    assert "changes settings after the import" in facts(sight).start.doubts[0]


def test_a_hook_that_reads_settings_changes_nothing(see: See) -> None:
    text = "def on_startup(app):\n    if settings.DEBUG == 1:\n        app.state.pool = settings.POOL\napp = 1\napp_config = {}\n"

    assert setting(see({"app.py": text + "DEBUG = False\n"}, "app", values=GIVEN), "DEBUG").firm
