from datetime import timedelta

import pytest

from proveout.checks.integrations.calls_have_timeouts import Limits, check_files
from proveout.facts.python import Module, PythonFacts
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module


def judged(source: str, limits: Limits | None = None, path: str = "app/client.py") -> Verdict:
    return check_files(PythonFacts((read_module(path, source),)), limits or Limits())


def test_no_call_at_all_proves_nothing() -> None:
    assert judged("x = 1\n").outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    good = read_module("app/a.py", "import requests\nrequests.get(u, timeout=3)\n")

    verdict = check_files(PythonFacts((good, Module("app/b.py", broken="app/b.py:1 is no Python"))), Limits())

    assert verdict.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        "import requests\nrequests.get(url)\n",
        "from requests import post\npost(url, json={})\n",
        "import requests\nsession = requests.Session()\ndef f():\n    return session.get(url)\n",
        "import requests\ndef f():\n    with requests.Session() as s:\n        s.post(url)\n",
        "import httpx\nhttpx.get(url, timeout=None)\n",
        "from urllib.request import urlopen\nurlopen(url)\n",
        "import smtplib\nsmtplib.SMTP(host, 587)\n",
    ],
)
def test_a_call_that_may_wait_for_ever_fails(source: str) -> None:
    assert judged(source).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "from tenacity import retry\n@retry\ndef f(): ...\n",
        "from tenacity import retry, wait_fixed\n@retry(wait=wait_fixed(2))\ndef f(): ...\n",
        "import backoff\n@backoff.on_exception(backoff.expo, Exception)\ndef f(): ...\n",
    ],
)
def test_a_retry_without_an_end_fails(source: str) -> None:
    assert judged(source).outcome is Outcome.FAIL


@pytest.mark.parametrize("path", ["scripts/sync.py", "tests/test_a.py", "shop/management/commands/pull.py"])
def test_scripts_and_tests_are_left_alone(path: str) -> None:
    assert judged("import requests\nrequests.get(url)\n", path=path).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        "import requests\nrequests.get(url, **options)\n",
        "import requests\nrequests.get(*args)\n",
        "import requests\nrequests.get(url)  # noqa: S113\n",
        "import requests\nsession = requests.Session()\nsession.mount('https://', Bounded())\nsession.get(url)\n",
        "import requests, socket\nsocket.setdefaulttimeout(5)\nrequests.get(url)\n",
        "import aiohttp\naiohttp.ClientSession()\n",
        "import requests\nrequests.get(url, timeout=90)\n",
    ],
)
def test_what_may_be_bounded_elsewhere_is_unknown(source: str) -> None:
    assert judged(source).outcome is Outcome.UNKNOWN


def test_more_tries_than_stated_are_not_passed_over() -> None:
    source = (
        "import requests\nfrom tenacity import retry, stop_after_attempt\n"
        "@retry(stop=stop_after_attempt(9))\ndef f():\n    requests.get(u, timeout=3)\n"
    )

    assert judged(source).outcome is Outcome.UNKNOWN
    assert judged(source, Limits(max_retries=9)).outcome is Outcome.PASS


def test_bounded_calls_pass_and_show_the_control() -> None:
    source = "import requests, httpx\nrequests.get(url, timeout=(3, 10))\nhttpx.get(url)\n"

    verdict = judged(source, Limits(max_timeout=timedelta(seconds=10)))

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
