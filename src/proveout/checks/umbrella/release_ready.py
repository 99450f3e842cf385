"""Release ready.

Asked as:
    release ready; code ready for deployment; release prepared; deployment package ready;
    code ready for production; release candidate ready; ready to merge and release; deployment package prepared

Told by:
    "deployment ready" -(docker | image | container | team | server | script | infrastructure) ~0.79
    "release ready" -(note | checklist) ~0.79
    "code ready" + (deploy | release | production) ~0.79
    code + (ready | freeze + complete) + (deploy | production | release) -(review | test | merge | qr) ~0.79
    "deployment package" + (ready | build | create | prepare) -(s3 | upload) ~0.79
    "release prepared" ~0.79
    "release package" + (ready | prepare) ~0.79
    "deployment status" + ready ~0.79
    "changes" + "ready for deployment" ~0.79
    "pre-deployment" + (check | task | requirement) + (complete | all | pass | done) -(backup | document) ~0.79
    "pre-deployment checklist" + (complete | done | pass) ~0.79
    "release candidate" + (ready | build | approved | create | test) -(tag | version) ~0.78
    ("code complete" | "feature complete" | "release candidate") ~0.86
    "code changes" + (complete | done | finished) ~0.8
"""

MEMBERS = (
    "release.revision_is_clean_and_pushed",
    "release.version_is_tagged",
    "ci.tests_pass",
    "ci.production_build_passes",
    "migrations.are_safe_to_run_live",
    "attest.release_approved",
)
