"""Publications as a Django application."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Tables of the catalogue, its versions and checks, and the records that live in it (7.2)."""

    name = "esep.publications"
    label = "publications"
    default_auto_field = "django.db.models.BigAutoField"
