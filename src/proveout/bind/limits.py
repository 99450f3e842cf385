"""The bounds that a line names, for one check: "10/minute", "26h", names of variables, paths.

A field of a check's `Limits` is read by its type and its name, so that a new check needs no entry here. What the words
do not speak of stays unread: the check's default is better than a number that belongs to something else.
"""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

from proveout.bind import names, phrases_said, words_said
from proveout.bind.amounts import Amount, Measure, duration_of, period, plain, read_amounts, size_of
from proveout.bind.nouns import CHOICES, FLAGS, UPPER, foreign, is_count, is_shy, noun_of
from proveout.model.binding import LimitValue
from proveout.model.check import LimitField, Page
from proveout.model.checklist import Item
