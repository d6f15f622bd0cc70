"""Settings of the service, from options, the environment and defaults."""

from api.settings.settings import Settings, SettingsError, settings_of

__all__ = ["Settings", "SettingsError", "settings_of"]
