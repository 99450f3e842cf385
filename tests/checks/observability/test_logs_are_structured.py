from proveout.checks.observability.logs_are_structured import Limits, check_settings
from proveout.facts.logging_settings import LoggingSettingsFacts, LogHandler, LogLogger
from proveout.model.verdict import Outcome

JSON = LogHandler(fields=("asctime", "levelname", "message"))


def judged(facts: LoggingSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_tree_without_a_handler_is_unknown() -> None:
    silent = LogHandler(kind="logging.NullHandler")

    assert judged(LoggingSettingsFacts()) is Outcome.UNKNOWN
    assert judged(LoggingSettingsFacts.example(handler=silent)) is Outcome.UNKNOWN


def test_a_tree_that_changes_with_made_up_values_is_unknown() -> None:
    assert judged(LoggingSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def test_a_formatter_that_makes_no_sample_and_another_library_are_unknown() -> None:
    assert judged(LoggingSettingsFacts.example(handler=LogHandler(fields=None))) is Outcome.UNKNOWN
    assert judged(LoggingSettingsFacts.example(handler=JSON, libraries=("structlog",))) is Outcome.UNKNOWN


def test_one_handler_of_plain_text_fails() -> None:
    plain = LogLogger("gunicorn.access", handlers=(LogHandler(),))

    assert judged(LoggingSettingsFacts.example(handler=JSON, loggers=(plain,))) is Outcome.FAIL


def test_a_line_without_a_stated_field_fails() -> None:
    assert judged(LoggingSettingsFacts.example(handler=LogHandler(fields=("message",)))) is Outcome.FAIL
    assert judged(LoggingSettingsFacts.example(handler=JSON), Limits(fields=("request_id",))) is Outcome.FAIL


def test_mail_to_administrators_and_handlers_for_debugging_are_no_lines() -> None:
    admins = LogHandler(kind="django.utils.log.AdminEmailHandler", to="")
    debug = LogHandler(filters=("RequireDebugTrue",))
    django = LogLogger("django", handlers=(admins, debug))

    assert judged(LoggingSettingsFacts.example(handler=JSON, loggers=(django,))) is Outcome.PASS


def test_fields_by_their_usual_other_names_pass_here_and_are_only_wired() -> None:
    assert judged(LoggingSettingsFacts.example(handler=JSON)) is Outcome.PASS


def test_a_librarys_logger_for_its_own_debugging_is_left_alone() -> None:
    own = LogLogger("sentry_sdk.errors", filters=("_DebugFilter",), handlers=(LogHandler(to="stderr"),))

    assert judged(LoggingSettingsFacts.example(handler=JSON, loggers=(own,))) is Outcome.PASS
