"""What was agreed with each person: hours, shifts, patterns, absence, locked cells."""
