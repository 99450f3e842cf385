"""A small bookshop: what a team of three ships on a Friday."""
