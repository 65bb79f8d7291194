"""The municipality's money: budget, property, fund, debt, programmes, outlook (1.9, 4.4, 5.2, 5.3)."""
