"""The office as Django knows it."""

from django.apps import AppConfig

from esep.workspace.accounts.later import load_later


class WorkspaceConfig(AppConfig):
    """Screens alone: no tables, no rules."""

    name = "esep.workspace"
    label = "workspace"

    def ready(self) -> None:
        """Leave what most never use unread."""
        load_later()
