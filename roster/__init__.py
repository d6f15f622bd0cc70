"""What a ward, a rule and a roster are. Knows no solver, no web and no database."""
