"""Questions about a kept run, with answers for machines. Reads nothing, changes nothing."""
