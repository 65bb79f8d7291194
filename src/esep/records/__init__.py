"""Records: the register of documents, the files behind them, and evidence of what happened (3.7)."""
