"""The settings sight: imports the service in its own interpreter and looks at what is in force."""
