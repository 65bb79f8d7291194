"""Records as a Django application."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Tables of files, evidence and the register, and the one act of two persons in it."""

    name = "esep.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what unlocking a document does once two persons agreed."""
        from esep.access import Act
        from esep.kernel import seconds
        from esep.records.closing import unlock

        seconds.register(Act.UNLOCK_DOCUMENT, unlock)
