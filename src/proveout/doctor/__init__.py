"""Says before a run what cannot be verified here, why, and how many lines depend on it."""
