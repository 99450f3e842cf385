"""Against the standard library: what a start leaves of its loggers."""

from tests.probes.introspection.conftest import See

from proveout.facts.logging_settings import LoggingSettingsFacts
from proveout.probes.introspection.logging_settings import read_logging_settings

SERVICE = """
import json, logging, sys
from flask import Flask

class Lines(logging.Formatter):
    def format(self, record):
        return json.dumps({"time": 1, "level": record.levelname, "message": record.getMessage()})

class NeedsARequest(logging.Formatter):
    def format(self, record):
        return record.user

out = logging.StreamHandler(sys.stdout)
out.setFormatter(Lines())
logging.basicConfig(level="INFO", handlers=[out])
noisy = logging.getLogger("shop.sql")
noisy.setLevel("DEBUG")
noisy.addHandler(logging.StreamHandler())
audit = logging.FileHandler("audit.log")
audit.setFormatter(NeedsARequest())
logging.getLogger("shop.audit").addHandler(audit)
app = Flask(__name__)
"""


def test_levels_targets_and_the_fields_of_a_line_are_seen(see: See) -> None:
    facts = read_logging_settings(see({"app.py": SERVICE}, "app:app", "flask", values={}, needs="flask"))

    assert isinstance(facts, LoggingSettingsFacts)
    assert facts.firm
    assert (facts.root.effective, [one.to for one in facts.root.handlers]) == ("INFO", ["stdout"])
    assert facts.root.handlers[0].fields == ("level", "message", "time")
    by_name = {one.name: one for one in facts.loggers}
    assert (by_name["shop.sql"].effective, by_name["shop.sql"].handlers[0].fields) == ("DEBUG", ())
    assert (by_name["shop.audit"].handlers[0].to, by_name["shop.audit"].handlers[0].fields) == ("audit.log", None)
