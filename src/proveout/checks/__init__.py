"""The catalogue: one pure file per check; a folder is an area, a module is a check."""
