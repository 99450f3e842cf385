from collections.abc import Callable
from typing import Any

import pytest

from proveout.checks.docs.point_at_things_that_exist import Limits, check
from proveout.facts.targets import Targets
from proveout.model.verdict import Outcome, Verdict

Library = Callable[..., dict[str, Any]]
Judged = Callable[..., Verdict]
FILES = ("app/main.py", "docs/SETUP.md", "scripts/seed.sh", "Makefile", "requirements.txt", ".env.example", "manage.py")


@pytest.fixture
def judged(library: Library) -> Judged:
    def judge(text: str, limits: Limits | None = None, files: tuple[str, ...] = FILES) -> Verdict:
        return check(
            **library({"README.md": f"# [Shop](README.md)\n\n{text}\n"}, files=files), limits=limits or Limits()
        )

    return judge


def test_a_repository_without_documents_proves_nothing(library: Library) -> None:
    assert check(**library({}), limits=Limits()).outcome is Outcome.UNKNOWN


def test_a_document_that_names_nothing_proves_nothing(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n\nBooks.\n"}), limits=Limits()).outcome is Outcome.UNKNOWN


def test_the_control_holds_in_a_site_that_a_tool_builds(library: Library) -> None:
    arranged = library({"README.md": "# [Shop](README.md)\n"}, files=("conf.py", "app/main.py"))

    assert check(**arranged, limits=Limits()).outcome is Outcome.PASS


def test_a_named_document_that_is_missing_fails(judged: Judged) -> None:
    assert judged("", Limits(("docs/GUIDE.md",))).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "[setup](docs/INSTALL.md)",
        "[below](#no-such-part)",
        "![picture](docs/shop.png)",
        "See `app/settings.py`.",
        "See `scripts/deploy.sh`.",
        "Run `make seed`.",
        "Run `bash tools/seed.sh`.",
        "```sh\npip install -r requirements/prod.txt\n```",
        "```sh\ndocker compose -f compose.prod.yml up -d\n```",
        "```sh\ncp .env.sample .env\n```",
        "```console\n$ uvicorn app.asgi:app\n```",
        "```sh\ncd app && ./run.sh\n```",
        "Live at https://your-domain.com.",
        "Contact: TBD",
        "Owner: [Your Name]",
    ],
)
def test_what_is_named_and_not_there_fails(judged: Judged, text: str) -> None:
    assert judged(text).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "[api](reference/orders)",
        "[setup](docs/SETUP.md#a-document-that-was-not-read)",
        "Run `python manage.py seed_demo`.",
        "```sh\nssh deploy@shop\n./run.sh\n```",
        "```sh\ngit clone https://example.org/other.git\ncd other\nmake install\n```",
        "```sh\ncurl https://your-domain.com/health\n```",
        "See `infra/main.tf`.",
        "Read `SECURITY.md`.",
        "See `app/data/loader.py`.",
        "```sh\ntar xzf tool.tgz\n./tool/install.sh\n```",
        "```sh\ndocker compose exec web python scripts/none.py\n```",
    ],
)
def test_what_may_lie_elsewhere_proves_nothing(judged: Judged, text: str) -> None:
    assert judged(text).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "[setup](docs/SETUP.md), [code](app/), [top](#shop), [line](app/main.py#L3), <https://example.org/x>",
        "[issues](../../issues), [mail](mailto:a@example.org), [site](www.example.org)",
        "[a file](docs/%53ETUP.md) with signs in its address",
        "See `app/main.py`, `main.py`, `/etc/nginx/nginx.conf`, `~/.ssh/config`, `text/html`, `*.py`, `docs/`.",
        "Logs go to `logs/app.log`; secrets lie in `.env`.",
        "Create `app/local.py` with your settings.",
        "```sh\ncp .env.example .env\nmake test\npython manage.py migrate\nbash scripts/seed.sh\npython -m app.main\n```",
        "```sh\ncat > start.sh <<EOF\nbash nothing/here.sh\nEOF\nbash start.sh\n```",
        "```sh\ndocker compose up -d\npython3 -m venv .venv && source .venv/bin/activate\npip install flask\n```",
        "```sh\ndocker rm -f some-container\ncp -r a b c\n```",
        "```sh\ncurl -O https://example.org/tools/get.sh\nbash get.sh\n```",
        "```python\nopen('app/none.py')\n```",
        "```sh\nexport API_KEY=<your-api-key>\n```",
        "```\napp/\n  none.py\njust a drawing\n```",
    ],
)
def test_what_is_there_or_names_no_file_passes(judged: Judged, text: str) -> None:
    verdict = judged(text)

    assert verdict.outcome is Outcome.PASS, verdict.says
    assert verdict.controlled


def test_an_anchor_in_another_document_is_looked_for_there(library: Library) -> None:
    texts = {
        "README.md": "# Shop\n\n[setup](docs/SETUP.md#first-start)\n",
        "docs/SETUP.md": "# Setup\n\n## First start\n",
    }

    assert check(**library(texts), limits=Limits()).outcome is Outcome.PASS
    texts["docs/SETUP.md"] = "# Setup\n\n## Second start\n"
    assert check(**library(texts), limits=Limits()).outcome is Outcome.FAIL


def test_a_path_from_the_folder_of_a_part_is_found(library: Library) -> None:
    texts = {"README.md": "# Shop\n\n`cart/views.py` and `backend/cart/views.py`\n"}

    assert check(**library(texts, files=("backend/cart/views.py",)), limits=Limits()).outcome is Outcome.PASS


def test_a_makefile_that_takes_in_others_may_have_the_target(library: Library) -> None:
    arranged = library({"README.md": "# Shop\n\n`make seed`\n"})
    arranged["targets"] = type(arranged["targets"])(make={"Makefile": Targets(frozenset(), open_ended=True)})

    assert check(**arranged, limits=Limits()).outcome is Outcome.UNKNOWN


def test_a_changelog_may_name_what_is_gone(library: Library) -> None:
    texts = {"README.md": "# [Shop](docs/CHANGELOG.md)\n", "docs/CHANGELOG.md": "# Changes\n\n[old](gone.md)\n"}

    assert check(**library(texts), limits=Limits()).outcome is Outcome.PASS


def test_links_to_other_sites_are_told_as_not_followed(judged: Judged) -> None:
    assert "1 links to other sites were not followed" in judged("<https://example.org/x>").says


def test_anchors_are_compared_as_a_reader_sees_them(judged: Judged) -> None:
    text = "[a](#quick-start)\n[b](#-quick-start-)\n[c](#own)\n\n## 🚀 Quick start!\n\n<a id='own'></a>"

    assert judged(text).outcome is Outcome.PASS
