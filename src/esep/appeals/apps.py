"""The people's voice as a Django application."""

from django.apps import AppConfig


class AppealsConfig(AppConfig):
    """Tables of what people asked, of the deputies' receptions and contacts, and of what came of it."""

    name = "esep.appeals"
    label = "appeals"
    default_auto_field = "django.db.models.BigAutoField"
