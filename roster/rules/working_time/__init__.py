"""Working Time Regulations 1998."""
