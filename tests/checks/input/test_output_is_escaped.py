import pytest

from proveout.checks.input.output_is_escaped import check_files
from proveout.facts.frontend import FrontendFacts, Hit
from proveout.facts.python import PythonFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

NO_PAGES = FrontendFacts(scripts=("static/a.js",))


def judged(source: str, *hits: Hit) -> Outcome:
    frontend = FrontendFacts(scripts=("web/src/a.tsx",), hits=hits)
    return check_files(PythonFacts((read_module("app/views.py", source),)), frontend).outcome


def test_nothing_to_look_at_proves_nothing() -> None:
    assert check_files(PythonFacts(()), FrontendFacts()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        "from flask import request\n@app.route('/')\ndef f():\n    return f\"<h1>{request.args['q']}</h1>\"\n",
        "from flask import Flask\n@app.route('/<name>')\ndef f(name):\n    return '<h1>' + name + '</h1>'\n",
        "from django.http import HttpResponse\ndef f(request):\n    return HttpResponse(f\"<b>{request.GET['q']}</b>\")\n",
        "from django.utils.safestring import mark_safe\ndef f(request):\n    return mark_safe(f\"<b>{request.GET['q']}</b>\")\n",
        "from fastapi.responses import HTMLResponse\n@app.get('/')\ndef f(q: str):\n    return HTMLResponse(f'<b>{q}</b>')\n",
    ],
)
def test_a_page_that_prints_the_request_fails(source: str) -> None:
    assert judged(source) is Outcome.FAIL


@pytest.mark.parametrize(
    "hit",
    [
        Hit("unescaped", "t.html", 3, "<p>{{ request.GET.q|safe }}</p>", "|safe"),
        Hit("raw html", "web/src/a.js", 3, "box.innerHTML = decodeURIComponent(location.hash)", ".innerHTML ="),
    ],
)
def test_a_template_or_script_that_prints_the_address_fails(hit: Hit) -> None:
    assert judged("x = 1\n", hit) is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "from django.utils.safestring import mark_safe\ndef f(text):\n    return mark_safe(text)\n",
        "import jinja2\nenv = jinja2.Environment(autoescape=False)\n",
    ],
)
def test_a_way_around_escaping_is_unknown(source: str) -> None:
    assert judged(source) is Outcome.UNKNOWN


def test_a_filter_of_ours_before_safe_is_no_reflection() -> None:
    hit = Hit("unescaped", "t.html", 3, "const id = {{ request.server_id|dumps|safe }};", "|safe")

    assert judged("x = 1\n", hit) is Outcome.UNKNOWN


def test_html_of_a_component_is_unknown_without_a_sanitizer_and_fine_with_one() -> None:
    raw = Hit(
        "raw html", "web/src/a.tsx", 9, "<div dangerouslySetInnerHTML={{ __html: body }} />", "dangerouslySetInnerHTML"
    )

    assert judged("x = 1\n", raw) is Outcome.UNKNOWN
    assert judged("x = 1\n", raw, Hit("sanitizer", "web/src/a.tsx", 2, "import DOMPurify", "DOMPurify")) is Outcome.PASS


@pytest.mark.parametrize(
    "source",
    [
        "from flask import request\nfrom markupsafe import escape\n@app.route('/')\ndef f():\n    return f\"<h1>{escape(request.args['q'])}</h1>\"\n",
        "from flask import Flask\n@app.route('/<int:number>')\ndef f(number):\n    return f'<h1>{number}</h1>'\n",
        "from fastapi import FastAPI\n@app.get('/')\ndef f(q: str):\n    return f'<b>{q}</b>'\n",
        "from django.utils.safestring import mark_safe\nBADGE = mark_safe('<b>new</b>')\n",
    ],
)
def test_escaped_numbers_and_fixed_texts_pass(source: str) -> None:
    assert judged(source) is Outcome.PASS
