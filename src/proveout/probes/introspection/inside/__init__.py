"""What runs in the service's own process: standard library only, Python 3.8 to 3.13, started by path."""
