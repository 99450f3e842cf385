"""Which manifests an entry of Dependabot covers."""

from proveout.facts.updates import Watcher


def test_pip_looks_one_folder_further_down() -> None:
    top = Watcher("dependabot", ".github/dependabot.yml", 3, "pip")

    assert top.covers("requirements/base.txt")
    assert not top.covers("services/api/requirements.txt")


def test_two_stars_cross_folders_and_one_does_not() -> None:
    assert Watcher("dependabot", "d.yml", 3, "npm", ("**/*",)).covers("a/b/c/package.json")
    assert Watcher("dependabot", "d.yml", 3, "npm", ("apps/*",)).covers("apps/web/package.json")
    assert not Watcher("dependabot", "d.yml", 3, "npm", ("apps/*",)).covers("apps/web/inner/package.json")
