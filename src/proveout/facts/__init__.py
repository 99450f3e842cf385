"""What can be learned, a file per system. Facts are frozen, have real units, and hold no opinion."""
