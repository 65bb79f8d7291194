"""Serving Esep on this computer: `python -m esep.config.server`, the port in PORT (default 8000).

Before it serves, the database is prepared; in the demonstration (ESEP_DEMO) an empty one is filled.
"""

import os
import socket
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import django
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import override
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from esep.access import Role

if TYPE_CHECKING:
    from esep.demonstration.directory import Accounts
    from esep.journeys.demonstration import Serving
    from esep.kernel.refusals import Refusal

HOST = "127.0.0.1"
# Requests answered at once; the others wait in line, which on a small machine is quicker than sharing it.
THREADS = 2 * (os.cpu_count() or 1) + 1

READY = """
  Эсеп ушул даректе:     {address}
  Эсеп по этому адресу:  {address}ru/
  Esep is at:            {address}en/

  Токтотуу / Остановить / Stop: Ctrl+C
"""

LOG_INS = """
  Мисал маалымат, ойдон чыгарылган. Кирүү:       {address}sign-in/
  Демонстрационные данные, вымысел. Вход:        {address}ru/sign-in/
  Demo data, invented. Sign in:                  {address}en/sign-in/

{log_ins}
  Сырсөз / Пароль / Password:  {password}
"""

FILLING = """
  Мисал маалымат киргизилүүдө, бир аз күтүңүз.
  Загружаются демонстрационные данные, подождите немного.
  The demonstration is being loaded; this takes a moment.
"""

NOTHING_YET = """
  База бош. Муниципалитетти ачуу:              esep init
  База пуста. Открыть муниципалитет:           esep init
  The database is empty. Open a municipality:  esep init
"""

BUSY = """
  {port}-порт бош эмес. Башка портту бериңиз:        make run PORT={other}
  Порт {port} уже занят. Укажите другой порт:         make run PORT={other}
  Port {port} is already in use. Choose another one:  make run PORT={other}
"""

NOT_A_PORT = """
  PORT={text}: 1ден 65535ке чейинки сан керек.
  PORT={text}: нужно число от 1 до 65535.
  PORT={text}: a number from 1 to 65535 is needed.
"""


class Unservable(Exception):
    """The server cannot start; the text says why, in three languages."""


def read_port(environment: Mapping[str, str]) -> int:
    """Return the port asked for in PORT, 8000 when it is not set. Raises Unservable when it is no port."""
    text = environment.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Unservable(NOT_A_PORT.format(text=text))
    return int(text)


def claim(port: int) -> None:
    """Make sure that nobody listens on `port` of this computer. Raises Unservable when somebody does."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            other = port + 1 if port < 65535 else 8000
            raise Unservable(BUSY.format(port=port, other=other)) from error


def serve(port: int) -> None:
    """Make everything ready, print the address and serve until interrupted. Raises Unservable when it cannot be."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")
    django.setup()
    from esep.demonstration.directory import directory
    from esep.journeys.demonstration import Serving

    address = f"http://{HOST}:{port}/"
    serving = make_ready()
    print(READY.format(address=address), flush=True)
    if serving is Serving.DEMONSTRATION:
        print(told_log_ins(directory().accounts, address=address), flush=True)
    if serving is Serving.NOTHING_YET:
        print(NOTHING_YET, flush=True)
    Granian(
        "esep.config.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()


def make_ready() -> "Serving":
    """Prepare the database and the static files, and say what there is to serve; a demonstration that is empty is
    filled.

    Raises Unservable when the database cannot be used, or when demonstration and real records would mix.
    """
    from esep.journeys.demonstration import Serving, load, refuse_mixing
    from esep.kernel.backup import upgrade
    from esep.kernel.refusals import Refused

    call_command("collectstatic", interactive=False, verbosity=0)
    try:
        upgrade()
        serving = refuse_mixing()
        if settings.DEMONSTRATION_DAY:
            if serving is Serving.NOTHING_YET:
                print(FILLING, flush=True)
            load()
            return Serving.DEMONSTRATION
    except Refused as refused:
        raise Unservable(told_refusals(refused.refusals)) from refused
    return serving


def told_refusals(refusals: "Sequence[Refusal]") -> str:
    """What stands in the way of serving, in three languages."""
    lines = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            lines += [f"  {one.message} {one.remedy}".rstrip() for one in refusals]
    return "\n" + "\n".join(lines) + "\n"


def told_log_ins(accounts: "Accounts", *, address: str) -> str:
    """Who can sign in to the demonstration, one a line: the login and the role in two languages."""
    from esep.kernel.models.account import ROLE_WORDS

    lines = []
    for account in accounts.of:
        words = []
        for language in ("ky", "ru"):
            with override(language):
                words.append(str(ROLE_WORDS[Role(account.role)]))
        lines.append(f"    {account.login:<14} {' / '.join(words)}")
    return LOG_INS.format(address=address, log_ins="\n".join(lines) + "\n", password=accounts.password)


def main() -> int:
    """Serve, or say why not and return 1."""
    try:
        port = read_port(os.environ)
        claim(port)
        serve(port)
    except Unservable as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
