"""What can go wrong for a reason that the user can mend.

ProveoutError
├── UsageError           the call or the configuration is off           exit 3
│   ├── ConfigurationError   a file of ours says something it cannot
│   └── UnreadableDocumentError a checklist cannot be read as text
└── CatalogueError       a check file breaks its contract (a bug of ours) exit 4

A message says what happened, to which thing, and what to do, in the user's words.
"""


class ProveoutError(Exception):
    """Base of every error that proveout raises on purpose."""


class UsageError(ProveoutError):
    """The command line cannot be carried out as given."""


class ConfigurationError(UsageError):
    """`proveout.toml` or `[tool.proveout]` says something that it cannot."""


class UnreadableDocumentError(UsageError):
    """A checklist cannot be read: missing, too large, or no text."""


class CatalogueError(ProveoutError):
    """A file under `checks/` breaks the contract of a check; the message names file and line."""
