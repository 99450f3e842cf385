"""Putting out a release is a step of the pipeline that goes to the stated environment.

Proof:
    The deploy job, its trigger, environment and target are read from workflow and platform files; two
    environments with the same target fail. With access, the last run's outcome is read.

Asked as:
    auto-deploy enabled; deployment automated; automatic deployments from git; deploy to staging on
    push; deploy to production on release tag; deployment automation configured

Told by:
    (staging | production) + deploy + @"github actions" -(secret | approve | notify) ~0.88
    "automatic deployment" -(rollback | disable | test | #file) ~0.91
    "automatic deployments" -(rollback | disable | test) ~0.91
    "automated deployment" -(rollback | test | verify | #file) ~0.91
    "automated deployments" -(rollback | test) ~0.91
    "auto deploy" -(disable | rollback | #file) ~0.91
    "auto deploys" -(rollback | #file) ~0.91
    "deployment automated" -(verify | verification | rollback | post | post-deployment | "post deployment") ~0.91
    "deployment automation" ~0.91
    "automatically deploys" ~0.9
    "automatically deploy" -rollback ~0.9
    "deploy automatically" -rollback ~0.9
    "deploys automatically" -rollback ~0.9
    "continuous deployment" ~0.91
    "continuous delivery" ~0.9
    deploy + (push | commit | merge) + (trigger | automatic | every) -(image | rollback | git) ~0.9
    "triggers deployment" ~0.91
    trigger + deploy + (push | tag | main | master | branch | release | merge) ~0.91
    push + trigger + deploy ~0.91
    "deploy on push" ~0.91
    deploy_on_push ~0.91
    autoDeploy -(#file | script) ~0.91
    "deployment pipeline" -(staging | test | secure | security) ~0.84
    "deployment workflow" + (configure | create | test | work | setup) ~0.84
    "deploy workflow" ~0.86
    "deploy hook" ~0.84
    "deploy hooks" ~0.84
    "ci/cd" + deploy -(test | secret | monitor | pipeline | guide | document) ~0.84
    "github actions" + (deploy | deployment) -secret ~0.84
    "gitops" ~0.88
    argocd ~0.88
    codepipeline ~0.84
    codedeploy ~0.82
    "build trigger" ~0.84
    "deploy script" + automatic ~0.84
    "connect github repository" ~0.78
    "connect github" + (repository | repo) ~0.76
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    environment: str = "production"
    trigger: str = ""
