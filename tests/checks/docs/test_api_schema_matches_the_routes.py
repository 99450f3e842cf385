from typing import Any

from proveout.checks.docs.api_schema_matches_the_routes import Limits, check_files, check_settings
from proveout.facts.openapi import Operation, Schema, SchemaFacts
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.limit import RepositoryPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

BOOK = Operation("GET", "/books/{book_id}")
BOOK_ROUTE = DeclaredRoute("GET", "/books/{id}", "app/main.py", 17, "read_book", "fastapi")


def judged(*operations: Operation, routes: Any = None, base: str = "", limits: Limits | None = None) -> Verdict:
    schemas = SchemaFacts.example(schemas=(Schema("openapi.json", operations, base),))
    return check_files(schemas, routes or RouteFacts.example(routes=(BOOK_ROUTE,)), limits or Limits())


def test_no_committed_description_proves_nothing() -> None:
    assert check_files(SchemaFacts(()), RouteFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_a_description_that_is_broken_proves_nothing() -> None:
    broken = SchemaFacts((Schema("openapi.json", broken="openapi.json is no description"),))

    assert check_files(broken, RouteFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_two_descriptions_prove_nothing_until_one_is_named() -> None:
    two = SchemaFacts((Schema("a/openapi.json", (BOOK,)), Schema("b/openapi.json", (Operation("GET", "/x"),))))
    routes = RouteFacts.example(routes=(BOOK_ROUTE,))

    assert check_files(two, routes, Limits()).outcome is Outcome.UNKNOWN
    assert check_files(two, routes, Limits(RepositoryPath("a/openapi.json"))).outcome is Outcome.PASS


def test_routes_that_cannot_be_read_prove_nothing() -> None:
    assert judged(BOOK, routes=Unreadable("no sources")).outcome is Outcome.UNKNOWN
    assert judged(BOOK, routes=RouteFacts.example(unclear=("app/urls.py:3",))).outcome is Outcome.UNKNOWN


def test_nothing_in_common_proves_nothing() -> None:
    assert judged(Operation("GET", "/orders")).outcome is Outcome.UNKNOWN


def test_an_empty_description_fails() -> None:
    assert judged().outcome is Outcome.FAIL


def test_a_described_operation_without_route_fails() -> None:
    assert judged(BOOK, Operation("DELETE", "/books/{id}")).outcome is Outcome.FAIL


def test_a_route_that_is_not_described_fails() -> None:
    orders = DeclaredRoute("POST", "/orders", "app/main.py", 30, "order", "fastapi")

    assert judged(BOOK, routes=RouteFacts.example(routes=(BOOK_ROUTE, orders))).outcome is Outcome.FAIL


def test_routes_of_operators_need_no_description() -> None:
    health = DeclaredRoute("GET", "/healthz", "app/main.py", 3, "health", "flask")

    assert judged(BOOK, routes=RouteFacts.example(routes=(BOOK_ROUTE, health))).outcome is Outcome.PASS


def test_names_of_parameters_and_the_base_of_the_server_make_no_difference() -> None:
    below = DeclaredRoute("*", "/api/books/{pk}/", "shop/urls.py", 4, "book", "django")

    verdict = judged(BOOK, routes=RouteFacts.example(routes=(below,)), base="/api")

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def served(*routes: ServedRoute, **difference: Any) -> Verdict:
    schemas = SchemaFacts.example(schemas=(Schema("openapi.json", (BOOK,), ""),))
    return check_settings(schemas, ServedRouteFacts.example(*routes, **difference), Limits())


def test_a_table_with_gaps_proves_nothing() -> None:
    assert served(ServedRoute("/books/{pk}"), unread=("shop:app has more routes",)).outcome is Outcome.UNKNOWN


def test_a_served_route_without_words_fails() -> None:
    assert served(ServedRoute("/books/{pk}"), ServedRoute("/orders")).outcome is Outcome.FAIL


def test_what_is_left_out_of_the_description_on_purpose_does_not_fail() -> None:
    assert served(ServedRoute("/books/{pk}"), ServedRoute("/internal", described=False)).outcome is Outcome.PASS
