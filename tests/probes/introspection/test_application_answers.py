"""Against the real frameworks: what the application answers in its own process. No port is opened."""

from tests.probes.introspection.conftest import See

from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.probes.introspection.application_answers import read_application_answers

SETTINGS = """
import os
SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = os.environ.get("DEBUG") == "1"
ALLOWED_HOSTS = ["shop.example.com"]
ROOT_URLCONF = "shop.urls"
SECURE_HSTS_SECONDS = 60
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
"""
WSGI = """
import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
DJANGO = {
    "shop/__init__.py": "",
    "shop/urls.py": "urlpatterns = []\n",
    "shop/settings.py": SETTINGS,
    "shop/wsgi.py": WSGI,
}
FASTAPI = """
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
@app.get("/")
def start():
    raise RuntimeError("the database is away")
"""
FLASK = """
import time
from flask import Flask
app = Flask(__name__)
@app.get("/")
def start():
    time.sleep(60)
"""
SECRET = "made-up-for-this-test-and-long-enough-to-count"


def answers(see: See, files: dict[str, str], target: str, kind: str, **more: object) -> ApplicationAnswersFacts:
    facts = read_application_answers(see(files, target, kind, needs=kind, **more), "https://www.example.com")

    assert isinstance(facts, ApplicationAnswersFacts), facts
    return facts


def test_django_is_asked_under_its_own_name_and_moves_plain_http(see: See) -> None:
    facts = answers(
        see, DJANGO, "shop.wsgi:application", "django", settings="shop.settings", values={"SECRET_KEY": SECRET}
    )

    page, plain, foreign = (facts.to(name) for name in ("missing page", "plain http", "foreign host"))
    assert page is not None
    assert (page.status, page.host) == (404, "shop.example.com")
    assert page.header("Strict-Transport-Security") == ("max-age=60",)
    assert plain is not None
    assert (plain.status, plain.header("Location")) == (301, ("https://shop.example.com/proveout-made-up-path",))
    assert foreign is not None
    assert foreign.status == 400
    assert facts.firm


def test_a_page_for_debugging_is_told_from_an_ordinary_one(see: See) -> None:
    values = {"SECRET_KEY": SECRET, "DEBUG": "1"}
    facts = answers(see, DJANGO, "shop.wsgi:application", "django", settings="shop.settings", values=values)

    assert any(one.reveals for one in facts.answers)


def test_answers_that_rest_on_an_unknown_variable_are_not_firm(see: See) -> None:
    facts = answers(see, DJANGO, "shop.wsgi:application", "django", settings="shop.settings")

    assert not facts.firm


def test_fastapi_answers_every_origin_and_an_error_is_no_answer(see: See) -> None:
    facts = answers(see, {"main.py": FASTAPI}, "main:app", "fastapi", values={})

    foreign, alike = facts.to("foreign origin"), facts.to("look-alike origin")
    assert foreign is not None
    assert foreign.header("Access-Control-Allow-Origin") == ("https://foreign-site.invalid",)
    assert alike is not None
    assert alike.header("Access-Control-Allow-Origin") == ("https://www.example.com.foreign-site.invalid",)
    assert facts.to("start page") is None
    assert facts.to("missing page") is not None


def test_an_application_that_never_answers_costs_the_answers_and_nothing_else(see: See) -> None:
    sight = see({"app.py": FLASK}, "app:app", "flask", values={}, needs="flask", deadline_s=4)

    assert not isinstance(read_application_answers(sight), ApplicationAnswersFacts)
    assert sight.introspection is not None


SOCKETS = """
from fastapi import FastAPI, WebSocket
app = FastAPI()
@app.websocket("/open/{room}")
async def open_to_all(socket: WebSocket, room: str):
    await socket.accept()
@app.websocket("/own")
async def own(socket: WebSocket):
    if socket.headers.get("origin") != "https://www.example.com":
        await socket.close(1008)
        return
    await socket.accept()
@app.websocket("/broken")
async def broken(socket: WebSocket):
    raise RuntimeError("the database is away")
"""


def test_a_handshake_with_a_foreign_origin_is_tried_at_each_socket(see: See) -> None:
    facts = answers(see, {"main.py": SOCKETS}, "main:app", "fastapi", values={})

    ended = {(one.path, one.origin): one.ended for one in facts.sockets}
    assert ended["/open/1", "https://foreign-site.invalid"] == "accepted"
    assert ended["/own", "https://foreign-site.invalid"] == ended["/own", "null"] == "refused"
    assert ended["/own", "https://www.example.com"] == "accepted"
    assert ended["/broken", "https://www.example.com"] == "failed"
