"""Typesetting: one template and its data into one archival and accessible PDF (PDF/A-2a and PDF/UA-1).

Run as a program it does the same apart, within bounds of time and memory: a task as JSON comes in, a PDF goes out.
The native typesetter cannot be stopped from within, keeps what it once took (170 KB for each row of a table) and
ends the whole process when memory runs out.
"""

import json
import resource
import sys
from datetime import datetime
from functools import cache
from pathlib import Path

import typst

TEMPLATES = Path(__file__).with_name("templates")

FAILED = 1
"""What the program returns when the template or its data were refused."""


def typeset(template: str, *, content: str, made_at: datetime) -> bytes:
    """The PDF of a template with its data (JSON). The same arguments give the same bytes.

    Fonts of the machine and files outside of the templates are out of reach. Raises typst.TypstError.
    """
    return typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        pdf_standards=["a-2a", "ua-1"],
        sys_inputs={"content": content},
        timestamp=made_at,
    )


@cache
def fonts() -> typst.Fonts:
    """The fonts inside the typesetter; they draw ң, ө and ү."""
    return typst.Fonts(include_system_fonts=False)


def main(seconds: int, memory: int) -> None:
    """Bound this process, then do the task from standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    task = json.load(sys.stdin.buffer)
    try:
        made = typeset(task["template"], content=task["content"], made_at=datetime.fromisoformat(task["made_at"]))
    except typst.TypstError as error:
        sys.stderr.write(str(error))
        sys.exit(FAILED)
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
