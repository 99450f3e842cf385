import pytest

from proveout.checks.input.upload_is_judged_by_content import Limits, check_files, check_settings
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.python import Module, PythonFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

NEEDS = DependencyFacts.example()


def judged(source: str, needs: DependencyFacts = NEEDS) -> Outcome:
    return check_files(PythonFacts((read_module("app/files.py", source),)), needs).outcome


FASTAPI = "from fastapi import UploadFile\nasync def f(file: UploadFile):\n    data = await file.read()\n"
FLASK = "from flask import request\ndef f():\n    file = request.files['file']\n    request.files.get('x')\n"


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    assert check_files(PythonFacts((Module("b.py", broken="b.py is no Python"),)), NEEDS).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        FASTAPI + "    with open(path, 'wb') as out:\n        out.write(data)\n",
        FLASK + "    file.save(os.path.join(folder, secure_filename(file.filename)))\n",
        FLASK
        + "    if file.filename.rsplit('.', 1)[1].lower() not in ALLOWED:\n        abort(400)\n    file.save(path)\n",
    ],
)
def test_a_file_that_is_stored_as_it_comes_fails(source: str) -> None:
    assert judged(source) is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        FASTAPI + "    check_it(data)\n    open(path, 'wb').write(data)\n",
        FASTAPI + "    if data[:4] != PNG:\n        raise HTTPException(400)\n    open(path, 'wb').write(data)\n",
        FLASK + "    if not allowed(file):\n        abort(400)\n    file.save(path)\n",
        "from fastapi import Depends, UploadFile\nasync def f(file: UploadFile = Depends(image)):\n    open(path).write(file.read())\n",
        FASTAPI,
    ],
)
def test_what_another_function_may_judge_is_unknown(source: str) -> None:
    assert judged(source) is Outcome.UNKNOWN


def test_a_look_at_the_content_is_wiring() -> None:
    assert judged(FASTAPI + "    kind = filetype.guess(data)\n    open(path, 'wb').write(data)\n") is Outcome.PASS


def test_without_uploads_it_does_not_apply_only_where_nothing_speaks_of_them() -> None:
    multipart = DependencyFacts.example(declared=(Declared("python-multipart", "", "requirements.txt", 3),))

    assert judged("from fastapi import FastAPI\n") is Outcome.NOT_APPLICABLE
    assert judged("from fastapi import FastAPI\n", multipart) is Outcome.UNKNOWN
    assert (
        judged("from django.db import models\nclass A(models.Model):\n    f = models.FileField()\n") is Outcome.UNKNOWN
    )
    assert (
        judged("from fastapi import FastAPI\n", DependencyFacts.example(node={"package.json": ""})) is Outcome.UNKNOWN
    )


def listed(*endings: str) -> EffectiveSettingsFacts:
    return EffectiveSettingsFacts.example(values={"UPLOAD_EXTENSIONS": endings})


LOOKS_AT_IT = ServedRoute("/files", ("POST",), uploads=True, words=("magic.from_buffer()",))


def test_a_served_upload_whose_content_nobody_looks_at_is_unknown() -> None:
    blind = ServedRoute("/files", ("POST",), uploads=True, words=("file.save()",))

    assert check_settings(ServedRouteFacts.example(blind), listed("png"), Limits()).outcome is Outcome.UNKNOWN


def test_a_list_with_programs_in_it_fails() -> None:
    assert check_settings(ServedRouteFacts.example(), listed("png", "SVG"), Limits()).outcome is Outcome.FAIL


def test_more_types_than_stated_fail() -> None:
    limits = Limits(("png",))

    assert check_settings(ServedRouteFacts.example(LOOKS_AT_IT), listed("png", "pdf"), limits).outcome is Outcome.FAIL


def test_a_served_upload_that_is_looked_at_passes() -> None:
    verdict = check_settings(ServedRouteFacts.example(LOOKS_AT_IT), listed("image/png"), Limits(("png",)))

    assert verdict.outcome is Outcome.PASS
