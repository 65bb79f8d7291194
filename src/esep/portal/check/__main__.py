"""``python -m esep.portal.check``: judge one file apart from the server."""

import sys

from esep.portal.check.task import main

main(*map(int, sys.argv[1:]))
