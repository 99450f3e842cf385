"""The front-end probe against sources, healthy and broken."""

from pathlib import Path

import pytest

from proveout.model.secret import HoldsSecrets
from proveout.probes.frontend import read_frontend
from proveout.probes.repository import Repository


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def kinds(root: Path) -> list[tuple[str, str, int]]:
    return [(hit.kind, hit.name, hit.line) for hit in read_frontend(Repository(root)).hits]


@pytest.fixture
def web(tmp_path: Path) -> Path:
    put(tmp_path, "web/package.json", '{"dependencies": {"react": "19"}, "devDependencies": {"vite": "6"}}')
    return tmp_path


def test_an_empty_folder_has_no_front_end(tmp_path: Path) -> None:
    facts = read_frontend(Repository(tmp_path))

    assert (facts.scripts, facts.templates, facts.packages) == ((), (), {})


@pytest.mark.parametrize("text", ["{", "[]", '{"dependencies": 3}', "\ud83d".encode("utf-8", "replace").decode()])
def test_a_broken_package_file_is_no_error(tmp_path: Path, text: str) -> None:
    put(tmp_path, "package.json", text)

    assert read_frontend(Repository(tmp_path)).packages == {}


def test_scripts_of_a_server_without_a_front_end_are_not_read(tmp_path: Path) -> None:
    put(tmp_path, "package.json", '{"dependencies": {"express": "5"}}')
    put(tmp_path, "src/server.js", "fetch('http://localhost:1')\n")

    assert read_frontend(Repository(tmp_path)).scripts == ()


@pytest.mark.parametrize(
    "path",
    [
        "web/src/a.test.ts",
        "web/dist/a.js",
        "web/node_modules/a.js",
        "web/e2e/a.ts",
        "web/a.min.js",
        "web/vite.config.ts",
    ],
)
def test_tests_libraries_and_builds_are_left_out(web: Path, path: str) -> None:
    put(web, path, "fetch('http://localhost:8000')\n")

    assert kinds(web) == []


def test_a_bundle_is_known_by_its_long_lines(web: Path) -> None:
    put(web, "web/src/bundle.js", "a.innerHTML=b;" * 5000)

    assert kinds(web) == []


def test_each_kind_is_found_with_its_line(web: Path) -> None:
    put(
        web,
        "web/src/a.tsx",
        "import DOMPurify from 'dompurify';\n<p dangerouslySetInnerHTML={{ __html: x }} />\nfetch('http://localhost:8000');\n"
        "const a = import.meta.env.VITE_API_URL;\nif (a.innerHTML == b) {}\nSentry.init({});\nconst k = SERVICE_ROLE_KEY;\n",
    )
    put(web, "web/next.config.js", "module.exports = {\n  productionBrowserSourceMaps: true }\n")
    put(web, "shop/templates/a.html", "<p>{{ a|safe }}</p>\n{% autoescape off %}\n")

    assert kinds(web) == [
        ("unescaped", "|safe", 1),
        ("unescaped", "{% autoescape off", 2),
        ("source map", "productionBrowserSourceMaps: true", 2),
        ("sanitizer", "DOMPurify", 1),
        ("sanitizer", "dompurify", 1),
        ("raw html", "dangerouslySetInnerHTML", 2),
        ("address", "http://localhost", 3),
        ("variable", "VITE_API_URL", 4),
        ("tracker", "Sentry.init(", 6),
        ("privileged key", "SERVICE_ROLE_KEY", 7),
    ]


def test_variables_of_the_build_are_secrets(web: Path) -> None:
    put(
        web,
        "web/.env.production",
        "VITE_API_URL=https://api.example.org\nVITE_KEY='made-up-value'\nSERVER_KEY=x\n# c\n",
    )
    put(web, "web/.env.development", "VITE_API_URL=http://localhost\n")

    facts = read_frontend(Repository(web))

    assert [(one.name, one.value.reveal(), one.line) for one in facts.baked] == [
        ("VITE_API_URL", "https://api.example.org", 1),
        ("VITE_KEY", "made-up-value", 2),
    ]
    assert isinstance(facts, HoldsSecrets)
    assert "made-up-value" not in repr(facts)


def test_a_link_that_leads_out_is_told(web: Path) -> None:
    (web / "web" / "src").mkdir()
    (web / "web" / "src" / "a.ts").symlink_to("/etc/hostname")

    assert "leads out" in read_frontend(Repository(web)).unread[0]
