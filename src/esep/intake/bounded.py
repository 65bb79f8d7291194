"""Bounds: the program that starts a reading program inside a process of its own.

Readers of PDF, pictures and workbooks are large amounts of C and Rust that read whatever they are sent. They run apart,
with bounded memory and time, so that a file made to break them breaks nothing else. Called with the bytes of memory,
the seconds of work, the file of the reading program, and what that program asks for.
"""

import resource
import runpy
import sys

OUT_OF_MEMORY = 3
"""What the program returns when its memory is used up."""


def main(memory: str, seconds: str, program: str, *arguments: str) -> None:
    """Bound this process, then become the reading program."""
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.argv = [program, *arguments]
    try:
        runpy.run_path(program, run_name="__main__")
    except (MemoryError, ImportError):  # a library that finds no room cannot be imported
        sys.exit(OUT_OF_MEMORY)


if __name__ == "__main__":
    main(*sys.argv[1:])
