"""Files of Redis, with a password and without."""

from pathlib import Path

import pytest

from proveout.probes.redis_file import read_redis_files
from proveout.probes.repository import Repository


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("", False),
        ("# requirepass x\nport 6379\n", False),
        ('requirepass ""\n', False),
        ("requirepass made-up\n", True),
        ("requirepass made-up\nrequirepass ''\n", False),
        ("include /etc/redis/secret.conf\n", None),
        ("aclfile /etc/redis/users.acl\n", None),
        ("maxmemory ${MAX}\n", None),
    ],
)
def test_the_last_word_on_the_password_counts(tmp_path: Path, text: str, demands: bool | None) -> None:  # noqa: FBT001 - three answers
    (tmp_path / "redis.conf").write_text(text, encoding="utf-8")

    facts = read_redis_files(Repository(tmp_path))

    assert facts.requires("/usr/local/etc/redis/redis.conf") is demands
    assert "made-up" not in repr(facts)


def test_a_file_that_is_not_here_or_is_here_twice_says_nothing(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "redis.conf").write_text("requirepass made-up\n", encoding="utf-8")

    facts = read_redis_files(Repository(tmp_path))

    assert facts.requires("redis.conf") is None
    assert facts.requires("other.conf") is None
