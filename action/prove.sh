#!/usr/bin/env bash
# The script of action.yml: installs what proveout needs by hash, proves, and leaves the exit code to the last step.
# Every input is a variable. None of them is evaluated, and none of them can become an option.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
place="${RUNNER_TEMP:?RUNNER_TEMP is missing: this script is started by a runner}/proveout"
python="${PROVEOUT_PYTHON:-python3}"

stop() {
    echo "::error title=proveout::$1"
    echo "code=3" >>"$GITHUB_OUTPUT"
    exit 0
}

case "${PROVEOUT_FAIL_ON:-hold}" in
hold | no-go) ;;
*) stop "fail-on is 'hold' or 'no-go'" ;;
esac
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "proveout needs Python 3.11 or newer: set it up before, or name it in the input python"

if [ ! -x "$place/venv/bin/python" ]; then
    mkdir -p "$place"
    "$python" -m venv "$place/venv"
    "$place/venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: \
        -r "$here/requirements-run.lock"
fi

words=(--repo "${PROVEOUT_REPOSITORY:-.}" --format github --report "sarif=$place/proveout.sarif" --no-keep --quiet)
if [ "${PROVEOUT_EXECUTE:-false}" != true ]; then words+=(--no-exec); fi
if [ -n "${PROVEOUT_ENVIRONMENT:-}" ]; then words+=("--env=$PROVEOUT_ENVIRONMENT"); fi
if [ -n "${PROVEOUT_ENV_FILE:-}" ]; then words+=("--env-file=$PROVEOUT_ENV_FILE"); fi
words+=(--)
while IFS= read -r checklist; do
    if [ -n "$checklist" ]; then words+=("$checklist"); fi
done <<<"${PROVEOUT_CHECKLISTS:-}"

code=0
# From the sources of this very commit: nothing is built. -P keeps modules of the checked-out repository out.
PYTHONPATH="$here/src" "$place/venv/bin/python" -P -m proveout check "${words[@]}" 2>"$place/errors" || code=$?

case "$code" in
0) decision=GO ;;
1) decision=NO-GO ;;
2) decision=HOLD ;;
*) decision="" ;;
esac
if [ -z "$decision" ]; then
    # One line, so that nothing in it is a command of its own.
    echo "::error title=proveout::$(tr '\r\n' '  ' <"$place/errors" | sed 's/%/%25/g')"
else
    # Marked, so that no line of it is a command of the runner.
    sed 's/^/| /' "$place/errors" >&2
fi
if [ "$decision" = HOLD ] && [ "${PROVEOUT_FAIL_ON:-hold}" = no-go ]; then code=0; fi
{
    echo "decision=$decision"
    echo "sarif=$place/proveout.sarif"
    echo "code=$code"
} >>"$GITHUB_OUTPUT"
