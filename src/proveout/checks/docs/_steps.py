"""What every document of steps has to stand: its references exist, it has steps, nothing in it is left open.

No check, hence the underscore: the guides, the way back and the runbook share it.
"""

from proveout.facts.passage import Weighed, shown, shown_reference, told
from proveout.model.verdict import Verdict, failed, unknown


def dead_end(subject: str, seen: Weighed) -> Verdict | None:
    """Why following these steps would stop, and None where they can be followed as far as files show."""
    if seen.dead:
        passage, reference = seen.dead[0]
        return failed(f"{subject}: {told(passage, reference)}", *(shown_reference(*one) for one in seen.dead))
    if not seen.runnable:
        bare = seen.left_open or all(one.is_empty for one in seen.passages)
        verdict = failed if bare else unknown
        says = f"{subject}: {seen.passages[0]} names no command and no numbered step"
        return verdict(says, *(shown(one) for one in seen.passages))
    return None


def open_end(subject: str, seen: Weighed) -> Verdict | None:
    """What in these steps is still to be filled in or could not be resolved, and None where there is nothing."""
    if seen.left_open:
        passage, gap = seen.left_open[0]
        return unknown(f"{subject}: {passage.document.path}:{gap.line} still says '{gap.words}'", shown(passage))
    if seen.doubtful:
        passage, reference = seen.doubtful[0]
        return unknown(f"{subject}: {reference.words} {reference.why}", shown_reference(passage, reference))
    return None
