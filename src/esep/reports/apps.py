"""Reports as a Django application."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Tables of the reports that deputies prepare."""

    name = "esep.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"
