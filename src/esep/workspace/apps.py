"""The office as Django knows it."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """Screens alone: no tables, no rules."""

    name = "esep.workspace"
    label = "workspace"
