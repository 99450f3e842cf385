import pytest

from proveout.checks.auth.passwords_are_hashed_strongly import Limits, check_files, check_settings
from proveout.facts.password_hashers import PasswordHasher, PasswordHasherFacts
from proveout.facts.python import Module, PythonFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module


def judged(source: str, limits: Limits | None = None, path: str = "app/auth.py") -> Outcome:
    return check_files(PythonFacts((read_module(path, source),)), limits or Limits()).outcome


def test_no_hashing_proves_nothing() -> None:
    assert judged("x = 1\n") is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    good = read_module("a.py", "import bcrypt\nbcrypt.hashpw(p, bcrypt.gensalt(12))\n")

    assert (
        check_files(PythonFacts((good, Module("b.py", broken="b.py is no Python"))), Limits()).outcome
        is Outcome.UNKNOWN
    )


@pytest.mark.parametrize(
    "source",
    [
        "import hashlib\nhashlib.md5(password.encode())\n",
        "import hashlib\nhashlib.sha256((salt + user.password).encode()).hexdigest()\n",
        "import bcrypt\nbcrypt.hashpw(p, bcrypt.gensalt(rounds=4))\n",
        "from werkzeug.security import generate_password_hash\ngenerate_password_hash(p, method='sha256')\n",
        "from werkzeug.security import generate_password_hash\ngenerate_password_hash(p, 'pbkdf2:sha256:1000')\n",
        "from passlib.context import CryptContext\nCryptContext(schemes=['md5_crypt'])\n",
        "from passlib.context import CryptContext\nCryptContext(schemes=['bcrypt'], bcrypt__rounds=8)\n",
        "def login(user, password):\n    return user.password == password\n",
        "PASSWORD_HASHERS = ['django.contrib.auth.hashers.MD5PasswordHasher']\n",
    ],
)
def test_a_weak_hash_and_none_at_all_fail(source: str) -> None:
    assert judged(source) is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "import hashlib\nhashlib.sha1(password.encode()).hexdigest()[:5]\n",
        "import hashlib\nhashlib.md5(body)\n",
        "import hashlib, bcrypt\nbcrypt.hashpw(hashlib.sha256(password).digest(), bcrypt.gensalt())\n",
        "if form.password.data == form.confirm.data: ...\n",
        "if user.password == user.password_again: ...\n",
        "import hashlib\nhashlib.md5(password)  # nosec\n",
    ],
)
def test_other_uses_of_a_quick_hash_do_not_fail(source: str) -> None:
    assert judged(source) is not Outcome.FAIL


def test_quick_hashers_of_test_settings_are_fine() -> None:
    source = "PASSWORD_HASHERS = ['django.contrib.auth.hashers.MD5PasswordHasher']\n"

    assert judged(source, path="shop/settings/test.py") is not Outcome.FAIL


def test_the_stated_cost_counts() -> None:
    source = "import bcrypt\nbcrypt.hashpw(p, bcrypt.gensalt(12))\n"

    assert judged(source) is Outcome.PASS
    assert judged(source, Limits(bcrypt_cost=14)) is Outcome.FAIL


def hashed_by(*hashers: PasswordHasher) -> Outcome:
    return check_settings(PasswordHasherFacts.example(hashers=hashers), Limits()).outcome


def test_no_hasher_that_can_be_seen_proves_nothing() -> None:
    assert hashed_by() is Outcome.UNKNOWN
    assert hashed_by(PasswordHasher("md5", firm=False)) is Outcome.UNKNOWN
    assert hashed_by(PasswordHasher("own")) is Outcome.UNKNOWN


def test_quick_hashers_in_force_fail() -> None:
    for one in (
        PasswordHasher("md5"),
        PasswordHasher("bcrypt", {"rounds": 4}),
        PasswordHasher("pbkdf2_sha256", {"iterations": 10_000}, kind="orders.hashers.Quick"),
        PasswordHasher("pbkdf2_sha256", {"iterations": 300_000}, kind="orders.hashers.Quick"),
        PasswordHasher("argon2", {"memory_cost": 8, "time_cost": 1}),
        PasswordHasher("argon2", {"memory_cost": 19_456, "time_cost": 1}),
    ):
        assert hashed_by(one) is Outcome.FAIL, one


def test_the_default_of_an_older_django_does_not_fail() -> None:
    django = "django.contrib.auth.hashers.PBKDF2PasswordHasher"

    assert hashed_by(PasswordHasher("pbkdf2_sha256", {"iterations": 390_000}, kind=django)) is Outcome.PASS


def test_slow_hashers_in_force_pass() -> None:
    assert hashed_by(
        PasswordHasher("argon2", {"memory_cost": 19_456, "time_cost": 2}), PasswordHasher("bcrypt_sha256")
    ) is (Outcome.PASS)
