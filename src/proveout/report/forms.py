"""The forms that a run can be drawn in, by their names. A form is imported when it is asked for."""

import importlib

from proveout.model.run import Run

# name → the function that draws it, in the module of that name unless another is named
FORMS = {
    "html": "html.render_html",
    "json": "json.render_json",
    "junit": "junit.render_junit",
    "markdown": "markdown.render_markdown",
    "sarif": "sarif.render_sarif",
    "github": "github.render_github",
}
TERMINAL = "terminal"


def render(
    run: Run,
    form: str,
    *,
    width: int = 80,
    colour: bool = False,
    encoding: str = "utf-8",
    path_to_go: bool = False,
) -> str:
    """The run in one form. The keyword arguments are for the terminal's alone."""
    if form == TERMINAL:
        from proveout.report.terminal import render_terminal  # noqa: PLC0415 - one of many

        return render_terminal(run, width=width, colour=colour, encoding=encoding, path_to_go=path_to_go)
    module, _, function = FORMS[form].partition(".")
    drawn: str = getattr(importlib.import_module(f"proveout.report.{module}"), function)(run)
    return drawn
