"""Show what a check would read, where, and with which effect. Reads nothing but the checklist.

examples:
  proveout plan
  proveout plan docs/GO_LIVE.md --env staging
"""

import argparse
import sys

from proveout.cli.request import add_arguments as add_request
from proveout.cli.request import quiet, understood
from proveout.flow import bound, planned, redactor
from proveout.model.plan import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)


def carry_out(arguments: argparse.Namespace) -> int:
    request = understood(arguments)
    tools = request.tools(quiet, keep=False)
    checklists = request.checklists(tools)
    plan = planned(bound(checklists, tools), tools)
    sys.stdout.write(redactor(checklists).text(_shown(plan)))
    return 0


def _shown(plan: Plan) -> str:
    environment = plan.environment
    lines = [f"environment {environment.name}, which grants '{environment.granted.name.lower()}'", ""]
    readers: dict[str, list[str]] = {need.name: [] for need in plan.needs}
    for task in plan.tasks:
        for look in task.looks:
            for _, need in look.needs:
                if task.key not in readers[need.name]:
                    readers[need.name].append(task.key)
    lines.append(f"would read {len(readers)} things for {sum(bool(t.looks) for t in plan.tasks)} checks:")
    lines += [f"  {name:<24}{', '.join(keys)}" for name, keys in sorted(readers.items())]
    refused = [task for task in plan.tasks if task.refused]
    if refused:
        lines += ["", f"would not look at {len(refused)} checks:"]
        lines += [f"  {task.key:<48} {task.refused}" for task in refused]
    return "\n".join(lines) + "\n"
