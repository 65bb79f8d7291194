"""The registration desk on the day itself (3.1)."""
