"""Tests of the study of wishes."""
