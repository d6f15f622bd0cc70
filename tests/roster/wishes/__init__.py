"""Tests of wishes with a budget."""
