"""Subscriptions as a Django application."""

from django.apps import AppConfig


class SubscriptionsConfig(AppConfig):
    """Tables of who asked to be told, of what, and what they were told already."""

    name = "esep.subscriptions"
    label = "subscriptions"
    default_auto_field = "django.db.models.BigAutoField"
