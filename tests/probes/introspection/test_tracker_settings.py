"""A stand-in for sentry_sdk with its interface: the collector asks the client, not the file."""

from tests.probes.introspection.conftest import See

from proveout.facts.setting_value import Address
from proveout.facts.tracker_settings import TrackerSettingsFacts
from proveout.probes.introspection.tracker_settings import read_tracker_settings

SDK = """
class Client:
    options, integrations = {}, {}

_client = Client()

def init(**options):
    _client.options, _client.integrations = options, {"flask": object()}

def get_client():
    return _client
"""
SERVICE = """
import os
import sentry_sdk
from flask import Flask

if os.environ.get("SENTRY_DSN"):
    sentry_sdk.init(dsn=os.environ["SENTRY_DSN"], environment="production", release="shop@1", traces_sample_rate=0.2)
app = Flask(__name__)
"""
FILES = {"sentry_sdk.py": SDK, "app.py": SERVICE}


def test_a_client_is_seen_with_its_address_and_without_its_key(see: See) -> None:
    address = "https://" + "0123456789abcdef" * 2 + "@errors.example.org/7"
    facts = read_tracker_settings(see(FILES, "app:app", "flask", values={"SENTRY_DSN": address}, needs="flask"))

    assert isinstance(facts, TrackerSettingsFacts)
    assert facts.sentry is not None
    assert facts.sentry.sends
    assert isinstance(facts.sentry.address, Address)
    assert facts.sentry.address.host == "errors.example.org"
    assert (facts.sentry.environment, facts.sentry.release, facts.sentry.traces_sample_rate) == (
        "production", "shop@1", 0.2,
    )  # fmt: skip
    assert "0123456789abcdef" not in repr(facts)


def test_a_client_that_was_never_started_sends_nothing(see: See) -> None:
    facts = read_tracker_settings(see(FILES, "app:app", "flask", values={"OTHER": "x"}, needs="flask"))

    assert isinstance(facts, TrackerSettingsFacts)
    assert facts.sentry is not None
    assert not facts.sentry.sends
