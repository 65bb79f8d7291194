"""Tables of the municipality's money."""

from esep.finance.models.budget import (
    BudgetLine,
    BudgetVersion,
    Execution,
    ExecutionLine,
    Reasoning,
    Side,
    TreasuryBalance,
)
from esep.finance.models.classification import BudgetCode
from esep.finance.models.debt import Loan, LoanPayment
from esep.finance.models.fund import Fund, FundMovement
from esep.finance.models.importing import BudgetImport, BudgetTable, ImportMapping
from esep.finance.models.outlook import BudgetRisk, Forecast
from esep.finance.models.programme import Activity, ActivityMoney, ActivityStep, ActivityVillage, Programme
from esep.finance.models.property import Asset, Deal, Rent, Valuation

__all__ = [
    "Activity",
    "ActivityMoney",
    "ActivityStep",
    "ActivityVillage",
    "Asset",
    "BudgetCode",
    "BudgetImport",
    "BudgetLine",
    "BudgetRisk",
    "BudgetTable",
    "BudgetVersion",
    "Deal",
    "Execution",
    "ExecutionLine",
    "Forecast",
    "Fund",
    "FundMovement",
    "ImportMapping",
    "Loan",
    "LoanPayment",
    "Programme",
    "Reasoning",
    "Rent",
    "Side",
    "TreasuryBalance",
    "Valuation",
]
