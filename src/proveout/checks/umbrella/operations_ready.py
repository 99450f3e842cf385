"""Operations ready.

Asked as:
    operational readiness; support procedures in place; operations team ready; incident readiness
"""

MEMBERS = (
    "docs.runbook_is_kept",
    "docs.incident_plan_is_written",
    "observability.alert_reaches_a_person",
    "attest.on_call_named",
    "attest.incident_exercise_held",
)
