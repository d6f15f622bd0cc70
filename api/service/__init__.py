"""The web service: everything put together."""

from api.service.app import create_app

__all__ = ["create_app"]
