"""What is kept about other systems."""
