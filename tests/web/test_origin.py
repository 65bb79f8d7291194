"""Public addresses in the environment."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from esep.config.origin import Origin, only_https, read_origins


def test_no_origin_means_this_computer_only() -> None:
    assert read_origins("") == ()
    assert not only_https(())


def test_one_plain_address_among_others_is_enough_to_allow_http() -> None:
    origins = read_origins("https://esep.example, http://10.0.0.5:8000/")

    assert origins == (Origin("https", "esep.example"), Origin("http", "10.0.0.5"))
    assert not only_https(origins)
    assert only_https(origins[:1])


@pytest.mark.parametrize(
    "text", ["esep.example", "ftp://esep.example", "https://", "https://esep.example/path", "https://[::1"]
)
def test_what_is_no_origin_is_refused_by_name(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ESEP_ORIGINS"):
        read_origins(text)
