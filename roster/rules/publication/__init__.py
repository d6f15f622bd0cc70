"""When a roster is published, and what may be changed after that."""
