"""Print the completion script of a shell.

examples:
  proveout completion bash > ~/.local/share/bash-completion/completions/proveout
  proveout completion zsh > ~/.zfunc/_proveout
"""

import argparse
import sys

from proveout.cli.main import commands, parser_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh"), help="the shell that reads it")


def carry_out(arguments: argparse.Namespace) -> int:
    import shtab  # noqa: PLC0415 - nobody else needs it

    whole = argparse.ArgumentParser(prog="proveout")
    below = whole.add_subparsers()
    for name, about in commands().items():
        parser = parser_of(name)
        below.add_parser(name, help=about, parents=[parser], add_help=False, conflict_handler="resolve")
    sys.stdout.write(shtab.complete(whole, shell=arguments.shell))
    return 0
