"""What a reader has to know of a start of the service."""

from proveout.facts.start import Attempt, Start


def test_made_up_values_and_refused_connections_are_told_with_which_service_it_was() -> None:
    start = Start.example(
        judged="the service in api (the only back end here), started by api/.venv, Python 3.12.4",
        made_up=("DATABASE_URL", "SECRET_KEY"),
        refused=(Attempt("connect", "db.example.org:5432", "shop/db.py:3"), Attempt("lookup", "db.example.org:5432")),
    )

    assert start.to_be_known == (
        (
            "the effective settings are those of shop.main:app (Procfile:1), the service in api (the only back end here), "
            "started by api/.venv, Python 3.12.4"
        ),
        "made-up values stood for DATABASE_URL, SECRET_KEY: nothing is proved by them",
        "shop.main:app tried to reach db.example.org:5432 when it was imported, and was refused",
    )


def test_a_start_of_which_nothing_is_to_be_known_says_nothing() -> None:
    assert Start.example().to_be_known == ()
