from proveout.checks.ci.lint_and_types_are_clean import Limits, check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step
from proveout.facts.tooling import ToolingFacts
from proveout.model.verdict import Outcome

NONE = ToolingFacts()


def judged(tooling: ToolingFacts, *tools: str, needs: DependencyFacts | None = None, run: str = "pytest") -> Outcome:
    pipelines = PipelineFacts((Pipeline("ci.yml", "github", (), (Job("a", 1, (Step(2, run=run),)),)),))
    return check_files(tooling, pipelines, needs or DependencyFacts.example(), Limits(tools=tools)).outcome


def test_no_settings_prove_nothing() -> None:
    assert judged(NONE) is Outcome.UNKNOWN


def test_a_named_tool_that_nothing_configures_requires_or_runs_fails() -> None:
    assert judged(ToolingFacts.example(), "mypy") is Outcome.FAIL


def test_a_named_tool_that_runs_somewhere_without_settings_is_unknown() -> None:
    declared = DependencyFacts.example(declared=(Declared("mypy", "", "requirements-dev.txt", 1, "dev"),))

    assert judged(NONE, "mypy", run="mypy src") is Outcome.UNKNOWN
    assert judged(NONE, "mypy", needs=declared) is Outcome.UNKNOWN
    assert judged(ToolingFacts(required=("mypy",)), "mypy") is Outcome.UNKNOWN


def test_a_tool_that_is_not_known_here_is_unknown() -> None:
    assert judged(ToolingFacts.example(), "rubocop") is Outcome.UNKNOWN


def test_a_file_that_could_not_be_read_leaves_it_open() -> None:
    assert judged(ToolingFacts(unread=("pyproject.toml cannot be read",)), "mypy") is Outcome.UNKNOWN


def test_settings_are_wiring() -> None:
    assert judged(ToolingFacts.example(), "Ruff") is Outcome.PASS
    assert judged(ToolingFacts(configured={"typescript": "tsconfig.json"}), "tsc") is Outcome.PASS
