"""The council's work as a Django application."""

from django.apps import AppConfig


class CouncilConfig(AppConfig):
    """Tables of sessions, who was there, votes, decisions, broadcasts and the hearing of the head."""

    name = "esep.council"
    label = "council"
    default_auto_field = "django.db.models.BigAutoField"
