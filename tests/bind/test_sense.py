import pytest

from proveout.bind.sense import read_sense
from proveout.model.binding import Sense
from proveout.model.checklist import Item, ItemKind, Says


def sense(text: str, *section: str, says: Says = Says.OPEN, ids: tuple[str, ...] = (), condition: str = "") -> Sense:
    return read_sense(Item("1", 1, text, section, says=says, condition=condition), ids)


@pytest.mark.parametrize(
    "text",
    [
        "Enable HSTS",
        "Rate limit of 100 per minute on the login route",
        "No wildcard: `allow_origins=['*']` is not used",
        "Remove DEBUG=True from the settings",
        "Issue tracker is linked from the handbook",
        "The service is live in production",
        "No errors in the console",
    ],
)
def test_an_ordinary_line_is_plain(text: str) -> None:
    assert sense(text, "Production checklist", "Security") is Sense.PLAIN


@pytest.mark.parametrize("heading", ["❌ Never do this", "Don't", "Out of scope", "Anti-patterns"])
def test_a_heading_can_turn_a_line_around(heading: str) -> None:
    assert sense("Share one password among all", "Security", heading) is Sense.NEGATED


def test_what_is_promised_for_later_is_not_now() -> None:
    assert sense("Sharding", "Roadmap") is Sense.PROMISED_FOR_LATER
    assert sense("Read replica (planned)") is Sense.PROMISED_FOR_LATER
    assert sense("Tracing", "Monitoring", "Next steps", "Quarter two") is Sense.PROMISED_FOR_LATER


def test_a_step_of_a_runbook_is_no_statement_of_what_is() -> None:
    assert sense("Restart the worker", "Troubleshooting", "Issue: queue grows", says=Says.NONE) is Sense.RUNBOOK_ROW
    assert sense("Put the old image back", "Rollback plan", says=Says.NONE) is Sense.RUNBOOK_ROW


def test_a_box_under_a_rollback_heading_is_a_point_like_any_other() -> None:
    assert sense("The steps are written down", "Rollback plan", says=Says.OPEN) is Sense.PLAIN


def test_a_command_under_a_rollback_heading_is_a_step_whatever_marks_it() -> None:
    item = Item("1", 1, "deployer undo", ("Rollback",), kind=ItemKind.COMMAND, says=Says.OPEN)

    assert read_sense(item, ()) is Sense.RUNBOOK_ROW


def test_a_complaint_is_told_from_a_wish() -> None:
    assert sense("Sessions are kept in memory", "Missing for launch") is Sense.BAD_STATE
    assert sense("Backups are not configured") is Sense.BAD_STATE
    assert sense("Current: sessions in memory") is Sense.BAD_STATE
    assert sense("Backup não configurado") is Sense.BAD_STATE
    assert sense("Backup nicht eingerichtet") is Sense.BAD_STATE
    assert sense("Add a shared session store", "Missing for launch") is Sense.PLAIN


def test_a_condition_on_the_line_or_above_it() -> None:
    assert sense("Flower is guarded, if used") is Sense.CONDITIONAL
    assert sense("Set the address", "Mail (optional)") is Sense.CONDITIONAL
    assert sense("Set the address", condition="if mail is sent") is Sense.CONDITIONAL


def test_one_of_several_ways() -> None:
    assert sense("Use the managed store", "Storage", "Option B") is Sense.ONE_OF_SEVERAL
    assert sense("Use the managed store, OR") is Sense.ONE_OF_SEVERAL
    assert sense("A managed store", "Storage", "Options") is Sense.ONE_OF_SEVERAL
    assert sense("Debug is off", "Options of the settings file") is Sense.PLAIN


def test_another_place_is_not_here() -> None:
    assert sense("Run the seed script locally") is Sense.ANOTHER_ENVIRONMENT
    assert sense("Workers run", "Staging environment") is Sense.ANOTHER_ENVIRONMENT
    assert sense("Workers run in production", "Staging environment") is Sense.PLAIN
    assert sense("Workers run", "Staging", "Production") is Sense.PLAIN
    assert sense("Workers run", "Quick start (development)") is Sense.ANOTHER_ENVIRONMENT
    assert sense("Workers run", "Development process") is Sense.PLAIN


def test_a_statement_about_other_places_is_plain() -> None:
    assert sense("Tried on staging first", ids=("release.was_proved_on_staging",)) is Sense.PLAIN


@pytest.mark.parametrize(
    "text", ["ALLOWED_HOSTS=*", "DEBUG=True", "uvicorn shop:app --reload", "DATABASE_URL=sqlite:///x.db"]
)
def test_a_weak_value_is_seen(text: str) -> None:
    assert sense(text, "Production settings") is Sense.WEAK_VALUE
