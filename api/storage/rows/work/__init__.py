"""Jobs, and requests that were answered."""
