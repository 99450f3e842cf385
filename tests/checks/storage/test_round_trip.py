from proveout.checks.storage.round_trip import BUCKET, DISK, Limits, check_settings
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.verdict import Outcome


def judged(limits: Limits | None = None, **values: SettingValue) -> Outcome:
    return check_settings(EffectiveSettingsFacts.example(values={**BUCKET, **values}), limits or Limits()).outcome


def test_settings_that_name_no_bucket_are_unknown() -> None:
    assert check_settings(EffectiveSettingsFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_a_bucket_that_was_made_up_is_unknown() -> None:
    made_up = EffectiveSetting("S3_BUCKET", "made-up", firm=False)

    assert check_settings(EffectiveSettingsFacts((made_up,)), Limits()).outcome is Outcome.UNKNOWN


def test_the_disk_of_this_machine_fails_where_a_bucket_is_meant() -> None:
    alone = EffectiveSettingsFacts.example(values={"STORAGES": DISK})

    assert judged(STORAGES=DISK) is Outcome.FAIL
    assert check_settings(alone, Limits(("media",))).outcome is Outcome.FAIL
    assert check_settings(alone, Limits()).outcome is Outcome.UNKNOWN


def test_another_bucket_or_region_than_the_stated_one_fails() -> None:
    assert judged(Limits(("other",))) is Outcome.FAIL
    assert judged(Limits(("shop-media",), region="us-east-1")) is Outcome.FAIL


def test_the_stated_bucket_passes_here_and_is_only_wired() -> None:
    assert judged(Limits(("shop-media",), region="eu-central-1")) is Outcome.PASS


def test_a_bucket_among_the_options_of_the_storage_is_seen() -> None:
    own: SettingValue = {"default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": {"bucket_name": "media"}}}
    facts = EffectiveSettingsFacts.example(values={"STORAGES": own})

    assert check_settings(facts, Limits(("media",))).outcome is Outcome.PASS
    assert check_settings(facts, Limits(("other",))).outcome is Outcome.FAIL
