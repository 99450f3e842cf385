"""Starts with one variable changed show which settings follow, and which variables are missing."""

from tests.probes.introspection.conftest import See

from proveout.facts.missing_variables import MissingVariableFacts
from proveout.facts.proxy_trust import ProxyTrustFacts
from proveout.facts.variable_effects import VariableEffectFacts
from proveout.probes.introspection.missing_variables import read_missing_variables
from proveout.probes.introspection.proxy_trust import read_proxy_trust
from proveout.probes.introspection.values import OWN_FILE
from proveout.probes.introspection.variable_effects import _other, read_variable_effects

APP = """
import os
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
app = Flask(__name__)
app.config["SITE_URL"] = os.environ["SITE_URL"]
os.environ["MAIL_HOST"]
app.config["MAIL_HOST"] = "smtp.old.example.org"
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=2)
ProxyFix(app.wsgi_app, x_for=9)
"""
VALUES = {"SITE_URL": "https://a.example.org", "MAIL_HOST": "smtp.example.org", "UNREAD": "1"}
CAREFUL = """
import os
URL = os.environ.get("BROKER_URL", "").strip()
if not URL.startswith("rediss://"):
    raise RuntimeError("BROKER_URL must begin with rediss")
raise SystemExit("never")
"""


def test_a_literal_that_comes_after_a_variable_is_seen_to_stay(see: See) -> None:
    sight = see({"app.py": APP}, "app:app", "flask", values=VALUES, needs="flask")

    facts = read_variable_effects(sight)

    assert isinstance(facts, VariableEffectFacts)
    site, mail, unread = facts.effects
    assert (site.variable, site.changed, site.namesakes) == ("SITE_URL", ("SITE_URL",), ())
    assert (mail.changed, mail.namesakes, mail.where) == ((), ("MAIL_HOST of app:app",), "app.py:7")
    assert (unread.changed, unread.where) == ((), "")
    trust = read_proxy_trust(sight)
    assert isinstance(trust, ProxyTrustFacts)
    assert [one.counts["x_for"] for one in trust.fixes] == [2]


def test_a_missing_variable_is_known_where_the_service_does_not_start_with_a_made_up_one_either(see: See) -> None:
    facts = read_missing_variables(see({"app.py": CAREFUL}, "app", values={}))

    assert isinstance(facts, MissingVariableFacts)
    assert list(facts.missing) == ["BROKER_URL"]
    assert "must begin with rediss" in facts.missing["BROKER_URL"]


def test_another_file_of_its_own_stays_one_that_the_start_can_place() -> None:
    other = _other(f"{OWN_FILE}proveout-0.db")

    assert other.startswith(OWN_FILE)
    assert other != f"{OWN_FILE}proveout-0.db"
