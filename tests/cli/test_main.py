"""The command line as a person or a pipeline meets it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from proveout import __version__
from proveout.cli.main import commands, main

# The name alone is no licence.
APACHE = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
LINE = "- [x] LICENSE file present\n"


def call(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "proveout", *words],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_text(f"# Shop\n\n{LINE}", encoding="utf-8")
    (tmp_path / "LICENSE").write_text(APACHE, encoding="utf-8")
    return tmp_path


def test_no_traceback_and_exit_4_for_a_fault_of_ours(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("password=hunter2-hunter2")

    monkeypatch.setattr("proveout.cli.commands.check.assess", broken)
    monkeypatch.chdir(shop)

    code = main(["check"])

    said = capsys.readouterr()
    assert code == 4
    assert "fault of proveout" in said.err
    assert "Traceback" not in said.err
    assert "hunter2" not in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["chekc"], "there is no command 'chekc'. Did you mean 'check'?"),
        (["GO_LIVE.md"], "Did you mean 'proveout check GO_LIVE.md'?"),
        (["check", "--frobnicate"], "unrecognized arguments: --frobnicate"),
        (["check", "NONE.md"], "NONE.md cannot be read: No such file or directory"),
        (["check", "."], ". is a folder. Name a Markdown file in it"),
        (["check", "--repo", "nowhere"], "nowhere is no folder"),
        (["check", "--env-file", "none.env"], "the environment file none.env does not exist"),
        (["check", "--no-checklist", "X.md"], "--no-checklist goes without a CHECKLIST"),
        (["explain", "tls.cert_expiry"], "there is no check or word 'tls.cert_expiry'"),
        (["list", "--area", "htpp"], "there is no area 'htpp'"),
    ],
)
def test_a_wrong_call_is_a_sentence_and_exit_3(shop: Path, words: list[str], sentence: str) -> None:
    done = call(*words, cwd=shop)

    assert done.returncode == 3
    assert sentence in done.stderr
    assert done.stdout == ""


def test_a_folder_without_a_checklist_says_what_to_do(tmp_path: Path) -> None:
    done = call("check", cwd=tmp_path)

    assert done.returncode == 3
    assert "no checklist was found" in done.stderr


def test_a_binary_document_is_a_sentence(shop: Path) -> None:
    (shop / "x.md").write_bytes(bytes(range(256)) * 40)

    done = call("check", "x.md", cwd=shop)

    assert done.returncode == 3
    assert "x.md" in done.stderr


def test_an_empty_checklist_is_a_hold(shop: Path) -> None:
    (shop / "empty.md").write_text("", encoding="utf-8")

    done = call("check", "empty.md", cwd=shop)

    assert done.returncode == 2
    assert "an empty checklist proves nothing" in done.stdout


def test_what_is_proved_is_a_go(shop: Path) -> None:
    done = call("check", cwd=shop)

    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("GO")


def test_what_is_false_is_a_no_go(shop: Path) -> None:
    (shop / "LICENSE").unlink()

    assert call("check", cwd=shop).returncode == 1


def test_json_stands_alone_on_stdout(shop: Path) -> None:
    done = call("check", "--format", "json", "--verbose", cwd=shop)

    parsed = json.loads(done.stdout)
    assert parsed["decision"] == "GO"
    assert "judged" in done.stderr


def test_a_run_is_kept_beside_the_repository_and_listed(shop: Path) -> None:
    call("check", cwd=shop)

    done = call("history", cwd=shop)

    assert "GO" in done.stdout
    assert (shop / ".proveout" / "runs" / ".gitignore").read_text(encoding="utf-8").strip() == "*"


def test_no_keep_leaves_nothing_behind(shop: Path) -> None:
    call("check", "--no-keep", cwd=shop)

    assert not (shop / ".proveout").exists()


def test_a_run_that_cannot_be_kept_is_still_told(shop: Path) -> None:
    (shop / ".proveout").write_text("a file in the way", encoding="utf-8")

    done = call("check", cwd=shop)

    assert done.returncode == 0
    assert done.stdout.startswith("GO")
    assert "could not be kept" in done.stderr


def test_colour_is_for_terminals_only(shop: Path) -> None:
    assert "\x1b" not in call("check", cwd=shop, FORCE_COLOR="1").stdout


def test_the_catalogue_itself_can_be_the_checklist(shop: Path) -> None:
    done = call("check", "--no-checklist", "--format", "json", cwd=shop)

    parsed = json.loads(done.stdout)
    assert parsed["decision"] == "NO-GO"
    assert len(parsed["results"]) > 200


def test_nothing_is_called_on_the_way_to_the_version() -> None:
    assert main(["--version"]) == 0


def test_version_and_help(shop: Path) -> None:
    assert call("--version", cwd=shop).stdout == f"proveout {__version__}\n"
    whole = call("--help", cwd=shop)
    assert whole.returncode == 0
    for command in commands():
        assert command in whole.stdout
        one = call(command, "--help", cwd=shop)
        assert one.returncode == 0
        assert "examples:" in one.stdout


def test_the_plan_reads_nothing(shop: Path) -> None:
    done = call("plan", cwd=shop)

    assert "LicenceFacts" in done.stdout
    assert not (shop / ".proveout").exists()


def test_bindings_are_shown_for_people_and_for_machines(shop: Path) -> None:
    assert "→ docs.licence_is_present" in call("bind", cwd=shop).stdout
    (item,) = [i for i in json.loads(call("bind", "--format", "json", cwd=shop).stdout)["items"] if i["bound"]]
    assert item["bound"][0]["id"] == "docs.licence_is_present"


def test_a_pin_on_the_line_is_obeyed_and_a_wrong_one_named(shop: Path) -> None:
    (shop / "pins.md").write_text("- [ ] our own words <!-- proveout: pin deps.locked -->\n", encoding="utf-8")
    (shop / "wrong.md").write_text("- [ ] our own words <!-- proveout: pin deps.lokced -->\n", encoding="utf-8")

    assert "→ deps.locked" in call("bind", "pins.md", cwd=shop).stdout
    wrong = call("bind", "wrong.md", cwd=shop)
    assert wrong.returncode == 3
    assert "deps.locked" in wrong.stderr


def test_checks_and_words_are_explained(shop: Path) -> None:
    assert "Why:" in call("explain", "deps.locked", cwd=shop).stdout
    assert "never green" in call("explain", "UNKNOWN", cwd=shop).stdout


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion_knows_the_commands(shop: Path, shell: str) -> None:
    done = call("completion", shell, cwd=shop)

    assert done.returncode == 0
    assert "--env-file" in done.stdout


def test_a_reader_that_leaves_early_is_no_error(shop: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # as `| head` does when it has seen enough

    done = subprocess.run(
        [sys.executable, "-m", "proveout", "list"], cwd=shop, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)

    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ("bind",),
        ("bind", "--format", "json"),
        ("plan",),
        ("check", "--no-keep"),
        ("check", "--no-keep", "--format", "json"),
    ],
)
def test_a_value_that_a_document_prints_comes_out_of_no_command(shop: Path, words: tuple[str, ...]) -> None:
    value = "Zk9TqPw3-" + "Lm7XvBn2RcYd8HsGf4JtUaEo"
    (shop / "leaky.md").write_text(
        f"# Environment variables\n\n- [ ] `SECRET_KEY={value}`\n- [x] `MAX_TOKEN_SECRET={value}` set to {value}\n",
        encoding="utf-8",
    )

    done = call(*words, "leaky.md", cwd=shop)

    said = (done.stdout + done.stderr).lower()
    assert "secret_key" in said
    assert not [part for part in value.lower().split("-") if part in said]


@pytest.mark.parametrize("words", [("list",), ("--help",), ("explain", "HOLD")])
def test_a_disk_that_is_full_is_a_sentence(shop: Path, words: tuple[str, ...]) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - Linux has it
        pytest.skip("there is no /dev/full here")
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - the same
        done = subprocess.run(
            [sys.executable, "-m", "proveout", *words], cwd=shop, stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.returncode == 3
    assert done.stderr.decode().startswith("proveout: the output could not be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_stream_that_the_caller_closed_stops_nothing(shop: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m proveout check --no-keep --no-exec {closed}'

    done = subprocess.run(["/bin/sh", "-c", command], cwd=shop, capture_output=True, text=True, check=False)

    assert done.returncode in (0, 2)
    assert "fault" not in done.stderr
    assert "Traceback" not in done.stderr


def test_letters_that_stdout_cannot_show_stop_nothing(shop: Path) -> None:
    done = call("bind", cwd=shop, PYTHONIOENCODING="ascii")

    assert (done.returncode, done.stderr) == (0, "")
    assert "LICENSE file present" in done.stdout


@pytest.mark.parametrize(
    "words", [("check", "--env", ""), ("check", "--env-file="), ("diff", "--env", ""), ("plan", "--repo=")]
)
def test_an_option_with_nothing_behind_it_is_not_taken_for_none(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(words)) == 3

    assert "is empty. Say what is meant, or leave it out" in capsys.readouterr().err


def test_an_environment_file_that_is_a_folder_is_called_one(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(shop)

    assert main(["check", "--env-file", str(shop)]) == 3

    assert "is a folder. Name the file that production is started with" in capsys.readouterr().err


def test_a_history_of_no_runs_is_not_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "--most", "0"]) == 3

    assert "--most 0 lists nothing" in capsys.readouterr().err
