"""A module is a collector: its `collect(found)` returns what it saw as JSON, masked by `found.mask`."""
