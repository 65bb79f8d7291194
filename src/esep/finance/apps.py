"""Finance as a Django application."""

from django.apps import AppConfig


class FinanceConfig(AppConfig):
    """Tables of the budget and its execution, property, the off-budget fund, debt, programmes and the outlook."""

    name = "esep.finance"
    label = "finance"
    default_auto_field = "django.db.models.BigAutoField"
