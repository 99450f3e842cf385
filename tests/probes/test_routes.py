"""Routes of Flask, FastAPI and Django, read from sources on the disk."""

from pathlib import Path

import pytest

from proveout.facts.routes import RouteFacts
from proveout.probes.repository import Repository
from proveout.probes.routes import read_routes


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def read(root: Path) -> RouteFacts:
    return read_routes(Repository(root))


def shown(facts: RouteFacts) -> set[str]:
    return {f"{route.method} {route.path}" for route in facts.routes}


@pytest.mark.parametrize(
    "text",
    [
        "@app.route(",
        "urlpatterns = " + "[" * 5000,
        "app = FastAPI(\x00",
        "from fastapi import FastAPI\napp = FastAPI(" + "-" * 100_000 + "1)",
    ],
)
def test_a_source_that_is_no_python_is_unclear(tmp_path: Path, text: str) -> None:
    put(tmp_path, "app.py", text)

    facts = read(tmp_path)

    assert facts.routes == ()
    assert "app.py" in facts.unclear[0]


def test_routers_that_include_each_other_come_to_an_end(tmp_path: Path) -> None:
    put(
        tmp_path,
        "app.py",
        "from fastapi import APIRouter\na = APIRouter()\nb = APIRouter()\na.include_router(b)\nb.include_router(a)\n"
        "@a.get('/x')\ndef x(): ...\n",
    )

    assert len(read(tmp_path).routes) < 50


def test_fastapi_routes_stand_below_every_prefix(tmp_path: Path) -> None:
    put(tmp_path, "backend/app/core/config.py", "class Settings:\n    API_PREFIX: str = '/api/v1'\n")
    put(
        tmp_path,
        "backend/app/api/books.py",
        "from fastapi import APIRouter, Depends\nfrom app.auth import get_current_user\nrouter = APIRouter(prefix='/books')\n\n"
        "@router.get('/{id}')\n@limiter.limit('5/minute')\nasync def read(id: int, user=Depends(get_current_user)): ...\n\n"
        "@router.post('')\nasync def add(): ...\n",
    )
    put(
        tmp_path,
        "backend/app/main.py",
        "from fastapi import FastAPI\nfrom app.api import books\nfrom app.core.config import settings\napp = FastAPI()\n"
        "app.include_router(books.router, prefix=settings.API_PREFIX)\n\n@app.get('/health')\ndef health(): ...\n",
    )

    facts = read(tmp_path)

    assert shown(facts) == {"GET /health", "GET /api/v1/books/{id}", "POST /api/v1/books"}
    assert facts.unclear == ()
    (book,) = facts.answering("/api/v1/books/3")
    assert (book.has_login, book.has_limit, book.function, book.where) == (
        True,
        True,
        "read",
        "backend/app/api/books.py:5",
    )
    assert not facts.answering("/api/v1/books/3/")


def test_flask_blueprints_are_read_through_factories_and_packages(tmp_path: Path) -> None:
    put(
        tmp_path,
        "shop/auth/__init__.py",
        "from flask import Blueprint\nbp = Blueprint('auth', __name__, url_prefix='/old')\nfrom . import views\n",
    )
    put(
        tmp_path,
        "shop/auth/views.py",
        "from . import bp\n@bp.route('/in/<int:x>', methods=['GET', 'POST'])\ndef enter(x): ...\n",
    )
    put(
        tmp_path,
        "shop/__init__.py",
        "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    from .auth import bp\n"
        "    app.register_blueprint(bp, url_prefix='/auth')\n    app.add_url_rule('/up', view_func=up)\n    return app\n",
    )

    facts = read(tmp_path)

    assert shown(facts) == {"GET /auth/in/{x}", "POST /auth/in/{x}", "GET /up"}
    assert facts.unclear == ()


def test_django_urls_are_followed_from_the_root(tmp_path: Path) -> None:
    put(tmp_path, "config/settings.py", "ROOT_URLCONF = 'config.urls'\n")
    put(
        tmp_path,
        "config/urls.py",
        "from django.urls import include, path, re_path\nfrom django.contrib import admin\n"
        "urlpatterns = [path('admin/', admin.site.urls), path('shop/', include('shop.urls')), re_path(r'^up/?$', up),\n"
        "  re_path(r'^(a|b)$', ab), path('health/', login_required(health))] + static('/media/')\n",
    )
    put(
        tmp_path,
        "shop/urls.py",
        "from django.urls import include, path\nfrom rest_framework.routers import DefaultRouter\nrouter = DefaultRouter()\n"
        "router.register('books', Books)\nurlpatterns = [path('<slug:s>/', one), path('api/', include(router.urls))]\n",
    )

    facts = read(tmp_path)

    assert shown(facts) == {
        "* /admin/{rest:path}", "* /shop/{s}/", "* /up", "* /up/", "* ~/^(a|b)$", "* /health/", "* /shop/api/books/",
        "* /shop/api/books/{pk}/",
    }  # fmt: skip
    assert facts.answering("/health/")[0].has_login
    assert facts.unclear == ()


@pytest.mark.parametrize(
    "text",
    [
        "from fastapi import FastAPI\napp = FastAPI()\nfor r in found(): app.include_router(r())\n",
        "from fastapi import FastAPI, APIRouter\nr = APIRouter()\n@r.get('/x')\ndef x(): ...\n",
        "from flask import Flask\napp = Flask(__name__)\n@app.route(PATH)\ndef x(): ...\n",
        "from django.urls import path, include\nurlpatterns = [path('a/', include('elsewhere.urls'))]\n",
        "from django.urls import path\nurlpatterns = made()\n",
        "from ninja import NinjaAPI\napi = NinjaAPI()\n",
    ],
)
def test_what_is_only_known_at_run_time_is_unclear(tmp_path: Path, text: str) -> None:
    put(tmp_path, "app.py", text)

    assert read(tmp_path).unclear


def test_tests_and_decorators_of_other_things_are_no_routes(tmp_path: Path) -> None:
    put(tmp_path, "tests/test_app.py", "from flask import Flask\napp = Flask('x')\n@app.get('/x')\ndef x(): ...\n")
    put(tmp_path, "app.py", "@cache.get('key')\ndef x(): ...\n@mock.get('/y')\ndef y(): ...\n")

    assert read(tmp_path).routes == ()
