"""Migrations of the database, packaged with the program."""

from api.storage.migrations.upgrade import pending, upgrade

__all__ = ["pending", "upgrade"]
