"""Wishes, and fair shares of what nobody wishes for."""
