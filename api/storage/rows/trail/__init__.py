"""What was done, and where."""
