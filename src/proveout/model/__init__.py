"""The nouns: what every stage knows, and nothing else."""
