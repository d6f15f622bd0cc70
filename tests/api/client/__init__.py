"""Tests of api.client."""
