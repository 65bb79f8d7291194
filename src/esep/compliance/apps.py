"""Compliance as a Django application."""

from django.apps import AppConfig


class ComplianceConfig(AppConfig):
    """Obligations of all chapters, judged again whenever an act touches their records."""

    name = "esep.compliance"
    label = "compliance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every act bring the obligations it touches up to date."""
        # Tables can be imported only when all applications are there.
        from esep.compliance.projection import refresh
        from esep.kernel import projections

        projections.register(refresh)
