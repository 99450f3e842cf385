"""The entry point: finds the command, carries it out, and turns errors into sentences and exit codes.

Exit codes: 0 GO (or done), 1 NO-GO, 2 HOLD, 3 usage or configuration, 4 a fault of proveout itself.
"""

import errno
import gc
import os
import sys
import warnings
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from proveout import __version__
from proveout.errors import ProveoutError, UsageError

if TYPE_CHECKING:
    import argparse

COMMANDS = Path(__file__).parent / "commands"
USAGE, FAULT, INTERRUPTED = 3, 4, 130
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


def run() -> NoReturn:
    """What the installed command starts."""
    # A process of a second makes no cycles worth looking for until it has read a whole repository.
    gc.set_threshold(50_000)
    # Sources of strangers are parsed; what Python thinks of their spelling is no answer of ours.
    warnings.simplefilter("ignore", SyntaxWarning)
    _open_streams()
    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()  # the reader of our output left (`| head`): nothing more to say
    except OSError as error:
        code = _not_written(error)
    sys.exit(code)


def main(words: list[str]) -> int:
    """Carry out one command line and return its exit code. Never raises."""
    try:
        return _carry_out(words)
    except UsageError as error:
        return _say(str(error), USAGE)
    except ProveoutError as error:
        return _say(f"{error}\nThis is a fault of proveout. Please report it.", FAULT)
    except KeyboardInterrupt:
        return _say("stopped by Ctrl-C. Nothing was decided", INTERRUPTED)
    except BrokenPipeError:
        return 0
    except OSError as error:
        # A file that cannot be written has a name; what has none is stdout.
        return _fault(error) if error.filename or error.errno not in UNWRITABLE else _not_written(error)
    except SystemExit as leaving:  # argparse leaves this way after --help and after bad usage
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except Exception as error:  # noqa: BLE001 - the outermost border: nobody is shown a traceback
        return _fault(error)


def commands() -> dict[str, str]:
    """Each command and the line that says what it does, read from the top of its file."""
    found = {}
    for file in sorted(COMMANDS.glob("[a-z]*.py")):
        with file.open(encoding="utf-8") as source:
            found[file.stem] = source.readline().strip().strip('"')
    return found


def parser_of(command: str) -> "argparse.ArgumentParser":
    """The parser of one command, with the command's function as the default of `carry_out`."""
    import argparse  # noqa: PLC0415 - `--version` and `--help` of the whole need none
    import importlib  # noqa: PLC0415 - the same

    module = importlib.import_module(f"proveout.cli.commands.{command}")
    about, _, rest = (module.__doc__ or "").partition("\n")
    parser = _Parser(
        prog=f"proveout {command}",
        description=about,
        epilog=rest.strip("\n"),
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=columns() - 2),
    )
    module.add_arguments(parser)
    parser.set_defaults(carry_out=module.carry_out)
    return parser


def columns() -> int:
    """Columns of the terminal, or what COLUMNS says; 80 where there is neither."""
    # shutil knows this too, and costs three compression libraries at start-up.
    said = os.environ.get("COLUMNS", "")
    if said.isdigit() and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ is not None else 80
    except (OSError, ValueError):
        return 80


def _carry_out(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        sys.stdout.write(_help())
        return 0
    if words[0] in ("-V", "--version"):
        sys.stdout.write(f"proveout {__version__}\n")
        return 0
    command = words[0]
    known = commands()
    if command not in known:
        raise UsageError(_no_such(command, known))
    arguments = parser_of(command).parse_args(words[1:])
    code: int = arguments.carry_out(arguments)
    return code


def _help() -> str:
    table = "\n".join(f"  {name:<12}{about}" for name, about in commands().items())
    return f"""\
usage: proveout COMMAND [OPTIONS]

Reads the production checklist that your team already has, measures what it says,
and decides GO, NO-GO or HOLD with evidence. Nothing is ticked that was not proved.

commands:
{table}

examples:
  proveout check                      finds the checklists of this repository and proves them
  proveout check docs/GO_LIVE.md --env production --env-file .env.production
  proveout explain deps.locked        what a check looks at, and how to mend it

exit codes: 0 GO, 1 NO-GO, 2 HOLD, 3 usage or configuration, 4 a fault of proveout
'proveout COMMAND --help' says more of each.
"""


def _no_such(command: str, known: dict[str, str]) -> str:
    import difflib  # noqa: PLC0415 - only for a wrong word

    near = difflib.get_close_matches(command, known, n=1)
    if command.endswith(".md"):
        return f"there is no command '{command}'. Did you mean 'proveout check {command}'?"
    hint = f"Did you mean '{near[0]}'?" if near else f"There are {', '.join(known)}."
    return f"there is no command '{command}'. {hint}"


def _open_streams() -> None:
    """Put the null device where the caller closed a stream, and let no letter stop what is written.

    Python has None for a closed one, and the next file that is opened would get its number.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, os.O_RDWR)
            if null != number:
                os.dup2(null, number)
                os.close(null)
            setattr(sys, name, open(number, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open until the end
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr] # a real stream here, of this process


def _drop_output() -> None:
    """What is still held for stdout goes nowhere, and Python says nothing of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _not_written(error: OSError) -> int:
    _drop_output()
    return _say(f"the output could not be written: {error.strerror or error}. Its reader has only a part of it", USAGE)


def _say(sentence: str, code: int) -> int:
    from proveout.redact import Redactor  # noqa: PLC0415 - only when something went wrong

    print(f"proveout: {Redactor().text(sentence)}", file=sys.stderr)
    return code


def _fault(error: BaseException) -> int:
    if os.environ.get("PROVEOUT_TRACEBACK"):
        from proveout.redact import Redactor  # noqa: PLC0415 - only when something went wrong

        print(Redactor().exception(error), file=sys.stderr)
    # The message of an unforeseen error may quote anything that was being looked at, so only its place is told.
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame is not None else "?"
    return _say(
        f"{type(error).__name__} at {place}. This is a fault of proveout, and nothing was decided. "
        "PROVEOUT_TRACEBACK=1 shows how it came there",
        FAULT,
    )


def _parser_class() -> "type[argparse.ArgumentParser]":
    import argparse  # noqa: PLC0415 - the same as above

    class Parser(argparse.ArgumentParser):
        """argparse ends with 2 on bad usage; here 2 means HOLD."""

        def error(self, message: str) -> NoReturn:
            self.print_usage(sys.stderr)
            raise UsageError(f"{message}. '{self.prog} --help' says what is understood")

    return Parser


def _Parser(**options: object) -> "argparse.ArgumentParser":  # noqa: N802 - stands for the class above
    return _parser_class()(**options)  # type: ignore[arg-type] # argparse's own keywords, passed on
