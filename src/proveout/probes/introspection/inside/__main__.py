"""Starts the rest as a package of its own name, so that no module of the service is shadowed."""

import os
import sys

NAME = "_proveout_inside"

if __name__ == "__main__":
    if sys.version_info < (3, 8):  # noqa: UP036 - an older one may be handed over
        sys.exit("Python {0}.{1} is older than 3.8, and not looked at".format(*sys.version_info[:2]))
    loaded = frozenset(sys.modules)
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if path != here and os.path.abspath(path) != here]
    package = type(sys)(NAME)
    package.__path__ = [here]
    package.__package__ = NAME
    vars(package)["loaded"] = loaded
    sys.modules[NAME] = package

    from importlib import import_module

    import_module(NAME + ".process").main()
