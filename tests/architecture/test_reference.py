"""The pages that are made from the code say what the code says."""

from scripts.reference import behind


def test_no_reference_page_has_fallen_behind() -> None:
    """`scripts/reference.py` writes them anew."""
    assert behind() == []
