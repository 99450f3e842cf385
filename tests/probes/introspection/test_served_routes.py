"""Against the real frameworks: who may use a route, what it takes, and what of its wrappers is in force."""

from tests.probes.introspection.conftest import See

from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.probes.introspection.served_routes import read_served_routes

FLASK = """
from functools import wraps
from flask import Flask, abort, request, session

app = Flask(__name__)

def staff_only(view):
    @wraps(view)
    def guarded(*given, **named):
        if session.get("role") != "staff":
            abort(403)
        return view(*given, **named)
    return guarded

def timed(view):
    @wraps(view)
    def measured(*given, **named):
        return view(*given, **named)
    return measured

@app.post("/orders")
@timed
def create():
    return request.get_json()

@app.get("/reports/<int:year>")
@staff_only
def report(year):
    return {}

@staff_only
@app.get("/lost")
def lost():
    return {}

@app.get("/orders/<int:order_id>")
def show(number):
    return {}
"""

FASTAPI = """
from typing import Annotated
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query, Request
from fastapi.security import HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

bearer = HTTPBearer(auto_error=False)

def current_user(given=Depends(bearer)):
    if given is None:
        raise HTTPException(401)
    return given

def page_size(limit: Annotated[int, Query(ge=1, le=100)] = 50):
    return limit

class Order(BaseModel):
    model_config = ConfigDict(extra="forbid")
    quantity: int = Field(ge=1, le=9)

class Shown(BaseModel):
    id: int
    password_hash: str

router = APIRouter(prefix="/orders", dependencies=[Depends(current_user)])

@router.get("", response_model=list[Shown])
def list_orders(limit: Annotated[int, Depends(page_size)]):
    return []

@router.post("")
def create(given: Order):
    return {}

app = FastAPI(docs_url=None, redoc_url=None)
app.include_router(router)

@app.post("/raw")
async def raw(request: Request):
    return await request.json()

@app.post("/bare")
def bare(given: dict):
    return {}

inner = FastAPI(openapi_url=None)

@inner.get("/page")
def page():
    return {}

app.mount("/inner", inner)
"""

DJANGO = {
    "shop/__init__.py": "",
    "shop/settings.py": (
        "SECRET_KEY = 'x' * 50\nROOT_URLCONF = 'shop.urls'\nALLOWED_HOSTS = ['shop.example.org']\n"
        "INSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.sessions']\n"
        "MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware', "
        "'django.middleware.csrf.CsrfViewMiddleware', 'django.contrib.auth.middleware.AuthenticationMiddleware']\n"
    ),
    "shop/urls.py": (
        "from django.contrib.auth.decorators import login_required\nfrom django.http import HttpResponse\n"
        "from django.urls import include, path\nfrom django.views.decorators.csrf import csrf_exempt\n"
        "from django.views.decorators.http import require_POST\n\n"
        "@login_required\n@require_POST\ndef change(request, pk):\n    return HttpResponse(request.POST['x'])\n\n"
        "@csrf_exempt\n@login_required\n@require_POST\ndef exempt(request):\n    return HttpResponse()\n\n"
        "def about(request):\n    return HttpResponse()\n\n"
        "inner = [path('<int:pk>', change), path('exempt', exempt)]\n"
        "urlpatterns = [path('orders/', include(inner)), path('about/<slug:name>', about)]\n"
    ),
}


def by_path(facts: object) -> dict[str, ServedRoute]:
    assert isinstance(facts, ServedRouteFacts), facts
    assert not facts.unread
    return {f"{'/'.join(one.methods)} {one.path}": one for one in facts.routes}


def test_of_flask_only_the_wrapper_that_was_registered_counts(see: See) -> None:
    routes = by_path(read_served_routes(see({"app.py": FLASK}, "app:app", "flask", values={}, needs="flask")))

    assert (routes["GET /reports/{year}"].login, routes["GET /reports/{year}"].guards) == ("required", ("app.py:8",))
    assert routes["GET /lost"].login == "open"
    assert (routes["POST /orders"].login, routes["POST /orders"].raw) == ("open", ("request.get_json()",))
    assert routes["POST /orders"].where == "app.py:21"
    assert "order_id" in routes["GET /orders/{order_id}"].misfit
    assert not routes["GET /reports/{year}"].misfit


def test_of_fastapi_dependencies_bodies_and_bounds_are_seen(see: See) -> None:
    routes = by_path(read_served_routes(see({"app.py": FASTAPI}, "app:app", "fastapi", values={}, needs="fastapi")))

    orders = routes["GET /orders"]
    assert (orders.login, orders.listed, [(one.name, one.max) for one in orders.queries]) == (
        "required", True, [("limit", 100)],
    )  # fmt: skip
    assert [field.name for field in orders.answers[0].fields] == ["id", "password_hash"]
    create = routes["POST /orders"].bodies[0]
    assert (create.name, create.extra, create.fields[0].min, create.fields[0].max) == ("Order", "forbid", 1, 9)
    assert routes["POST /raw"].raw == ("request.json()",)
    assert routes["POST /bare"].raw == ("given: dict",)
    assert routes["GET /inner/page"].login == "open"
    assert not routes["GET /openapi.json"].own


def test_of_django_logins_tokens_and_parameters_of_outer_patterns_are_seen(see: See) -> None:
    sight = see(DJANGO, "shop.settings", "django", values={}, settings="shop.settings", needs="django")

    routes = by_path(read_served_routes(sight))

    change = routes["POST /orders/{pk}"]
    assert (change.login, change.csrf, change.raw, change.misfit) == ("required", "checked", ("request.POST",), "")
    assert routes["POST /orders/exempt"].csrf == "exempt"
    about = routes["GET /about/{name}"]
    assert (about.login, "name" in about.misfit) == ("open", True)


INSTALLED_VIEW = """
from flask import Flask
from flask.views import MethodView, View
app = Flask(__name__)
class Mine(MethodView):
    def get(self):
        return ""
class Bare(View):
    pass
app.add_url_rule("/theirs", view_func=View.as_view("theirs"))
app.add_url_rule("/mine", view_func=Mine.as_view("mine"))
app.add_url_rule("/bare", view_func=Bare.as_view("bare"))
"""


def test_a_view_class_of_an_installed_package_is_not_the_services_own(see: See) -> None:
    routes = by_path(read_served_routes(see({"app.py": INSTALLED_VIEW}, "app:app", "flask", values={}, needs="flask")))

    assert {path: one.own for path, one in routes.items() if "static" not in path} == {
        "GET /theirs": False,
        "GET /mine": True,
        "GET /bare": True,
    }
