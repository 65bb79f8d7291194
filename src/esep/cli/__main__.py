"""``python -m esep.cli``: the same as the ``esep`` command."""

import sys

from esep.cli import main

sys.exit(main())
