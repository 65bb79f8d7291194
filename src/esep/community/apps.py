"""The community as a Django application."""

from django.apps import AppConfig


class CommunityConfig(AppConfig):
    """Villages, people, mandates, venues and the adopted regulation."""

    name = "esep.community"
    label = "community"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what the acts of two persons do here, and let facts and directory agree."""
        from esep.community import agreement, deeds
        from esep.kernel import projections

        deeds.register_all()
        projections.register(agreement.refuse_disagreement)
