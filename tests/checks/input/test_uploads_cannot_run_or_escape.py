from dataclasses import replace

from proveout.checks.input.uploads_cannot_run_or_escape import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.verdict import Outcome

UPLOAD = ServedRoute("/files", ("POST",), uploads=True, words=("uuid.uuid4()",))
NONE = EffectiveSettingsFacts.example(values={})


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(UPLOAD, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(UPLOAD, firm=False))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_name_that_is_not_seen_to_be_drawn_is_unknown() -> None:
    routes = ServedRouteFacts.example(replace(UPLOAD, words=("file.save()",)))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.UNKNOWN


def test_media_below_the_static_files_fail() -> None:
    settings = EffectiveSettingsFacts.example(values={"STATIC_ROOT": "/srv/static", "MEDIA_ROOT": "/srv/static/media"})

    assert check_settings(ServedRouteFacts.example(), settings, Limits()).outcome is Outcome.FAIL


def test_a_folder_that_nothing_serves_does_not_fail() -> None:
    settings = EffectiveSettingsFacts.example(values={"UPLOAD_FOLDER": "desk/static/uploads"}, owner=Owner.FLASK)

    assert check_settings(ServedRouteFacts.example(UPLOAD), settings, Limits()).outcome is Outcome.PASS


def test_a_default_storage_under_the_address_of_the_static_files_fails() -> None:
    storage: SettingValue = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"base_url": "/static/uploads/"},
    }
    settings = EffectiveSettingsFacts.example(values={"STORAGES": {"default": storage}, "STATIC_URL": "/static/"})

    assert check_settings(ServedRouteFacts.example(), settings, Limits()).outcome is Outcome.FAIL
