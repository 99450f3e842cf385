"""What a newcomer is given: a configuration and a checklist, written from what was found in the repository."""
