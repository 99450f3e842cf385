import pytest

from proveout.checks.secrets.none_in_the_image import check_files
from proveout.facts.image_leaks import BuildCopy, BuildSetting, ImageBuild, ImageLeakFacts, names_a_secret
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome

ALL = (BuildCopy(".", 6, everything=True),)


def facts(**build: object) -> ImageLeakFacts:
    return ImageLeakFacts.example(builds=(ImageBuild("Dockerfile", **build),))  # type: ignore[arg-type] # any field


def test_a_line_that_cannot_be_read_keeps_it_open() -> None:
    assert check_files(facts(unclear=(4,))).outcome is Outcome.UNKNOWN


def test_ignore_rules_that_did_not_stop_the_canary_prove_nothing() -> None:
    assert check_files(ImageLeakFacts.example(planted=False)).outcome is Outcome.UNKNOWN


def test_a_builder_that_is_not_read_keeps_it_open() -> None:
    image = ImageLeakFacts(other_builds=("nixpacks.toml",), files=4)

    assert check_files(image).outcome is Outcome.UNKNOWN


def test_two_folders_of_which_one_keeps_secrets_out_keep_it_open() -> None:
    image = facts(copies=ALL, ignore_files={"api/.dockerignore": (), "": (".env", ".git/config")})

    assert check_files(image).outcome is Outcome.UNKNOWN


def test_a_build_for_development_alone_says_nothing_of_production() -> None:
    image = facts(settings=(BuildSetting("ENV", "API_TOKEN", 2, Secret("made-up-value")),), development=True)

    assert check_files(image).outcome is Outcome.UNKNOWN


def test_no_build_and_no_builder_is_not_applicable() -> None:
    assert check_files(ImageLeakFacts(files=12)).outcome is Outcome.NOT_APPLICABLE
    assert check_files(ImageLeakFacts(files=0)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "setting",
    [
        BuildSetting("ARG", "NPM_TOKEN", 3),
        BuildSetting("ARG", "DB_PASSWORD", 3, Secret("made-up-value")),
        BuildSetting("ENV", "SECRET_KEY", 3, Secret("$SECRET_KEY")),
        BuildSetting("ENV", "DATABASE_URL", 3, Secret("postgres://a:made-up@db/a")),
    ],
)
def test_a_setting_that_carries_a_secret_fails_and_is_not_shown(setting: BuildSetting) -> None:
    verdict = check_files(facts(settings=(setting,)))

    assert verdict.outcome is Outcome.FAIL
    assert setting.name in verdict.says
    assert "made-up" not in repr(verdict)


@pytest.mark.parametrize(
    "setting",
    [
        BuildSetting("ENV", "SECRET_KEY", 3, Secret("unused"), "is a word that everybody uses"),
        BuildSetting("ENV", "DB_PASSWORD", 3, Secret("")),
        BuildSetting("ARG", "VITE_PUBLIC_KEY", 3),
        BuildSetting("ARG", "PYTHON_VERSION", 3),
    ],
)
def test_a_placeholder_and_an_ordinary_setting_do_not_fail(setting: BuildSetting) -> None:
    assert check_files(facts(settings=(setting,), ignore_files={".dockerignore": ()})).outcome is Outcome.PASS


@pytest.mark.parametrize("source", [".env", "./config/.env.production", ".git", "certs/server.key"])
def test_a_secret_file_that_is_copied_by_name_fails(source: str) -> None:
    assert check_files(facts(copies=(BuildCopy(source, 5),))).outcome is Outcome.FAIL


def test_a_copy_of_everything_without_an_ignore_file_fails() -> None:
    verdict = check_files(facts(copies=ALL, ignore_files={"": (".env", ".git/config")}))

    assert verdict.outcome is Outcome.FAIL
    assert "a .dockerignore that is missing" in verdict.says


def test_a_history_that_gets_in_is_no_secret_by_itself() -> None:
    assert check_files(facts(copies=ALL, ignore_files={".dockerignore": (".git/config",)})).outcome is Outcome.PASS


def test_names_of_secrets_are_told_from_names_about_them() -> None:
    assert all(map(names_a_secret, ("SECRET_KEY", "DB_PASSWORD", "GITHUB_TOKEN", "STRIPE_API_KEY", "DATABASE_URL")))
    assert not any(
        map(
            names_a_secret, ("SECRET_KEY_FILE", "TOKEN_TTL", "NEXT_PUBLIC_API_KEY", "PUBLIC_KEY", "PASSWORD_MIN_LENGTH")
        )
    )


def test_a_build_that_keeps_secrets_out_passes_with_its_control() -> None:
    verdict = check_files(ImageLeakFacts.example())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
