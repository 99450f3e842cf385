"""Starts with one variable changed show which ones stop the service."""

from tests.probes.introspection.conftest import See

from proveout.facts.start_trials import StartTrialFacts, Variant
from proveout.model.need import Unreadable
from proveout.probes.introspection.start_trials import read_start_trials

KEY = "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"
CAREFUL = """
import os
KEY = os.environ["SECRET_KEY"].strip()
if len(KEY) < 32:
    raise RuntimeError("SECRET_KEY is too short")
"""
CARELESS = "import os\nKEY = os.environ.get('SECRET_KEY', 'dev')\n"


def trials(seen: StartTrialFacts | Unreadable) -> dict[Variant, bool]:
    assert isinstance(seen, StartTrialFacts), seen
    return {trial.variant: trial.started for trial in seen.trials}


def test_no_trial_counts_where_the_service_does_not_start_anyway(see: See) -> None:
    seen = read_start_trials(see({"main.py": "raise ValueError('never')\n"}, "main", values={"SECRET_KEY": KEY}))

    assert isinstance(seen, Unreadable)


def test_a_service_that_takes_any_key_is_seen_to_start(see: See) -> None:
    seen = read_start_trials(see({"main.py": CARELESS}, "main", values={"SECRET_KEY": KEY}), "SECRET_KEY")

    assert all(trials(seen).values())
    assert len(trials(seen)) == 5


def test_a_service_that_looks_at_its_key_is_seen_to_stop(see: See) -> None:
    seen = read_start_trials(see({"main.py": CAREFUL}, "main", values={"SECRET_KEY": KEY}))

    assert not any(trials(seen).values())
    assert isinstance(seen, StartTrialFacts)
    assert all(trial.names_variable and trial.where == "main.py:3" for trial in seen.trials)
    assert all(KEY[:8] not in trial.says for trial in seen.trials)


def test_the_name_of_an_environment_is_tried_in_another_case(see: See) -> None:
    text = "import os\nif os.environ['APP_ENV'] not in ('production', 'test'):\n    raise SystemExit('APP_ENV is unknown')\n"

    seen = read_start_trials(see({"main.py": text}, "main", values={"APP_ENV": "production"}), "APP_ENV")

    assert trials(seen) == {Variant.UNSET: False, Variant.WRONG_CASE: False, Variant.NONSENSE: False}


def test_a_service_may_name_the_variable_in_what_it_prints(see: See) -> None:
    text = "import os, sys\nif not os.getenv('API_KEY'):\n    print('API_KEY is not set', file=sys.stderr)\n    sys.exit(1)\n"

    seen = read_start_trials(see({"main.py": text}, "main", values={"API_KEY": KEY}), "API_KEY")

    assert isinstance(seen, StartTrialFacts)
    unset = seen.trials[0]
    assert (unset.variant, unset.started, unset.names_variable) == (Variant.UNSET, False, True)
    assert unset.says.endswith("the last line that it printed: API_KEY is not set")


def test_the_module_of_settings_is_never_made_up(see: See) -> None:
    text = "import os, sys\nif not os.getenv('DJANGO_SETTINGS_MODULE'):\n    sys.exit('name the settings')\n"

    seen = read_start_trials(see({"main.py": text}, "main", values={}))

    assert isinstance(seen, Unreadable)
    assert "it needs DJANGO_SETTINGS_MODULE" in seen.reason


PORT = """
import os
MAIL_PORT = os.environ.get("MAIL_PORT", 25)
ENVIRONMENT = os.environ.get("APP_ENV", "development")
SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
if ENVIRONMENT == "production" and len(SECRET_KEY) < 32:
    raise RuntimeError("SECRET_KEY is too short")
"""


def test_nonsense_is_put_in_the_place_of_what_has_a_shape(see: See) -> None:
    values = {"MAIL_PORT": "587", "APP_ENV": "production", "SECRET_KEY": KEY}

    seen = read_start_trials(see({"main.py": PORT}, "main", values=values), "values MAIL_PORT")

    assert trials(seen) == {Variant.NONSENSE: True, Variant.UNSET: True}
    assert isinstance(seen, StartTrialFacts)
    assert [(trial.kind, trial.in_force) for trial in seen.trials] == [("number", "not-a-number"), ("", 25)]


def test_a_well_known_key_is_tried_where_the_environment_is_not_known(see: See) -> None:
    seen = read_start_trials(see({"main.py": PORT}, "main", values={"APP_ENV": "production", "SECRET_KEY": KEY}))

    assert isinstance(seen, StartTrialFacts)
    alone = [trial.started for trial in seen.of("SECRET_KEY") if not trial.beside]
    beside = {trial.beside: trial.started for trial in seen.of("SECRET_KEY") if trial.beside}
    assert not any(alone)
    assert beside == {"APP_ENV unset": True, "APP_ENV wrong case": True, "APP_ENV nonsense": True}
