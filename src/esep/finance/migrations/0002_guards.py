"""What the database itself refuses of money: other municipalities, deleting, another year or object."""

from django.db import migrations

from esep.kernel.schema import AppendOnly, RowSecurity

NEVER_CHANGED = ("budgetimport",)
FIXED = {
    "budgetcode": ("municipality_id", "kind", "code"),
    "importmapping": ("municipality_id", "kind", "fingerprint"),
    "budgetversion": ("municipality_id", "code", "year", "kind", "begun_at", "begun_by_id"),
    "budgetline": ("municipality_id", "budget_id", "side", "brought_in_id", "row"),
    "execution": ("municipality_id", "year", "span", "number", "entered_at", "entered_by_id"),
    "executionline": ("municipality_id", "execution_id", "side", "brought_in_id", "row"),
    "treasurybalance": ("municipality_id", "day"),
    "reasoning": ("municipality_id", "code_id", "year", "half"),
    "asset": ("municipality_id", "code"),
    "valuation": ("municipality_id", "asset_id", "valued_on", "amount", "recorded_at"),
    "deal": ("municipality_id", "code", "asset_id", "kind"),
    "rent": ("municipality_id", "deal_id", "year", "half"),
    "fund": ("municipality_id", "code"),
    "fundmovement": ("municipality_id", "fund_id", "recorded_at", "recorded_by_id"),
    "loan": ("municipality_id", "code"),
    "loanpayment": ("municipality_id", "loan_id", "recorded_at", "recorded_by_id"),
    "programme": ("municipality_id", "code"),
    "activity": ("municipality_id", "code"),
    "activityvillage": ("municipality_id", "activity_id", "village_id"),
    "activitymoney": ("municipality_id", "activity_id", "year"),
    "activitystep": ("municipality_id", "activity_id", "day", "state", "recorded_at", "recorded_by_id"),
    "forecast": ("municipality_id",),
    "budgetrisk": ("municipality_id",),
}


class Migration(migrations.Migration):
    dependencies = [("finance", "0001_initial"), ("kernel", "0002_guards")]

    operations = [
        *(AppendOnly(f"finance_{table}") for table in NEVER_CHANGED),
        *(AppendOnly(f"finance_{table}", columns=columns) for table, columns in FIXED.items()),
        *(RowSecurity(f"finance_{table}") for table in (*NEVER_CHANGED, *FIXED)),
    ]
