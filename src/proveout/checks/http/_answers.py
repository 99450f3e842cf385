"""What the checks of answers have in common: did the application come to an answer of its own."""

from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.verdict import Verdict, unknown

ABSENT = "the application alone sends none; whether its proxy does is seen on the wire only"


def nothing_told(subject: str, answers: ApplicationAnswersFacts) -> Verdict | None:
    """Unknown where no answer, or none that counts, was had."""
    if not answers.told:
        failed = next((one.failed or str(one.status) for one in answers.answers), "no answer")
        return unknown(f"{subject}: the application came to no answer in its own process ({failed})")
    if not answers.firm:
        return unknown(f"{subject}: its answers change with values that nobody gave. Hand them over with --env-file")
    return None
