import pytest

from proveout.checks.http.responses_are_compressed import TEXTS, ZIPPED, Limits, check_files, check_settings
from proveout.facts.proxy import ProxyFacts, Route, Site, TraefikSetting
from proveout.facts.python import Module, PythonFacts, Setting
from proveout.facts.served_routes import ServedMiddleware, ServedRouteFacts
from proveout.model.limit import Bytes
from proveout.model.verdict import Outcome, Verdict

NOTHING = PythonFacts(())


def judged(
    python: PythonFacts = NOTHING,
    *,
    compresses: bool | None,
    types: tuple[str, ...] = TEXTS,
    least: int = 20,
    **difference: object,
) -> Verdict:
    site = Site(
        "nginx.conf",
        3,
        "nginx",
        tls=True,
        routes=(Route(9, "http:web"),),
        compresses=compresses,
        compresses_line=5,
        types=types,
        least=least,
    )
    return check_files(ProxyFacts(sites=(site,), **difference), python, Limits())  # type: ignore[arg-type]


def test_no_proxy_and_no_middleware_is_unknown() -> None:
    assert check_files(ProxyFacts(), NOTHING, Limits()).outcome is Outcome.UNKNOWN


def test_a_proxy_that_says_nothing_is_unknown() -> None:
    assert judged(compresses=None).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(("types", "least"), [(("text/html",), 20), (TEXTS, 4096)])
def test_what_is_compressed_in_part_is_unknown(types: tuple[str, ...], least: int) -> None:
    assert judged(compresses=True, types=types, least=least).outcome is Outcome.UNKNOWN


def test_an_include_leaves_it_open() -> None:
    assert judged(compresses=False, unclear=("nginx.conf:4 includes x",)).outcome is Outcome.UNKNOWN


def test_compression_that_is_turned_off_everywhere_fails() -> None:
    verdict = judged(compresses=False)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "nginx.conf:5"


@pytest.mark.parametrize(
    "python",
    [
        PythonFacts((Module("app.py", imports=("fastapi.middleware.gzip",)),)),
        PythonFacts((Module("app.py", imports=("flask_compress",)),)),
        PythonFacts(
            (Module("settings.py", settings=(Setting("MIDDLEWARE", 3, ("django.middleware.gzip.GZipMiddleware",)),)),)
        ),
    ],
)
def test_the_application_may_do_it_as_well(python: PythonFacts) -> None:
    assert judged(python, compresses=False).outcome is Outcome.PASS


def test_all_texts_pass_as_wiring() -> None:
    assert judged(compresses=True).outcome is Outcome.PASS
    assert judged(compresses=True, types=("*",)).outcome is Outcome.PASS
    assert (
        judged(compresses=None, traefik=(TraefikSetting("http.middlewares.c.compress", "true", "c.yml", 4),)).outcome
        is Outcome.PASS
    )


def test_an_application_without_a_layer_in_force_is_unknown_because_its_proxy_may_compress() -> None:
    assert check_settings(ServedRouteFacts.example(), Limits()).outcome is Outcome.UNKNOWN
    made_up = ServedRouteFacts.example(middleware=ZIPPED.middleware, firm=False)
    assert check_settings(made_up, Limits()).outcome is Outcome.UNKNOWN


def test_a_layer_in_force_that_begins_above_the_stated_size_fails() -> None:
    late = ServedRouteFacts.example(middleware=(ServedMiddleware("GZipMiddleware", options={"minimum_size": 100_000}),))

    assert check_settings(late, Limits()).outcome is Outcome.FAIL
    assert check_settings(late, Limits(min_size=Bytes(200_000))).outcome is Outcome.PASS


def test_a_layer_in_force_passes_here_and_is_only_wired() -> None:
    assert check_settings(ZIPPED, Limits()).outcome is Outcome.PASS
