"""What all tests share: how hard hypothesis looks.

No test is timed, and a quick run draws the same figures every time.
"""

import os

from hypothesis import settings

settings.register_profile("quick", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("soak", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("ESEP_HYPOTHESIS", "quick"))
