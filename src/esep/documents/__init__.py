"""Documents: papers, tables and QR codes out of values that are ready to be shown. Nothing is read or decided here."""
