"""The ``esep`` command: tasks of the house from a terminal, in Kyrgyz, Russian and English."""

import sys
from collections.abc import Sequence

from esep.cli import access, backup, check, demo, drill, init, prepare, rebuild, regulation, verify, worker
from esep.cli.arguments import Arguments, Parser, add_command, new_parser
from esep.cli.output import print_breaches
from esep.regulation.refusals import BadInput
from esep.regulation.wording import Language

BAD_INPUT = 2
NOBODY_LISTENS = 141
"""The reader of our output has gone (128 + SIGPIPE): whatever was judged, nobody was told."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns its exit code: 2 for input that cannot be taken, otherwise as the command says."""
    words = sys.argv[1:] if argv is None else list(argv)
    arguments = Arguments(lang=_option(words, "--lang") or Language.KY, format=_option(words, "--format"))
    try:
        if arguments.lang not in tuple(Language):
            arguments.lang = Language.KY
        _parser(arguments.lang).parse_args(words, namespace=arguments)
        return arguments.run(arguments)
    except BadInput as refusal:
        print_breaches(refusal.breaches, language=arguments.lang, as_json=arguments.format == "json")
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return NOBODY_LISTENS


def _parser(language: str) -> Parser:
    parser, commands = new_parser(language)
    checking = add_command(commands, "check", check.run, language=language)
    check.add_arguments(checking, language=language)
    regulation.add_arguments(add_command(commands, "regulation", check.run, language=language), language=language)
    verify.add_arguments(add_command(commands, "verify", verify.run, language=language), language=language)
    prepare.add_arguments(add_command(commands, "prepare", prepare.run, language=language), language=language)
    init.add_arguments(add_command(commands, "init", init.run, language=language), language=language)
    worker.add_arguments(add_command(commands, "worker", worker.run, language=language), language=language)
    backup.add_backup_arguments(
        add_command(commands, "backup", backup.run_backup, language=language), language=language
    )
    backup.add_restore_arguments(
        add_command(commands, "restore", backup.run_restore, language=language), language=language
    )
    drill.add_arguments(add_command(commands, "drill", drill.run, language=language), language=language)
    rebuild.add_arguments(add_command(commands, "rebuild", rebuild.run, language=language), language=language)
    demo.add_arguments(add_command(commands, "demo", demo.run, language=language), language=language)
    access.add_arguments(add_command(commands, "access", access.run, language=language), language=language)
    return parser


def _option(words: Sequence[str], name: str) -> str | None:
    """An option read before anything else, so that even a misspelt command is answered in the language asked for."""
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word == name:
            return following
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return None
