"""Operations ready.

Asked as:
    operational readiness; support procedures in place; operations team ready; incident readiness;
    operations readiness; operational procedures in place

Told by:
    "operational readiness" ~0.92
    "operations team" + (ready | prepare) -train ~0.85
    "operational procedures" + (place | ready | establish | complete) -(document | train) ~0.8
    "support procedures" + (place | ready | define | establish) -document ~0.8
    "incident readiness" ~0.85
    "ops team" + (ready | brief) ~0.78
    "operations ready" ~0.85
    ("ops procedures" | "operational procedures") ~0.88
"""

MEMBERS = (
    "docs.runbook_is_kept",
    "docs.incident_plan_is_written",
    "observability.alert_reaches_a_person",
    "attest.on_call_named",
    "attest.incident_exercise_held",
)
