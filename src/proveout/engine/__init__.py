"""The only concurrent code, and the pure one: facts are gathered, then judged.

Both doors open late: a run with nothing to read or to judge does not pay for their modules.
"""

from collections.abc import Mapping, Sequence

from proveout.catalogue import Catalogue
from proveout.engine.probe import Probe
from proveout.model.event import Tell
from proveout.model.need import Need
from proveout.model.plan import Plan
from proveout.model.run import Judgement

__all__ = ["Probe", "gather", "judge"]


def gather(needs: Sequence[Need], probes: Mapping[str, Probe], tell: Tell) -> dict[Need, object]:
    """See `proveout.engine.gathering.gather`."""
    if not needs:
        return {}
    from proveout.engine.gathering import gather as read_all  # noqa: PLC0415 - see above

    return read_all(needs, probes, tell)


def judge(
    plan: Plan,
    facts: Mapping[Need, object],
    catalogue: Catalogue,
    tell: Tell,
    *,
    before: Mapping[str, Judgement] | None = None,
) -> dict[str, Judgement]:
    """See `proveout.engine.judging.judge`."""
    if not plan.tasks:
        return {}
    from proveout.engine.judging import judge as judge_all  # noqa: PLC0415 - see above

    return judge_all(plan, facts, catalogue, tell, before=before or {})
