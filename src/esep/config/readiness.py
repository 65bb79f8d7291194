"""Readiness: what is done and told before the first page. It runs once in the process that serves."""

from collections.abc import Sequence

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError
from django.utils.translation import override

from esep.access import Role
from esep.config.port import Unservable
from esep.demonstration.directory import Accounts, directory
from esep.journeys.demonstration import Serving, load, refuse_mixing
from esep.kernel.backup import upgrade
from esep.kernel.models.account import ROLE_WORDS
from esep.kernel.refusals import Refusal, Refused

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

NO_DATABASE = """
  Маалымат базасы жооп бербейт: {problem}. DATABASE_URL дарегин жана сервердин иштегенин текшериңиз.
  База данных не отвечает: {problem}. Проверьте адрес DATABASE_URL и работает ли сервер.
  The database does not answer: {problem}. Check the address in DATABASE_URL and that the server runs.
"""


def get_ready(address: str) -> None:
    """Make everything ready, and print where Esep will be found. Raises Unservable when it cannot be."""
    serving = make_ready()
    print(READY.format(address=address), flush=True)
    if serving is Serving.DEMONSTRATION:
        print(told_log_ins(directory().accounts, address=address), flush=True)
    if serving is Serving.NOTHING_YET:
        print(NOTHING_YET, flush=True)


def make_ready() -> Serving:
    """Prepare the database and the static files, and say what there is to serve; a demonstration that is empty is
    filled.

    Raises Unservable when the database cannot be used, or when demonstration and real records would mix.
    """
    call_command("collectstatic", interactive=False, verbosity=0)
    try:
        upgrade()
        serving = refuse_mixing()
        if settings.DEMONSTRATION_DAY and serving is Serving.NOTHING_YET:
            print(FILLING, flush=True)
            load()
            return Serving.DEMONSTRATION
    except Refused as refused:
        raise Unservable(told_refusals(refused.refusals)) from refused
    except OperationalError as error:
        raise Unservable(NO_DATABASE.format(problem=str(error).partition("\n")[0])) from error
    return serving


def told_refusals(refusals: Sequence[Refusal]) -> str:
    """What stands in the way of serving, in three languages."""
    lines = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            lines += [f"  {one.message} {one.remedy}".rstrip() for one in refusals]
    return "\n" + "\n".join(lines) + "\n"


def told_log_ins(accounts: Accounts, *, address: str) -> str:
    """Who can sign in to the demonstration, one a line: the login and the role in two languages."""
    lines = []
    for account in accounts.of:
        words = []
        for language in ("ky", "ru"):
            with override(language):
                words.append(str(ROLE_WORDS[Role(account.role)]))
        lines.append(f"    {account.login:<14} {' / '.join(words)}")
    return LOG_INS.format(address=address, log_ins="\n".join(lines) + "\n", password=accounts.password)
