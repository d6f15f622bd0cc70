"""A Python client of the service, which knows it by HTTP alone."""
