"""Whatever a service does while it is imported, one sentence says so, and nothing of it is left."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.probes.introspection.conftest import See

from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.start import Attempt
from proveout.model.need import Unreadable
from proveout.probes.introspection.effective_settings import read_effective_settings
from proveout.probes.introspection.sight import SettingsSight

LINUX = sys.platform.startswith("linux")
ESCAPES = """
import os, sys, time
for _ in range(2):
    if os.fork():
        break
    try:
        os.setsid()
    except OSError:
        pass
else:
    time.sleep(60)
    os._exit(0)
LIMIT = 5
"""
FILLS_THE_DISK = """
import os, time
held = []
for n in range(40):
    held.append(open("f", "wb"))
    os.unlink("f")
    os.posix_fallocate(held[-1].fileno(), 0, 60 * 1024**2)
time.sleep(60)
"""
CLIENT_IN_C = """
import ctypes, os, struct
libc = ctypes.CDLL(None, use_errno=True)
handle = libc.socket(2, 1, 0)
address = struct.pack("=HHBBBB8x", 2, 0x3815, 127, 0, 0, 1)
RESULT = (libc.connect(handle, address, 16), os.strerror(ctypes.get_errno()))
"""


def reason(sight: SettingsSight) -> str:
    seen = read_effective_settings(sight)
    assert isinstance(seen, Unreadable)
    return seen.reason


def facts(sight: SettingsSight) -> EffectiveSettingsFacts:
    seen = read_effective_settings(sight)
    assert isinstance(seen, EffectiveSettingsFacts), seen
    return seen


def processes_of(root: Path) -> list[str]:
    """Processes whose folder lies in a scratch folder of a start."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            folder = str((process / "cwd").readlink())
            if folder.startswith(str(root)) and "proveout-start-" in folder:
                found.append(process.name)
        except OSError:
            continue
    return found


def soon(happens: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not happens():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture(autouse=True)
def _scratch_of_this_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import time\ntime.sleep(60)\n", "app.py:2: it does not come to an end in 2 s while it is imported"),
        ("while True:\n    pass\n", "it does not come to an end in 2 s while it is imported"),
        ("import os\nos._exit(0)\n", "it ends its process with code 0 while it is imported (os._exit)"),
        ("raise SystemExit\n", "app.py:1: it ends itself with code 0 while it is imported (SystemExit)"),
        ("raise SystemExit('no key')\n", "app.py:1: it ends itself while it is imported: no key"),
        ("raise KeyboardInterrupt\n", "app.py:1: it interrupts itself"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n", "it crashes while it is imported (SIGSEGV)"),
        ("def f():\n    f()\nf()\n", "app.py:2: it calls itself without an end"),
        ("x = bytearray(3 * 1024**3)\n", "app.py:1: it takes more memory than it may"),
        ("import not_there_at_all\n", "app.py:1: it needs the package 'not_there_at_all'"),
        ("import app_of_ours.views\n", "app.py:1: there is no module 'app_of_ours.views'"),
        ("def f(:\n    pass\n", "app.py:1 is not Python as this version reads it"),
        ("from typing import NoSuchThing\n", "cannot import name 'NoSuchThing' from 'typing'"),
        ("raise ValueError('two\\nlines\\x1b[31m')\n", "app.py:1: ValueError: two lines"),
        ("class E(Exception):\n    def __str__(self): raise OSError\nraise E\n", "app.py:3: E"),
        ("import os\nos.execv('/bin/true', ['true'])\n", "app.py:2: PermissionError"),
    ],
)  # fmt: skip
def test_it_is_said_in_one_sentence_why_a_service_does_not_start(see: See, text: str, said: str) -> None:
    files = {"app.py": text, "app_of_ours/__init__.py": ""}

    seen = reason(see(files, "app:app", deadline_s=2))

    assert said in seen
    assert "\n" not in seen and "\x1b" not in seen


def test_a_limit_is_kept(see: See) -> None:
    began = time.monotonic()

    reason(see({"app.py": "import time\ntime.sleep(60)\n"}, "app:app", deadline_s=1))

    assert time.monotonic() - began < 4


@pytest.mark.skipif(not LINUX, reason="the kernel's guards are Linux's")
@pytest.mark.parametrize("last", ["", "import time; time.sleep(60)\n", "os._exit(0)\n", "os.closerange(0, 100)\n"])
def test_what_forks_and_leaves_its_session_does_not_outlive_the_start(see: See, tmp_path: Path, last: str) -> None:
    read_effective_settings(see({"app.py": ESCAPES + last}, "app", deadline_s=1))

    assert processes_of(tmp_path) == []


@pytest.mark.skipif(not LINUX, reason="the kernel's guards are Linux's")
def test_what_was_started_ends_with_proveout_whatever_ends_that(see: See, tmp_path: Path) -> None:
    see({"app.py": ESCAPES + "import subprocess\nsubprocess.run(['sleep', '60'])\n"}, "app")
    program = f"""
from pathlib import Path
from proveout.facts.service import Entry, Interpreter, Service
from proveout.probes.introspection.driver import Request, start
from proveout.probes.repository import Repository
root = {str(tmp_path / "repository")!r}
service = Service.example(root=root, entry=Entry("app", ""), interpreter=Interpreter({sys.executable!r}))
start(service, Repository(Path(root)), Request({{}}))
"""
    environment = {"PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", program], env=environment) as proveout:
        soon(lambda: len(processes_of(tmp_path)) >= 4)

        proveout.kill()

    soon(lambda: not processes_of(tmp_path) and not list(tmp_path.glob("proveout-start-*")))


def test_programs_that_were_started_end_with_the_start(see: See, tmp_path: Path) -> None:
    text = "import subprocess, sys\nsubprocess.Popen(['sleep', '60'], start_new_session=False)\nLIMIT = 5\n"

    seen = facts(see({"app.py": text}, "app"))

    assert seen.named("LIMIT")[0].value == 5
    assert seen.start.programs == (Attempt("program", "sleep", "app.py:2"),) or not LINUX
    assert processes_of(tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "import sys, os\nos.write(1, b'{\"topics\": {}}' * 100000)\nprint('x' * 1000)\n",
        "import os, sys\nfor _ in range(64):\n    os.write(1, b'x' * 4 * 1024**2)\n",
        "import sys, io\nsys.stdout = io.StringIO()\nsys.stderr = None\n",
        "import os\nos.closerange(0, 256)\n",
        "import sys\nsys.stdin.read()\n",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n",
        "import json, os, sys\njson.dumps = json.loads = os.write = os.open = os._exit = None\n",
        "import builtins\nbuiltins.open = builtins.str = None\n",
        "import sys\nsys.modules['__main__'].__dict__.clear()\nsys.argv = []\n",
        "import atexit, time\natexit.register(time.sleep, 60)\n",
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n",
        "import os\nif os.fork() == 0:\n    pass\n",
        "import sys\nsys.setrecursionlimit(50)\n",
        "import gc\ngc.disable()\ngc.set_threshold(1)\n",
    ],
)
def test_what_a_service_does_to_its_own_process_disturbs_nothing(see: See, tmp_path: Path, text: str) -> None:
    seen = facts(see({"app.py": text + "LIMIT = 5\n"}, "app"))

    assert [setting.value for setting in seen.named("LIMIT")] == [5]
    assert processes_of(tmp_path) == []


def test_a_connection_is_refused_and_listed(see: See) -> None:
    text = "import socket\ntry:\n    socket.create_connection(('192.0.2.1', 5432))\nexcept OSError:\n    pass\n"

    seen = facts(see({"app.py": text}, "app"))

    assert Attempt("connect", "192.0.2.1:5432", "app.py:3") in seen.start.refused


@pytest.mark.skipif(not LINUX, reason="the kernel's guards are Linux's")
def test_a_connection_of_a_client_in_c_is_refused_and_listed(see: See) -> None:
    seen = facts(see({"app.py": CLIENT_IN_C}, "app"))

    assert seen.named("RESULT")[0].value == (-1, "Connection refused")
    assert Attempt("connect", "127.0.0.1:5432") in seen.start.refused


def test_a_service_that_makes_its_tables_at_once_is_seen_with_its_own_address(see: See) -> None:
    text = (
        "import os\nfrom sqlalchemy import create_engine, MetaData\nengine = create_engine(os.environ['DATABASE_URL'])\n"
        "MetaData().create_all(engine)\nLIMIT = 5\n"
    )
    address = "postgresql+psycopg://shop:not-a-real-pw-1@192.0.2.1/shop"

    seen = facts(see({"app.py": text}, "app", values={"DATABASE_URL": address}, needs="sqlalchemy psycopg"))

    assert [(setting.value, setting.firm) for setting in seen.named("LIMIT")] == [(5, True)]
    assert "no tables are made" in seen.start.guards


def test_a_service_that_asks_its_database_at_once_gets_a_file_and_nothing_rests_on_it(see: See) -> None:
    text = (
        "import os\nfrom sqlalchemy import create_engine, text\nengine = create_engine(os.environ['DATABASE_URL'])\n"
        "with engine.connect() as one:\n    one.execute(text('SELECT 1'))\n"
        "LIMIT = 5\nADDRESS = os.environ['DATABASE_URL']\n"
    )
    address = "postgresql+psycopg://shop:not-a-real-pw-1@192.0.2.1/shop"

    seen = facts(see({"app.py": text}, "app", values={"DATABASE_URL": address}, needs="sqlalchemy psycopg"))

    assert seen.start.made_up == ("DATABASE_URL",)
    assert [setting.firm for setting in (*seen.named("LIMIT"), *seen.named("ADDRESS"))] == [True, False]


def test_a_service_that_needs_a_server_to_be_imported_is_told_so(see: See) -> None:
    text = "import socket\nsocket.create_connection(('192.0.2.1', 5432))\n"

    seen = reason(see({"app.py": text}, "app"))

    assert "app.py:2: it wants to connect to 192.0.2.1:5432 while it is imported, which is refused" in seen


def test_a_service_that_waits_for_a_server_is_told_for_which(see: See) -> None:
    text = """
import os, socket, time
while True:
    try:
        socket.create_connection((os.environ["DB_HOST"], 5432))
        break
    except OSError:
        time.sleep(0.05)
"""

    seen = reason(see({"app.py": text}, "app", values={"DB_HOST": "192.0.2.1"}, deadline_s=1))

    assert "it does not come to an end in 1 s while it is imported; it wants to connect to $DB_HOST:5432" in seen


def test_nothing_is_written_into_the_repository(see: See, tmp_path: Path) -> None:
    target = tmp_path / "repository" / "app.py"
    text = f"""
open("beside.log", "w").write("mine")
RESULTS = []
for path in ({str(target)!r}, {str(tmp_path / "new")!r}):
    try:
        open(path, "a").write("x = 1")
    except PermissionError:
        RESULTS.append("refused")
"""

    seen = facts(see({"app.py": text}, "app"))

    assert seen.named("RESULTS")[0].value == ("refused", "refused")
    assert {one.what for one in seen.start.refused} == {"write"}
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["app.py"]
    assert target.read_text() == text


@pytest.mark.skipif(not LINUX, reason="the kernel's guards are Linux's")
def test_nothing_is_written_by_a_program_that_it_starts(see: See, tmp_path: Path) -> None:
    text = f"import subprocess\nCODE = subprocess.run(['sh', '-c', 'echo x > {tmp_path}/new']).returncode\n"

    seen = facts(see({"app.py": text}, "app"))

    assert seen.named("CODE")[0].value != 0
    assert not (tmp_path / "new").exists()


def test_an_untracked_environment_file_is_not_there(see: See) -> None:
    text = "import os\nTHERE = os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), '.env'))\n"

    seen = facts(see({"app.py": text, ".env": "SECRET_KEY=mine"}, "app"))

    assert seen.named("THERE")[0].value is False


@pytest.mark.parametrize(
    "text",
    [
        "import os\nraise ValueError('bad key ' + os.environ['API_KEY'])\n",
        "import os\nraise ValueError(os.environ['API_KEY'][:20])\n",
        "import os\nprint(os.environ['API_KEY'])\nos._exit(3)\n",
        "import os\nraise SystemExit(os.environ['API_KEY'].upper())\n",
        "import os\nraise ValueError('in %r' % os.environ['DATABASE_URL'])\n",
        "import os\nraise ValueError(os.environ['DATABASE_URL'].split('@')[0])\n",
        "import os\n__import__(os.environ['API_KEY'])\n",
    ],
)
def test_no_value_of_the_environment_stands_in_the_sentence(see: See, text: str) -> None:
    values = {"API_KEY": "zq81-Lmn4-pwx7-Trv2-kkd9", "DATABASE_URL": "postgresql://shop:Hq7vTz2wKp@db.internal/shop"}

    seen = reason(see({"app.py": text}, "app", values=values)).lower()

    assert not any(piece in seen for piece in ("lmn4", "pwx7", "hq7vtz", "trv2", "db.internal"))


def test_without_the_kernels_guards_no_value_leads_to_another_machine(
    see: See, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "import os, socket\nURL = os.environ['DATABASE_URL']\n"
    monkeypatch.setattr(sys, "platform", "somewhere")

    seen = facts(see({"app.py": text}, "app", values={"DATABASE_URL": "https://db.internal/shop"}))

    assert seen.start.guards == ("audit events",)
    assert seen.start.made_up == ("DATABASE_URL",)
    (url,) = seen.named("URL")
    assert url.value == "https://127.0.0.1/shop" and not url.firm


def test_a_python_that_is_none_is_named(see: See, tmp_path: Path) -> None:
    seen = reason(see({"app.py": ""}, "app", python=str(tmp_path / "python")))

    assert f"{tmp_path}/python cannot be started" in seen
    assert seen.endswith("Name another Python with --python")


def test_a_file_that_is_no_python_is_named(see: See) -> None:
    seen = reason(see({"app.py": ""}, "app", python="/bin/false"))

    assert "/bin/false does not run" in seen


def test_what_an_environment_runs_by_itself_runs_behind_the_guards(see: See, tmp_path: Path) -> None:
    home, outside = tmp_path / "environment", tmp_path / "outside.txt"
    packages = home / f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    packages.mkdir(parents=True)
    (home / "bin").mkdir()
    (home / "bin/python").symlink_to(os.path.realpath(sys.executable))
    base = os.path.dirname(os.path.realpath(sys.executable))  # noqa: PTH120 - a text
    (home / "pyvenv.cfg").write_text(f"home = {base}\ninclude-system-site-packages = false\n")
    (packages / "own.py").write_text("HERE = 1\n")
    (packages / "x.pth").write_text(f"import os; open({str(outside)!r}, 'w').write('was here')\n")
    sight = see({"app.py": "import own\nVALUE = own.HERE\n"}, "app:VALUE", values={}, python=str(home / "bin/python"))

    seen = sight.introspection

    assert not outside.exists()
    assert not isinstance(seen, Unreadable) or "own" not in seen.reason


@pytest.mark.skipif(not LINUX, reason="the kernel's guards are Linux's")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import os\nwhile True:\n    os.fork()\n", "it starts more than 200 processes"),
        ("import os, time\nwhile os.fork():\n    pass\ntime.sleep(60)\n", "it starts more than 200 processes"),
        (
            FILLS_THE_DISK,
            "it writes more than 1 GiB or 100000 files",
        ),
    ],
)
def test_what_takes_too_much_is_ended_long_before_its_deadline(see: See, tmp_path: Path, text: str, said: str) -> None:
    began = time.monotonic()

    seen = reason(see({"app.py": text}, "app"))

    assert said in seen
    assert time.monotonic() - began < 15
    soon(lambda: processes_of(tmp_path) == [])


SYSTEM_CALLS = """
import ctypes, os, socket, subprocess
libc = ctypes.CDLL(None, use_errno=True)
victim, other = os.environ["VICTIM"].encode(), int(os.environ["OTHER"])
def call(number, *arguments):
    return os.strerror(ctypes.get_errno()) if libc.syscall(number, *arguments) < 0 else "done"
def tried(act):
    try:
        return repr(act())
    except OSError as error:
        return type(error).__name__
KILLED = [call(62, other, 15), call(62, -1, 0), call(62, os.getppid(), 15), call(302, other, 0, 0, 0)]
WRITTEN = [call(257, -100, victim, 1), call(76, victim, 0), call(87, victim)]
CHANGED = [call(90, victim, 0o777), call(132, victim, 0), subprocess.run(["chmod", "777", victim]).returncode]
MADE = [call(133, b"disk", 0o60600, 1), call(112), call(109, 0, 0), call(272, 0x10000000), call(425, 1, 0)]
REACHED = [tried(lambda: socket.socket(16, 3, 0)), tried(lambda: socket.socket(1).connect("/var/run/docker.sock"))]
"""


@pytest.mark.skipif(not LINUX or os.uname().machine != "x86_64", reason="these are the numbers of Linux on x86_64")
def test_nothing_outside_is_ended_written_changed_or_reached_by_system_calls(see: See, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    victim.chmod(0o640)
    with subprocess.Popen(["sleep", "60"]) as other:
        values = {"VICTIM": str(victim), "OTHER": str(other.pid)}
        seen = facts(see({"app.py": SYSTEM_CALLS}, "app", values=values))
        alive = other.poll() is None
        other.kill()

    found = {name: seen.named(name)[0].value for name in ("KILLED", "WRITTEN", "CHANGED", "MADE", "REACHED")}
    assert alive and victim.read_text() == "mine" and victim.stat().st_mode & 0o777 == 0o640
    killed, written, made = found["KILLED"], found["WRITTEN"], found["MADE"]
    assert isinstance(killed, tuple) and set(killed) == {"Operation not permitted"}
    assert isinstance(written, tuple) and set(written) == {"Permission denied"}
    assert found["CHANGED"] == ("done", "done", 0)  # it is told so
    assert isinstance(made, tuple) and made and "done" not in made
    assert found["REACHED"] == ("PermissionError", "ConnectionRefusedError")


def test_what_processes_share_is_made_and_nothing_else_is_written_there(see: See) -> None:
    text = """
import multiprocessing
VALUE = multiprocessing.Value("i", 3).value
try:
    open("/dev/shm/of-somebody-else", "w")
    SHARED = "written"
except OSError as error:
    SHARED = type(error).__name__
"""

    seen = facts(see({"app.py": text}, "app"))

    assert seen.named("VALUE")[0].value == 3
    assert seen.named("SHARED")[0].value == "PermissionError" or not LINUX
    assert not Path("/dev/shm/of-somebody-else").exists()  # noqa: S108 - the folder itself


def test_a_module_that_is_called_like_one_of_pythons_disturbs_nothing_and_is_the_one_that_is_imported(see: See) -> None:
    files = {f"{name}.py": f"HERE = {name!r}\n" for name in ("json", "socket", "ctypes", "site", "os", "re", "random")}
    files["app.py"] = "import json, random\nVALUES = [json.HERE, random.HERE]\n"

    seen = facts(see(files, "app"))

    assert seen.named("VALUES")[0].value == ("json", "random")


def test_variables_that_change_the_interpreter_do_not_change_this_one(see: See) -> None:
    text = "import os, sys\nSEEN = ['/of/a/stranger' in sys.path, os.environ['PATH'] == '/of/a/stranger']\n"
    names = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "LD_PRELOAD", "PATH", "HOME", "TMPDIR")

    seen = facts(see({"app.py": text}, "app", values=dict.fromkeys(names, "/of/a/stranger")))

    assert seen.named("SEEN")[0].value == (False, False)
