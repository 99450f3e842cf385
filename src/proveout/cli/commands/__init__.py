"""One file per command; the file name is the command, its first line the help."""
