"""Pages of the books of money: tables with sums, files of them, forms; property, funds, debt, works share them."""
