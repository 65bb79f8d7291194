"""Reports that are built from the chapters below: the deputy's yearly report (3.5)."""
