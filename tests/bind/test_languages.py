import pytest

from proveout.bind import Binder
from proveout.bind.languages import chinese_words, in_english
from proveout.bind.words import read_line, stems_of
from proveout.catalogue import read_catalogue
from proveout.model.binding import Sense
from proveout.model.checklist import Item, ItemKind, Says


@pytest.fixture(scope="module")
def binder() -> Binder:
    return Binder(read_catalogue())


def ids(binder: Binder, text: str) -> set[str]:
    return {one.id for one in binder.bind_item(item(text)).bound}


def item(text: str) -> Item:
    return Item("1", 1, text, ("Liste",), ItemKind.REQUIREMENT, Says.OPEN, raw=text)


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("Keine Passwörter im Code", "no password code"),
        ("Contraseñas no están en los logs", "password no están log"),
        ("Les secrets ne sont pas dans le code", "secret ne sont not code"),
        ("Senhas não aparecem nos registos", "password not aparecem nos registos"),
        ("日志不包含密码", "log not 包含 password"),
    ],
)
def test_what_denies_is_never_lost_on_the_way_to_english(foreign: str, english: str) -> None:
    assert list(read_line(foreign).stems) == [stem for word in english.split() for stem in stems_of(word)]


@pytest.mark.parametrize(
    "word", "tested testers alerted certificates redirects tempo sinus passing password logs tests limited code".split()
)
def test_an_english_word_is_taken_for_no_other(word: str) -> None:
    assert in_english(word) is None


def test_chinese_is_taken_apart_at_the_longest_words_that_are_known() -> None:
    assert list(chinese_words("数据库迁移已应用")) == ["database", "migration", "已应用"]


def test_signs_and_letters_in_one_run_are_taken_apart() -> None:
    assert read_line("启用HTTPS证书").stems == tuple(stems_of("enabled https certificate"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Datenbank-Backups täglich", "backup.newest_is_fresh"),
        ("Restauración del backup probada: restaurar backup prueba", "backup.restores"),
        ("Les sauvegardes automatiques sont activées", "backup.newest_is_fresh"),
        ("Variáveis de ambiente configuradas", "config.required_variables_are_set"),
        ("Política de privacidad", "docs.legal_pages_are_published"),
        ("Резервные копии базы данных: автоматически", "backup.newest_is_fresh"),
        ("配置防火墙", "deploy.only_stated_ports_are_open"),
        ("日志轮转", "observability.logs_rotate_and_expire"),
    ],
)
def test_a_line_of_another_language_binds_by_the_words_that_are_known(binder: Binder, text: str, wanted: str) -> None:
    assert wanted in ids(binder, text)


@pytest.mark.parametrize("text", ["Die Suppe ist heiß", "La sopa está caliente", "Суп горячий", "汤很热"])
def test_a_line_whose_words_are_unknown_binds_to_nothing_and_says_so(binder: Binder, text: str) -> None:
    binding = binder.bind_item(item(text))

    assert not binding.bound
    assert binding.reason


@pytest.mark.parametrize("text", ["Backup automático (opcional)", "Sauvegarde automatique (optionnel)"])
def test_what_is_optional_in_another_language_is_not_plain(binder: Binder, text: str) -> None:
    assert binder.bind_item(item(text)).sense is Sense.CONDITIONAL
