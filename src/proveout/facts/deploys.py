"""What in a pipeline puts out a release. Words of hosts and tools, shared by the checks that ask where it goes."""

import re

from proveout.facts.pipeline import Job, Pipeline, Step
from proveout.facts.pipeline_commands import commands
from proveout.facts.pipeline_reach import held, needed, starts, unsure

COMMAND = re.compile(
    r"\b(fly(?:ctl)?\s+deploy|railway\s+up|heroku\s+container:release|git\s+push\s+\S*(?:heroku|dokku|scalingo|clever)\S*|"
    r"kubectl\s+(?:apply|set\s+image|rollout)|helm\s+(?:upgrade|install)|gcloud\s+(?:run|app|functions)\s+deploy|"
    r"gcloud\s+run\s+services\s+(?:update|replace)|aws\s+ecs\s+update-service|aws\s+lambda\s+update-function-code|"
    r"aws\s+deploy\s+create-deployment|eb\s+deploy|docker\s+stack\s+deploy|kamal\s+deploy|cap\s+\w+\s+deploy|"
    r"serverless\s+deploy|sls\s+deploy|cdk\s+deploy|sam\s+deploy|az\s+(?:webapp|containerapp)\s+(?:deploy\w*|up|update)|"
    r"vercel\s+(?:deploy|--prod)|netlify\s+deploy|wrangler\s+(?:pages\s+)?(?:deploy|publish)|doctl\s+apps\s+(?:update|create-deployment)|"
    r"ansible-playbook\s+\S*deploy\S*|northflank\s+\S+\s+deploy|koyeb\s+service\s+redeploy|"
    r"ssh\s[^\n]{0,1000}\b(?:docker|docker-compose|systemctl|supervisorctl|deploy|git\s+pull|pm2)\b|"
    r"curl\s[^\n]{0,1000}(?:deploy[_-]?hook|api\.render\.com|RENDER_DEPLOY|DEPLOY_HOOK|coolify|dokploy))",
    re.IGNORECASE,
)
# The same with all that stands behind it.
WHOLE = re.compile(rf"{COMMAND.pattern}.*", re.IGNORECASE)
ACTION = re.compile(
    r"(heroku-deploy|flyctl-actions@|ssh-action|ssh-deploy|amazon-ecs-deploy|deploy-cloudrun|deploy-appengine|webapps-deploy|"
    r"container-apps-deploy|vercel-action|actions-netlify|railway|render-deploy|action-render|digitalocean/app_action|"
    r"app_action/deploy|aws-codedeploy|beanstalk-deploy|einaregilsson|k8s-deploy|wrangler-action|deploy-to-|deploy-action|"
    r"helm-deploy|kamal|caprover|dokku|coolify|scalingo)",
    re.IGNORECASE,
)
# A name or script that speaks of a deployment, and does not show it.
SPEAKS = re.compile(r"\bdeploy(?!ment)\w*|\brelease\b", re.IGNORECASE)
SCRIPT = re.compile(
    r"(?:^|[\s/])(?:make|just|task|npm run|invoke|fab|\S+\.sh|\S*deploy\S*\.(?:py|js))\b", re.IGNORECASE
)
NO_DEPLOY = re.compile(
    r"\bbuild-push-action|upload-artifact|gh-pages|deploy-pages|mkdocs\s+gh-deploy|--dry-run|\bcdk\s+diff|git\s+describe"
)
# A deploy command that puts out nothing, or not for those who use the service.
HALF = re.compile(
    r"\s(?:--dry-run\S*|--build-only|--no-traffic|--no-promote|--check|--syntax-check|--list-\S+|--validate-only|-n)(?=\s|$)|"
    r"\bkubectl\s+rollout\s+(?!restart)|\b(?:vercel|netlify)\s+deploy(?![^\n]*\s--prod)|\bhelm\s[^\n]*--help"
)
REMOTE = re.compile(
    r"docker\s+(?:(?:compose\s[^\n]*)?up|stack\s+deploy|service\s+update|run)\b|docker-compose\s[^\n]*\bup\b|"
    r"(?:systemctl|supervisorctl|pm2|service)\s+(?:--\S+\s+)*(?:\S+\s+)?(?:restart|reload|start)\b|git\s+pull\b|"
    r"kubectl\s+(?:apply|set\s+image)\b|helm\s+upgrade\b"
)
CAN_FAIL = re.compile(r"\s(?:--fail(?:-with-body)?|-[sSLkiIvgG46]*f[sSLkiIvgG46]*)(?=\s|$)")
SSH = re.compile(r"ssh\s")
SETS_UP = re.compile(r"setup|install|login|configure", re.IGNORECASE)
OFF = re.compile(r"^\s*(?:\$\{\{\s*)?false(?:\s*\}\})?\s*$|^\s*\$\{\{\s*!\s*true")

# Conditions that every deployment from a branch has.
ON_BRANCH = re.compile(
    r"github\.ref\s*==\s*'refs/heads/(main|master|production|release|prod)'|github\.ref_name\s*==\s*'(main|master|production|prod)'|"
    r"\$CI_COMMIT_(?:BRANCH|REF_NAME)\s*==\s*(?:\$CI_DEFAULT_BRANCH|[\"'](?:main|master|production)[\"'])|main|master"
)
ON_TAG = re.compile(r"startsWith\(\s*github\.ref\s*,\s*'refs/tags/[^']*'\s*|\$CI_COMMIT_TAG|tags")
ON_PUSH = re.compile(
    r"github\.event_name\s*==\s*'push'|github\.event_name\s*!=\s*'pull_request'|success(\(\s*)?|github\.repository(_owner)?\s*==\s*'[^']*'"
)


def deploying(step: Step) -> str:
    """The command or action of a step that puts out a release, and "" where it does not."""
    said = "\n".join([*_lines(step.run), step.inputs.get("script", ""), step.inputs.get("command", "")])
    if NO_DEPLOY.search(step.uses) or NO_DEPLOY.search(said):
        return ""
    found = COMMAND.search(said)
    if found:
        return " ".join(found[0].split())[:80]
    return step.uses if ACTION.search(step.uses) else ""


def may_deploy(job: Job, step: Step) -> bool:
    """True where only words speak of a deployment: a script, a name, a reusable workflow."""
    words = f"{job.name} {step.name} {step.uses} {job.uses}"
    return bool(SPEAKS.search(words) or (SCRIPT.search(step.run) and SPEAKS.search(step.run)))


def is_off(job: Job, step: Step | None = None) -> bool:
    """True where a condition says that it never runs."""
    return any(OFF.search(one) is not None for one in (job.condition, step.condition if step else "") if one)


def is_plain(pipeline: Pipeline, condition: str) -> bool:
    """True where a condition only says that it is a push to the main branch or of a tag, and a trigger is one."""
    inner = re.sub(r"^\s*\$\{\{|\}\}\s*$", "", condition).strip()
    pushes = [one for one in pipeline.triggers if one.event == "push"]
    for part in (one.strip(" ()") for one in inner.split("&&")):
        if (ref := ON_BRANCH.fullmatch(part)) is not None:
            named = ref[1] or ref[2] or ""
            names = {named, "main", "master"} if pipeline.host == "gitlab" else {named}
            if not any(not one.tags_only and (not one.branches or names & {*one.branches}) for one in pushes):
                return False
        elif ON_TAG.fullmatch(part):
            if not any(one.tags_only or not one.branches for one in pushes):
                return False
        elif ON_PUSH.fullmatch(part) is None or not pushes:
            return False
    return True


def deploys(pipeline: Pipeline) -> list[tuple[Job, Step]]:
    """Every step of a pipeline that puts out a release and may run."""
    return [(job, step) for job in pipeline.jobs for step in job.steps if deploying(step) and not is_off(job, step)]


def unproved(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why a step that names a deployment may put out nothing, and "" where it surely does."""
    if reason := held(pipeline, job, step):
        return reason
    for other in needed(pipeline, job):
        if is_off(other):
            return f"it waits for job '{other.name}', which is switched off"
        if other.condition and not is_plain(pipeline, other.condition):
            return f"it waits for job '{other.name}', which has a condition that is not read: {other.condition}"
    if step.uses:
        return _unproved_action(step)
    if reason := unsure(step, WHOLE):
        return reason
    told = [one for one in commands(step) if not one.lost and not one.doubt and starts(one, WHOLE)]
    if not any(HALF.search(f" {one.text}") is None and _reaches(one.text) for one in told):
        return "what its command puts out is not read"
    return ""


def _unproved_action(step: Step) -> str:
    if SETS_UP.search(step.uses):
        return f"{step.uses} may only set it up"
    script = step.inputs.get("script", "")
    if re.search(r"ssh-", step.uses):
        if any(REMOTE.match(one.text) and not one.lost and not one.doubt for one in commands(Step(1, run=script))):
            return ""
        return "what it runs on the other machine is not read"
    given = f"{step.inputs.get('args', '')} {step.inputs.get('command', '')}".strip()
    if given and (HALF.search(f" {given}") or re.search(r"\b(?:deploy|up|release)\b", given) is None):
        return f"what '{given[:40]}' puts out is not read"
    return ""


def _reaches(text: str) -> bool:
    """A command on another machine counts only where it starts something there, a request where it can fail."""
    if text.startswith("curl "):
        asks = re.search(r"deploy[_-]?hook|RENDER_DEPLOY|POST\b", text, re.IGNORECASE)
        return asks is not None and CAN_FAIL.search(text) is not None
    if not SSH.match(text):
        return True
    said = re.search(r"[\"']([^\"']+)[\"']\s*$", text)
    script = said[1] if said else re.sub(r"^ssh\s+(?:-\S+\s+(?:[\w=/.~$-]+\s+(?=\S+@))?)*\S+\s+", "", text)
    return any(REMOTE.match(one.text) and not one.lost and not one.doubt for one in commands(Step(1, run=script)))


def after(pipeline: Pipeline, job: Job, step: Step) -> list[tuple[Job, Step]]:
    """Steps that run once a step has: those below it, and those of jobs that wait for its job."""
    found = [(job, one) for one in job.steps[job.steps.index(step) + 1 :]]
    waiting, known = [job.name], {job.name}
    while waiting:
        name = waiting.pop()
        for other in pipeline.jobs:
            if name in other.needs and other.name not in known:
                known.add(other.name)
                waiting.append(other.name)
                found += [(other, one) for one in other.steps]
    return found


def _lines(script: str) -> list[str]:
    return [line for line in script.splitlines() if not line.lstrip().startswith("#")]
