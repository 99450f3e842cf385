"""Targets, test functions, words of a file, API descriptions and licences of packages."""

import json
from pathlib import Path

import pytest

from proveout.facts.openapi import Operation
from proveout.facts.targets import Targets
from proveout.model.need import Unreadable
from proveout.probes.contents import read_contents
from proveout.probes.openapi import read_schema, read_schemas
from proveout.probes.package_licence import read_package_licences
from proveout.probes.repository import Repository
from proveout.probes.suite import read_suite
from proveout.probes.targets import read_targets


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


# What can be called.


def test_targets_of_every_kind_are_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Makefile",
        ".PHONY: test seed\nV := 1\nURL = http://x\ntest seed: build\n\tpytest\nbuild:\n\techo a: b\n",
    )
    put(
        tmp_path,
        "justfile",
        "set shell := ['sh']\nalias t := test\ndeploy env='x': test\n    echo\n@test:\n    pytest\n",
    )
    put(tmp_path, "web/package.json", '{"scripts": {"build": "x"}}')
    put(tmp_path, "shop/management/commands/seed_demo.py", "")
    put(tmp_path, "shop/__init__.py", "")

    facts = read_targets(Repository(tmp_path))

    assert facts.make["Makefile"] == Targets(frozenset({"test", "seed", "build"}))
    assert facts.just["justfile"] == Targets(frozenset({"deploy", "test", "t"}))
    assert facts.scripts["web/package.json"] == Targets(frozenset({"build"}))
    assert facts.management == {"seed_demo"}
    assert "shop" in facts.modules


@pytest.mark.parametrize("text", ["include other.mk\n", "%.o: %.c\n", "$(NAME): x\n"])
def test_a_makefile_that_may_offer_more_says_so(tmp_path: Path, text: str) -> None:
    put(tmp_path, "Makefile", text)

    assert read_targets(Repository(tmp_path)).make["Makefile"].open_ended


@pytest.mark.parametrize("text", ["{", "[]", "[" * 100_000, '{"scripts": 3}'])
def test_a_broken_package_file_offers_nothing(tmp_path: Path, text: str) -> None:
    put(tmp_path, "package.json", text)

    assert read_targets(Repository(tmp_path)).scripts["package.json"].names == frozenset()


# Tests.


def test_test_functions_are_counted_by_file(tmp_path: Path) -> None:
    put(
        tmp_path,
        "tests/test_a.py",
        "def test_a(): ...\nclass TestB:\n    async def test_b(self): ...\n    def helper(self): ...\n",
    )
    put(tmp_path, "shop/tests/cart.py", "@pytest.mark.parametrize('x', [1])\ndef test_c(x): ...\n")
    put(tmp_path, "app/main.py", "def test_connection(): ...\n")
    put(tmp_path, "web/cart.test.ts", "it('x')\n")

    facts = read_suite(Repository(tmp_path))

    assert facts.functions == {"shop/tests/cart.py": 1, "tests/test_a.py": 2}
    assert facts.multiplied == ("shop/tests/cart.py:1",)
    assert facts.others == ("web/cart.test.ts",)


# Words of a file.


def test_a_file_that_is_not_there_or_is_not_the_only_one_is_unreadable(tmp_path: Path) -> None:
    put(tmp_path, "a/x.py", "")
    put(tmp_path, "b/x.py", "")

    assert isinstance(read_contents(Repository(tmp_path), "y.py"), Unreadable)
    assert isinstance(read_contents(Repository(tmp_path), "x.py"), Unreadable)


def test_no_question_reads_nothing(tmp_path: Path) -> None:
    facts = read_contents(Repository(tmp_path), "")

    assert not isinstance(facts, Unreadable)
    assert facts.path == ""


def test_names_of_code_are_told_from_words_of_comments(tmp_path: Path) -> None:
    put(
        tmp_path,
        "app/x.py",
        "import flask.views as v\n# limiter\nclass Cart:\n    def pay(self, amount): return self.total(tax=1)\n",
    )

    facts = read_contents(Repository(tmp_path), "x.py")

    assert not isinstance(facts, Unreadable)
    assert {"flask", "views", "v", "Cart", "pay", "amount", "total", "tax"} <= facts.defined.keys()
    assert "limiter" not in facts.defined
    assert facts.words["limiter"] == 2


@pytest.mark.parametrize("text", ["def (", "(" * 5000, "x = \x00"])
def test_code_that_is_broken_defines_nothing(tmp_path: Path, text: str) -> None:
    put(tmp_path, "x.py", text)

    facts = read_contents(Repository(tmp_path), "x.py")

    assert not isinstance(facts, Unreadable)
    assert facts.defined == {}


# API descriptions.


def test_operations_of_json_and_yaml_are_read() -> None:
    text = "openapi: 3.1.0\nservers:\n  - url: https://shop.example.org/api/\npaths:\n  /books:\n    get: {}\n    parameters: []\n    post: {}\n"

    schema = read_schema("openapi.yaml", text)

    assert schema.operations == (Operation("GET", "/books"), Operation("POST", "/books"))
    assert schema.base == "/api"
    assert (
        read_schema("openapi.json", '{"openapi": "3.1.0", "basePath": "/v1", "paths": {"/a": {"get": {}}}}').base
        == "/v1"
    )


def test_a_description_of_nothing_has_no_operation() -> None:
    schema = read_schema("openapi.json", '{"openapi": "3.1.0", "paths": {}}')

    assert (schema.operations, schema.broken) == ((), "")


@pytest.mark.parametrize(
    "text",
    [
        "openapi: [",
        "openapi: 3.1.0\npaths: [1]\n",
        "openapi: 3.1.0\npaths:\n  /a:\n    $ref: other.yaml\n",
        "openapi: 3.1.0\npaths: " + "[" * 20_000,
        "openapi: 3.1.0\npaths:\n  /a: &a\n    get: *b\n",
    ],
)
def test_a_description_that_cannot_be_read_is_broken(text: str) -> None:
    assert read_schema("openapi.yaml", text).broken


def test_aliases_that_name_billions_cost_nothing() -> None:
    bomb = (
        "openapi: 3.1.0\na0: &a0 [x]\n"
        + "".join(f"a{at}: &a{at} [*a{at - 1}, *a{at - 1}]\n" for at in range(1, 60))
        + "paths:\n  /a:\n    get: *a59\n"
    )

    assert read_schema("openapi.yaml", bomb).operations == (Operation("GET", "/a"),)


def test_only_files_that_say_what_they_are_are_descriptions(tmp_path: Path) -> None:
    put(tmp_path, "db/schema.yaml", "tables: []\n")
    put(tmp_path, "docs/openapi.yaml", "openapi: 3.0.0\npaths: {}\n")
    put(tmp_path, "tests/fixtures/openapi.json", '{"openapi": "3.0.0"}')

    assert [one.path for one in read_schemas(Repository(tmp_path)).schemas] == ["docs/openapi.yaml"]


# Licences of packages.


def test_licences_of_what_ships_are_read_from_the_lock(tmp_path: Path) -> None:
    packages = {
        "": {"license": "MIT"},
        "node_modules/left": {"version": "1.0.0", "license": "ISC"},
        "node_modules/a/node_modules/@b/c": {"version": "2.0.0"},
        "node_modules/test": {"version": "1.0.0", "license": "GPL-3.0", "dev": True},
    }
    put(tmp_path, "package-lock.json", json.dumps({"packages": packages}))

    facts = read_package_licences(Repository(tmp_path))

    assert facts.named == {"left 1.0.0": "ISC"}
    assert facts.unnamed == ("@b/c 2.0.0",)
    assert facts.paths == {"package-lock.json": 2}


@pytest.mark.parametrize("text", ["{", "[]", '{"packages": 3}', '{"lockfileVersion": 1}'])
def test_a_lock_that_lists_no_packages_is_told(tmp_path: Path, text: str) -> None:
    put(tmp_path, "package-lock.json", text)

    assert read_package_licences(Repository(tmp_path)).unnamed == ("package-lock.json, which lists no packages",)
