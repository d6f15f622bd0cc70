"""The ways in for people and programs: the command line, and the making of a roster from a ward."""
