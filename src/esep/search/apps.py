"""Search as a Django application."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """What people look for, written anew whenever an act touches it."""

    name = "esep.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every act bring the entries of what it touched up to date."""
        # Tables can be imported only when all applications are there.
        from esep.kernel import projections
        from esep.search.projection import FOLLOWED, renew

        projections.follow(renew, words=FOLLOWED)
