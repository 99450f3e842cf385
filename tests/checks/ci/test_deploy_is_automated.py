"""Tests of `ci.deploy_is_automated`: refusals first, then edges, then the plain case."""

import pytest

from proveout.checks.ci.deploy_is_automated import Limits, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome

TREE = TreeFacts.example()
DEPLOY = Step(14, run="flyctl deploy --app shop")


def judged(
    *jobs: Job,
    events: tuple[str, ...] = ("push",),
    tree: TreeFacts = TREE,
    limits: Limits = Limits(),
    others: tuple[str, ...] = (),
) -> Outcome:
    pipeline = Pipeline(".github/workflows/deploy.yml", "github", tuple(map(Trigger, events)), jobs)
    return check(PipelineFacts((pipeline,), others), tree, limits).outcome


def job(*steps: Step, name: str = "deploy", environment: str = "production", condition: str = "") -> Job:
    return Job(name, 9, steps or (DEPLOY,), environment=environment, condition=condition)


def test_nothing_that_deploys_proves_nothing() -> None:
    assert judged(job(Step(9, run="pytest"), name="test")) is Outcome.UNKNOWN
    assert judged(tree=TreeFacts.example(files={"render.yaml": 90})) is Outcome.UNKNOWN
    assert judged(others=("Jenkinsfile",)) is Outcome.UNKNOWN


def test_a_script_or_name_that_only_speaks_of_it_is_unknown() -> None:
    assert judged(job(Step(9, run="./scripts/deploy.sh"))) is Outcome.UNKNOWN
    assert judged(Job("deploy", 9, uses="shop/workflows/.github/workflows/deploy.yml@v1")) is Outcome.UNKNOWN


def test_a_comment_or_an_echo_is_no_deploy() -> None:
    assert judged(job(Step(9, run="# flyctl deploy\ntrue"), name="test")) is Outcome.UNKNOWN


def test_a_switched_off_step_fails() -> None:
    assert judged(job(name="ship", condition="${{ false }}")) is Outcome.FAIL


def test_a_step_that_goes_elsewhere_fails() -> None:
    assert judged(job(environment="staging")) is Outcome.FAIL
    assert judged(job(Step(9, run="kubectl apply -f k8s/staging"), environment="")) is Outcome.FAIL
    assert judged(job(environment="staging"), limits=Limits("staging")) is Outcome.PASS


def test_where_it_goes_may_be_left_unsaid() -> None:
    assert judged(job(environment="")) is Outcome.UNKNOWN
    assert judged(job(environment="${{ inputs.where }}")) is Outcome.UNKNOWN


def test_a_failure_that_nobody_notices_fails() -> None:
    assert judged(job(Step(14, run="flyctl deploy", may_fail=True))) is Outcome.FAIL


def test_two_environments_with_one_target_fail() -> None:
    assert judged(job(name="stage", environment="staging"), job()) is Outcome.FAIL
    other = Step(14, run="flyctl deploy --app shop-staging")
    assert judged(job(other, name="stage", environment="staging"), job()) is Outcome.PASS


def test_another_trigger_than_the_stated_one_fails() -> None:
    assert judged(job(), limits=Limits(trigger="release")) is Outcome.FAIL
    assert judged(job(), limits=Limits(trigger="release tag")) is Outcome.UNKNOWN
    assert judged(job(), limits=Limits(trigger="full moon")) is Outcome.UNKNOWN
    assert judged(job(), limits=Limits(trigger="on push")) is Outcome.PASS


def test_a_deploy_that_waits_to_be_asked_or_for_a_condition_is_unknown() -> None:
    assert judged(job(), events=("workflow_dispatch",)) is Outcome.UNKNOWN
    assert judged(job(condition="inputs.really")) is Outcome.UNKNOWN
    assert (
        judged(job(condition="github.ref == 'refs/heads/main'"), events=("pull_request", "release")) is Outcome.UNKNOWN
    )


@pytest.mark.parametrize(
    "condition",
    [
        "github.ref == 'refs/heads/main'",
        "${{ github.event_name == 'push' && github.ref_name == 'main' }}",
        "startsWith(github.ref, 'refs/tags/v')",
        "success() && github.repository == 'shop/shop'",
    ],
)
def test_a_push_to_the_main_branch_is_no_condition_that_keeps_it(condition: str) -> None:
    assert judged(job(condition=condition)) is Outcome.PASS


def test_a_step_that_goes_to_production_by_itself_passes() -> None:
    assert judged(job()) is Outcome.PASS
    assert (
        judged(job(Step(14, uses="akhileshns/heroku-deploy@v3.13.15", name="Production"), environment=""))
        is Outcome.PASS
    )


@pytest.mark.parametrize(
    "script",
    [
        'echo "flyctl deploy"',
        "ls # flyctl deploy",
        'printf "kubectl apply"',
        "exit 0\nflyctl deploy",
        "cat <<'EOF'\nflyctl deploy\nEOF",
        "if false; then\nflyctl deploy\nfi",
        "later() {\nflyctl deploy\n}",
        "true || flyctl deploy",
        "which fly deploy",
        "flyctl deploy --help",
        "flyctl deploy --build-only",
        "flyctl deploy &",
        "gcloud run deploy --no-traffic",
        "kubectl rollout status deploy/shop",
        "ssh deploy@shop uptime",
        "ssh shop docker ps",
        'ssh shop "echo docker compose up"',
        'ssh shop "docker compose up -d || true"',
        "vercel deploy",
        "netlify deploy",
        "ansible-playbook deploy.yml --check",
        "curl -s https://api.render.com/v1/services",
        "curl -s $DEPLOY_HOOK",
    ],
)
def test_a_script_that_may_put_out_nothing_does_not_pass(script: str) -> None:
    assert judged(job(Step(14, run=script))) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "script",
    ["flyctl deploy || true", "flyctl deploy || echo no", "flyctl deploy | tee log", "set +e\nflyctl deploy\nls"],
)
def test_a_swallowed_failure_does_not_pass(script: str) -> None:
    assert judged(job(Step(14, run=script))) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "step",
    [
        Step(14, uses="appleboy/ssh-action@v1", inputs={"script": "docker ps"}),
        Step(14, uses="superfly/flyctl-actions@1", inputs={"args": "status"}),
        Step(14, uses="shop/setup-kamal@v1"),
        Step(14, run="flyctl deploy", shell="cat {0}"),  # noqa: S604 - a word of a pipeline
    ],
)
def test_an_action_or_shell_that_may_put_out_nothing_does_not_pass(step: Step) -> None:
    assert judged(job(step)) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "trigger",
    [
        Trigger("push", tags_only=True),
        Trigger("push", branches=("never",)),
        Trigger("push", paths=("docs/**",)),
        Trigger("repository_dispatch"),
        Trigger("workflow_run"),
    ],
)
def test_a_trigger_that_no_change_of_the_main_branch_pulls_does_not_pass(trigger: Trigger) -> None:
    facts = PipelineFacts((Pipeline(".github/workflows/deploy.yml", "github", (trigger,), (job(),)),))

    assert check(facts, TREE, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("condition", ["false", "github.actor == 'ada'"])
def test_a_deploy_behind_a_job_that_may_be_skipped_does_not_pass(condition: str) -> None:
    gate = Job("gate", 3, (Step(4, run="ls"),), condition=condition)
    between = Job("between", 5, (Step(6, run="ls"),), needs=("gate",))
    deploy = Job("deploy", 9, (DEPLOY,), environment="production", needs=("between",))

    assert judged(gate, between, deploy) is Outcome.UNKNOWN


def test_a_script_of_gitlab_that_ends_above_does_not_pass() -> None:
    one = job(Step(9, run="exit 0"), DEPLOY)
    facts = PipelineFacts((Pipeline(".gitlab-ci.yml", "gitlab", (Trigger("push"),), (one,)),))

    assert check(facts, TREE, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "step",
    [
        Step(14, run='set -e\nssh root@shop "cd /srv && git pull && docker compose up -d"'),
        Step(14, run='curl --fail -X POST "$RENDER_DEPLOY_HOOK"'),
        Step(14, uses="appleboy/ssh-action@v1", inputs={"script": "cd /srv\ndocker compose up -d"}),
        Step(14, uses="superfly/flyctl-actions@1", inputs={"args": "deploy --remote-only"}),
    ],
)
def test_a_plain_deploy_on_another_machine_passes(step: Step) -> None:
    assert judged(job(step)) is Outcome.PASS
