"""Finds credentials in texts: what lies in the tree, what the history holds, what goes into an image."""
