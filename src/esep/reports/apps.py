"""Reports as a Django application."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Tables of the reports that deputies prepare."""

    name = "esep.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the catalogue of publications ask what the pages of money and of the head hold."""
        # Tables can be imported only when all applications are there.
        from esep.reports.pages import tell_pages

        tell_pages()
