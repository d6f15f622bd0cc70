"""Enough people, with the skills that the floor needs."""
