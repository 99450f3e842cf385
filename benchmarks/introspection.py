"""What it costs to look at a Django project's settings, as a multiple of its own `manage.py check --deploy`.

CPU time is user plus system of all processes, in milliseconds, and the median of the runs; our side includes the copy
of the repository and the reading of the answer. Both sides take turns, with the same settings, and start from compiled
bytecode of everything.
"""

import argparse
import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from proveout.facts.service import Entry, Interpreter, Service
from proveout.probes.introspection.driver import Request, start
from proveout.probes.repository import Repository

GOAL = 1.25
WARM_UP_RUNS = 2
KEY = "benchmark-q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt-50"
SETTINGS = """
import os
from pathlib import Path
BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["shop.example.org"]
INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
    "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles", "shop"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware"]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
    "OPTIONS": {"context_processors": ["django.template.context_processors.request",
        "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]}}]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
STATIC_URL = "static/"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""
MODELS = """
from django.db import models

class Order{0}(models.Model):
    number = models.CharField(max_length=20, unique=True)
    paid = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)
"""
VIEWS = """
from django.http import JsonResponse

def order_{0}(request, number):
    return JsonResponse({{"number": number}})
"""
MANAGE = """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
"""
WSGI = """
import os
from django.core.wsgi import get_wsgi_application
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
"""


def write_project(root: Path) -> None:
    many = range(12)
    files = {
        "manage.py": MANAGE,
        "config/__init__.py": "",
        "config/settings.py": SETTINGS,
        "config/wsgi.py": WSGI,
        "config/urls.py": "from django.contrib import admin\nfrom django.urls import include, path\n"
        "urlpatterns = [path('admin/', admin.site.urls), path('shop/', include('shop.urls'))]\n",
        "shop/__init__.py": "",
        "shop/models.py": "".join(MODELS.format(number) for number in many),
        "shop/views.py": "".join(VIEWS.format(number) for number in many),
        "shop/urls.py": "from django.urls import path\nfrom shop import views\nurlpatterns = ["
        + ", ".join(f"path('{number}/<number>', views.order_{number})" for number in many)
        + "]\n",
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    compileall.compile_dir(root, quiet=1)


def cpu_ms(work: Callable[[], None]) -> float:
    """CPU of this process and of all that it waited for."""

    def spent() -> float:
        own, below = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        return own.ru_utime + own.ru_stime + below.ru_utime + below.ru_stime

    before = spent()
    work()
    return 1000 * (spent() - before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=15, help="how often each side runs (default: 15)")
    parser.add_argument("--collectors", default="", help="topics, apart by commas (default: all of them)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as folder:
        root = Path(folder)
        write_project(root)
        repository = Repository(root)
        service = Service.example(
            root=str(root),
            entry=Entry("config.wsgi:application", "manage.py:3", "django"),
            interpreter=Interpreter(sys.executable),
            settings="config.settings",
        )
        request = Request({"SECRET_KEY": KEY}, collectors=tuple(filter(None, asked.collectors.split(","))))
        environment = {"PATH": os.environ["PATH"], "SECRET_KEY": KEY, "HOME": folder}

        def theirs() -> None:
            command = [sys.executable, "manage.py", "check", "--deploy"]
            done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
            if done.returncode:
                sys.exit(f"the yardstick broke: {done.stderr.decode()}")

        def ours() -> None:
            answer = start(service, repository, request)
            failed = [name for name, topic in answer.document.get("topics", {}).items() if "failed" in topic]
            if not answer.started or failed:
                sys.exit(f"the introspection broke: {answer.says} {failed}")

        taken: dict[str, list[float]] = {"manage.py check --deploy": [], "introspection": []}
        for turn in range(WARM_UP_RUNS + asked.runs):
            for name, work in zip(taken, (theirs, ours), strict=True):
                spent = cpu_ms(work)
                if turn >= WARM_UP_RUNS:
                    taken[name].append(spent)
    yardstick, measured = (statistics.median(times) for times in taken.values())
    print(f"Python {sys.version.partition(' ')[0]}, median of {asked.runs} runs, CPU in ms")
    for name, times in taken.items():
        print(f"{name:<28} {statistics.median(times):7.1f}   {min(times):.1f} to {max(times):.1f}")
    ratio = measured / yardstick
    print(f"{'ratio':<28} {ratio:7.2f}   goal {GOAL}  {'met' if ratio <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
