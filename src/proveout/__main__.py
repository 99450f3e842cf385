"""`python -m proveout` is the installed command."""

from proveout.cli.main import run

if __name__ == "__main__":
    run()
