"""Routes as the frameworks would serve them, for `collect/routes.py`."""
