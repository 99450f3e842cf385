from proveout.checks.frontend.static_files_are_served import check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Module, PythonFacts
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

APPS = "INSTALLED_APPS = ['django.contrib.staticfiles']\n"
ROOT = "STATIC_ROOT = BASE_DIR / 'static'\n"
PLAIN = "MIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\n"
NOISE = "MIDDLEWARE = ['django.middleware.security.SecurityMiddleware', 'whitenoise.middleware.WhiteNoiseMiddleware']\n"
DECLARED = DependencyFacts.example(declared=(Declared("whitenoise", "==6.7", "requirements.txt", 4),))
BARE = TreeFacts.example()


def judged(source: str, needs: DependencyFacts | None = None, tree: TreeFacts = BARE) -> Outcome:
    python = PythonFacts((read_module("shop/settings.py", source),))
    return check_files(python, ProcessFacts(), needs or DependencyFacts.example(), tree).outcome


def test_without_django_it_stays_open() -> None:
    assert judged("x = 1\n") is Outcome.UNKNOWN


def test_nowhere_to_collect_to_fails() -> None:
    assert judged(APPS + NOISE) is Outcome.FAIL


def test_other_storages_and_settings_that_are_put_together_do_not_fail() -> None:
    assert (
        judged(APPS + "STORAGES = {'staticfiles': {'BACKEND': 'storages.backends.s3.S3Storage'}}\n") is Outcome.UNKNOWN
    )
    assert judged(APPS + "MIDDLEWARE = load()\n") is Outcome.UNKNOWN
    assert judged(APPS + NOISE + "WHITENOISE_USE_FINDERS = True\n") is not Outcome.FAIL


def test_whitenoise_that_is_declared_and_not_in_the_middleware_fails_without_a_proxy() -> None:
    assert judged(APPS + ROOT + PLAIN, DECLARED) is Outcome.FAIL
    assert judged(APPS + ROOT + PLAIN, DECLARED, TreeFacts.example(files={"nginx.conf": 9})) is Outcome.UNKNOWN
    assert judged(APPS + ROOT + PLAIN) is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    python = PythonFacts((read_module("a/settings.py", APPS + PLAIN), Module("b.py", broken="b.py is no Python")))

    assert check_files(python, ProcessFacts(), DECLARED, BARE).outcome is Outcome.UNKNOWN


def test_whitenoise_with_a_root_is_wiring() -> None:
    assert judged(APPS + ROOT + NOISE) is Outcome.PASS
