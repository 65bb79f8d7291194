"""Under which licence everything here may be used; whose records they are is to be named."""

NAME = "CC-BY-4.0"
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
CURRENCY = "KGS"
"""All money is soms."""
