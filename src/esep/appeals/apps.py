"""The people's voice as a Django application."""

from django.apps import AppConfig


class AppealsConfig(AppConfig):
    """Tables of what people asked, of the deputies' receptions and contacts, and of what came of it."""

    name = "esep.appeals"
    label = "appeals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the rows of the people's voice and their facts agree."""
        from esep.appeals.agreeing import refuse_disagreement
        from esep.appeals.commands.appeals.telling import refuse_disagreement as appeals_agree
        from esep.kernel import projections

        projections.register(appeals_agree)
        projections.register(refuse_disagreement)
