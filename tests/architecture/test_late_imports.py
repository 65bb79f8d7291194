"""What only some pages and tasks need is loaded when they need it: a start is short and light (decision 20)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = frozenset({
    "docx", "holidays", "icalendar", "lxml", "numpy", "openpyxl", "PIL", "psycopg", "pypdfium2", "python_calamine",
    "typst",
})  # fmt: skip

REFUSING = """
import sys

class Refusing:
    def find_spec(name, path=None, target=None):
        if name in {refused}:
            raise RuntimeError(name)

sys.meta_path.insert(0, Refusing)
"""
"""Ends a program that loads a library it should do without; its traceback tells who wanted it."""

SERVING = """
import django

django.setup()
import esep.config.readiness
from django.core.wsgi import get_wsgi_application
from django.test import Client

get_wsgi_application()
visitor = Client(headers={"host": "localhost"})
assert [visitor.get(page).status_code for page in ("/regulation/", "/planner/", "/sign-in/")] == [200, 200, 200]
"""

WORKING = """
import django

django.setup()
import esep.cli
from esep.kernel import backup, life, posting, vitals
"""

WATCHING = "import esep.config.server"


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("program", "refused"),
    [(SERVING, HEAVY), (WORKING, HEAVY), (WATCHING, HEAVY | {"django", "pydantic"})],
    ids=["serving", "working", "watching"],
)
def test_a_process_starts_without_what_it_may_never_need(program: str, refused: frozenset[str]) -> None:
    environment = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}"}
    whole = REFUSING.format(refused=set(refused)) + program

    done = subprocess.run([sys.executable, "-c", whole], cwd=ROOT, env=environment, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr[-2000:]
