"""What takes the most memory is loaded when a passkey is first asked for, and not before."""

import subprocess
import sys

LOADED = '[name for name in sys.modules if name.partition(".")[0] in {"fido2", "cryptography"}]'
SERVED = f"""
import sys, django
django.setup()
import esep.config.urls
print(len({LOADED}))
"""
ASKED = f"""{SERVED}
from concurrent.futures import ThreadPoolExecutor
from allauth.mfa.webauthn.internal import flows
with ThreadPoolExecutor(8) as threads:
    names = set(threads.map(lambda _: flows.auth.begin_registration.__name__, range(64)))
print(names, len({LOADED}) > 0)
"""


def test_a_server_that_was_asked_for_no_passkey_has_not_loaded_its_cryptography() -> None:
    assert _printed(SERVED) == ["0"]


def test_who_asks_first_gets_it_even_when_many_ask_at_once() -> None:
    assert _printed(ASKED) == ["0", "{'begin_registration'} True"]


def _printed(program: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split(
        "\n"
    )[:-1]
