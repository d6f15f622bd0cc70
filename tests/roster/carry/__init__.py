"""From one period to the next."""
