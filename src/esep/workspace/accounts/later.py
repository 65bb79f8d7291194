"""What is loaded when it is first asked for: the cryptography behind passkeys.

It takes more memory than any other library, and allauth loads it with the first step of every sign-in, while most who
sign in never show a passkey.
"""

import sys
from importlib import import_module
from threading import RLock
from types import ModuleType

PASSKEYS = "allauth.mfa.webauthn.internal.auth"
"""The module of allauth that alone needs it. Others hold the module, and ask it for a name when there is a passkey."""

_LOADING = RLock()


class Later(ModuleType):
    """Stands for a module until something of it is asked for, and hands that on for those who keep hold of it."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            # Whoever looks through all modules asks for no more than these.
            raise AttributeError(name)
        with _LOADING:
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
            found: object = getattr(import_module(self.__name__), name)
        return found


def load_later(name: str = PASSKEYS) -> None:
    """Let a module be loaded when something of it is first asked for; nothing where it has been loaded already."""
    sys.modules.setdefault(name, Later(name))
