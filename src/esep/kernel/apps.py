"""The kernel as a Django application."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Tables of the ground floor."""

    name = "esep.kernel"
    label = "kernel"
    default_auto_field = "django.db.models.BigAutoField"
