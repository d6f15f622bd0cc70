"""Tests of api.exchange."""
