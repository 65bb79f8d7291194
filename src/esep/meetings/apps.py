"""Meetings as a Django application."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Tables of report meetings, requests for information, experts, and the lists of those who come and speak."""

    name = "esep.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the plans of meetings and their facts agree."""
        from esep.kernel import projections
        from esep.meetings.telling import refuse_disagreement

        projections.register(refuse_disagreement)
