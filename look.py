"""Looks at the HTML report in a real browser: pictures in light and dark, wide and narrow, and what axe finds.

    python3 dev.py look            pictures into a new folder
    python3 dev.py look docs       the pictures of docs/pictures

Needs playwright and axe-playwright-python (pip install) and Chromium or Chrome; none of them is in the lock, because
nothing else needs a browser. BROWSER_PATH names the browser where it is not on PATH.
"""

import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
PICTURES = ROOT / "docs" / "pictures"
EVERYTHING = ROOT / "tests" / "report" / "snapshots" / "report.html"  # a run that holds every outcome
SIZES = ((1280, 1000), (390, 844))
SCHEMES = ("light", "dark")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class MissingError(Exception):
    """A sentence that says what to install."""


def main(words: list[str]) -> int:
    try:
        return look(Path(tempfile.mkdtemp(prefix="proveout-look-")), keep=words == ["docs"])
    except MissingError as missing:
        sys.stderr.write(f"look: {missing}\n")
        return 3


def look(folder: Path, *, keep: bool) -> int:
    """0 where axe finds nothing and no page is wider than its window. `keep` renews the pictures of the docs."""
    try:
        from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - optional
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - optional
    except ModuleNotFoundError as error:
        raise MissingError(
            f"{error.name} is missing. '{sys.executable} -m pip install playwright axe-playwright-python' brings it"
        ) from error
    PICTURES.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as made, sync_playwright() as play:
        pages = {"every-outcome": EVERYTHING, "report": bookshop(Path(made))}
        browser = play.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        for name, page in pages.items():
            for width, height in SIZES:
                for scheme in SCHEMES:
                    picture = folder / f"{name}-{width}-{scheme}.png"
                    wrong += one_look(browser, page, picture, size=(width, height), scheme=scheme, axe=Axe())
        browser.close()
    if keep:
        for picture in folder.glob("every-outcome-*.png"):
            shutil.copyfile(picture, PICTURES / picture.name)
    sys.stdout.write(f"{wrong} problems; pictures in {folder}\n")
    return 1 if wrong else 0


def one_look(  # Any: playwright and axe are optional, so their types are
    browser: Any,  # noqa: ANN401 - see above
    page: Path,
    picture: Path,
    *,
    size: tuple[int, int],
    scheme: str,
    axe: Any,  # noqa: ANN401 - see above
) -> int:
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(page.as_uri())
    tab.screenshot(path=picture)
    if tab.evaluate("document.documentElement.scrollWidth") > width:
        said.append("the page is wider than the window")
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    said += [f"axe: {one['id']}: {one['help']}" for one in axe.run(tab, options=RULES).response["violations"]]
    for sentence in said:
        sys.stdout.write(f"{page.name}, {width} px, {scheme}: {sentence}\n")
    context.close()
    return len(said)


def bookshop(folder: Path) -> Path:
    """The report of the example, checked here and now."""
    build = runpy.run_path(str(ROOT / "examples" / "demo.py"))["build"]
    page = folder / "bookshop.html"
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "proveout", "check", "--repo", str(build(folder)), "--no-keep", "-q"]
    done = subprocess.run([*command, "--report", f"html={page}"], env=env, capture_output=True, text=True, check=False)
    if not page.is_file():
        raise MissingError(f"the example could not be checked: {done.stderr.strip()}")
    return page


def browser_path() -> str:
    found = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        raise MissingError("no browser is on PATH. Install Chromium, or name one with BROWSER_PATH")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
