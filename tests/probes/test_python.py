"""The Python probe against sources, healthy and hostile."""

from pathlib import Path

import pytest

from proveout.facts.python import Call, Expression, Module, PythonFacts
from proveout.probes.python import read_module, read_python
from proveout.probes.repository import Repository


def module(source: str) -> Module:
    return read_module("app/main.py", source)


def call(source: str) -> Call:
    return module(source).calls[0]


@pytest.mark.parametrize(
    "source", ["def f(:\n", "x = \0", "(" * 400, "a" + ".b" * 20_000, "x = " + "-" * 20_000 + "1", "\ud800"]
)
def test_what_is_no_python_is_broken_and_no_error(source: str) -> None:
    assert isinstance(module(source), Module)


def test_a_long_sum_of_texts_is_read_in_a_loop() -> None:
    source = f"cursor.execute('a' + {' + '.join(['x'] * 800)})\n"

    assert module(source).broken or module(source).calls


def test_a_huge_number_and_a_deep_literal_are_cut() -> None:
    deep = "X = " + "[" * 60 + "1" + "]" * 60 + f"\nY = {'9' * 90}\n"

    values = {one.name: one.value for one in module(deep).settings}

    assert values["Y"] == Expression()
    assert isinstance(values["X"], tuple)


def test_arguments_are_literals_or_expressions() -> None:
    seen = call("import os\nf(1, 'two', [3, None], os.environ['X'], g(y=4), *more, key=-5, **rest)\n")

    assert seen.arguments[:3] == (1, "two", (3, None))
    assert seen.arguments[3] == Expression("os.environ.X")
    assert seen.arguments[4] == Expression("g", (), {"y": 4}, called=True)
    assert seen.arguments[5] == Expression("*")
    assert seen.values["key"] == -5
    assert seen.keywords == ("key", "**")


def test_scope_and_condition_of_a_call_are_told() -> None:
    source = "a()\nif x:\n    b()\nclass C:\n    def m(self):\n        c()\n        try:\n            d()\n        except E:\n            e()\n"

    told = {one.name: (one.scope, one.guarded) for one in module(source).calls}

    assert told == {"a": ("", False), "b": ("", True), "c": ("C.m", False), "d": ("C.m", False), "e": ("C.m", True)}


def test_calls_stand_in_the_order_of_the_source() -> None:
    assert [one.name for one in module("a()\ndef f():\n    b()\n    c()\nd()\n").calls] == ["a", "b", "c", "d"]


def test_methods_of_a_client_are_named_by_its_class() -> None:
    source = "import requests\nsession = requests.Session()\ndef f(other):\n    session.get(u)\n    other.get(u)\n"

    assert [one.name for one in module(source).calls] == ["requests.Session", "requests.Session().get", "other.get"]


def test_a_client_that_is_bound_twice_is_not_followed() -> None:
    source = "import requests\ndef f():\n    s = requests.Session()\n    s = other\n    s.get(u)\n"

    assert module(source).calls[-1].name == "s.get"


def test_decorators_parameters_and_bases_are_told() -> None:
    source = (
        "from fastapi import APIRouter\nfrom typing import Any\nrouter = APIRouter()\nclass A(B, c.D):\n    x = 1\n"
        "    @router.post('/a/{id}', status_code=201)\n    async def f(self, id: int, *, body: dict[str, Any] | None = None): ...\n"
    )

    (function,) = module(source).functions
    (made,) = module(source).classes

    assert function.name == "A.f"
    assert function.decorators == (Expression("router.post", ("/a/{id}",), {"status_code": 201}, called=True),)
    assert [(one.name, one.annotation) for one in function.parameters] == [
        ("self", ""),
        ("id", "int"),
        ("body", "dict[str, typing.Any] | None"),
    ]
    assert (made.bases, made.fields[0].name) == (("B", "c.D"), "x")


def test_settings_of_every_framework_are_told() -> None:
    source = (
        "DEBUG = True\nif x:\n    HOSTS = ['a']\nMIDDLEWARE += ['b']\napp.config['MAIL_SERVER'] = 'c'\n"
        "app.conf.task_routes = {'d': 1}\nclass Production:\n    SIZE = 10 * 1024\nsmall = 1\nobject.attribute = 2\n"
    )

    told = [(one.name, one.value, one.scope, one.added, one.guarded) for one in module(source).settings]

    assert told == [
        ("DEBUG", True, "", False, False),
        ("HOSTS", ("a",), "", False, True),
        ("MIDDLEWARE", ("b",), "", True, False),
        ("config.MAIL_SERVER", "c", "", False, False),
        ("conf.task_routes", {"d": 1}, "", False, False),
        ("SIZE", 10240, "Production", False, False),
    ]


@pytest.mark.parametrize(
    ("body", "origin"),
    [
        ("f'SELECT {q}'", "parameter"),
        ("f'SELECT {n}'", "number"),
        ("f'SELECT {TABLE}'", "constant"),
        ("f'SELECT {int(q)}'", "number"),
        ("f'SELECT {escape(q)}'", "cleaned"),
        ("f'SELECT {q.strip().lower()}'", "parameter"),
        ("f'SELECT {request.args[\"q\"]}'", "request"),
        ("'SELECT ' + request.GET.get('q')", "request"),
        ("'SELECT %s' % self.request.POST['q']", "request"),
        ("'SELECT {}'.format(other())", "unknown"),
        ('f\'SELECT {",".join(["?"] * len(q))}\'', "number"),
        ("f'SELECT {request.user}'", "unknown"),
        ("f'SELECT {user_id}'", "unknown"),
        ("f'SELECT {choice}'", "unknown"),
    ],
)
def test_the_origin_of_a_piece_is_followed_in_its_function(body: str, origin: str) -> None:
    source = f"def f(self, request, q, n: int, user_id, choice: Colour):\n    cursor.execute({body})\n"

    text = next(one.built for one in module(source).calls if one.name == "cursor.execute")

    assert text is not None
    assert {part.origin for part in text.parts} == {origin}


def test_a_name_is_followed_to_its_only_assignment_and_no_further() -> None:
    once = "def f(request):\n    q = request.args['q']\n    cursor.execute(f'x {q}')\n"
    twice = "def f(request):\n    q = request.args['q']\n    q = fixed\n    cursor.execute(f'x {q}')\n"
    tested = "def f(request):\n    q = request.args['q']\n    if q not in WORDS:\n        return\n    cursor.execute(f'x {q}')\n"

    origins = [module(source).calls[-1].built.parts[0].origin for source in (once, twice, tested)]  # type: ignore[union-attr] # each is built

    assert origins == ["request", "unknown", "unknown"]


def test_what_is_logged_is_named_and_what_is_made_of_it_is_not() -> None:
    source = (
        "import logging\nlogger = logging.getLogger()\nlogger.info(f'{a.b} {c[\"d\"]} {len(e)}')\nlogging.error('%s', g)\n"
        "self.logger.warning('x' + h, extra={'i': j})\nmath.log(k)\nlogger.info('fixed')\n"
    )

    seen = module(source)

    assert [one.shown for one in seen.logged] == [("a.b", "c.d"), ("g",), ("h", "j")]
    assert seen.log_calls == 4


def test_a_comment_for_scanners_excuses_its_call() -> None:
    seen = module("a(  # nosec\n  1)\nb()\nc()  # noqa: S608\nd()  # noqa: E501\n# noqa\n")

    assert [one.name for one in seen.calls if one.excused] == ["a", "c"]


def test_a_note_is_a_comment_that_begins_with_its_word_and_in_small_letters_one_behind_another_comment() -> None:
    source = (
        '# TODO: one\nx = \'# TODO: no\'\ny = """\n# FIXME no\n"""\nz = f\'{x} # TODO no\'  # FIXME: two\n'
        "# see # TODO: no\nü = 'ü'  # HACK three\n"
    )

    assert [(note.word, note.line, note.text) for note in module(source).notes] == [
        ("TODO", 1, "one"),
        ("FIXME", 6, "two"),
        ("todo", 7, "no"),
        ("HACK", 8, "three"),
    ]


@pytest.mark.parametrize(
    ("path", "is_tool"),
    [
        ("shop/management/commands/x.py", True),
        ("shop/migrations/0001_a.py", True),
        ("scripts/x.py", True),
        ("manage.py", True),
        ("shop/views.py", False),
        ("shop/tools.py", False),
        ("app/cli_helpers.py", False),
    ],
)
def test_tools_are_known_by_their_paths(path: str, *, is_tool: bool) -> None:
    assert Module(path).is_tool is is_tool


def test_settings_of_development_are_not_those_of_production() -> None:
    source = "X = 1\nclass DevelopmentConfig:\n    X = 2\nclass ProductionConfig:\n    X = 3\n"
    facts = PythonFacts((read_module("app/config.py", source), read_module("app/settings/dev.py", "X = 4\n")))

    assert [setting.value for _, setting in facts.production_settings("X")] == [1, 3]


def test_a_repository_is_read_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text("import os\n", encoding="utf-8")
    (tmp_path / "bad.py").write_bytes(b"\xff\xfe\x00def\n")
    (tmp_path / "away.py").symlink_to("/etc/hostname")

    facts = read_python(Repository(tmp_path))

    assert [module.path for module in facts.application] == ["good.py"]
    assert {module.path for module in facts.broken} == {"bad.py", "away.py"}


def test_a_source_that_only_a_program_can_have_written_is_not_parsed() -> None:
    module = read_module("app/data.py", "x = [" + "1, " * 400_000 + "]")

    assert module.broken == "app/data.py is longer than 1,000,000 characters, and is not parsed"


def test_a_test_is_parsed_only_where_something_is_asked_of_it(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_plain.py").write_text("def test_one():\n    assert total() == 2\n", encoding="utf-8")
    (tmp_path / "tests" / "conftest.py").write_text("DATABASE_URL = 'sqlite://'\n", encoding="utf-8")

    settings, plain = read_python(Repository(tmp_path)).modules

    assert (settings.broken, settings.settings[0].name) == ("", "DATABASE_URL")
    assert (plain.is_test, plain.functions, bool(plain.broken)) == (True, (), True)
