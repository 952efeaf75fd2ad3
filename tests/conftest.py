"""How hard the property tests try: `NEWSDOC_HYPOTHESIS` names one of the profiles below.

pytest                              50 examples a property, new ones every run
NEWSDOC_HYPOTHESIS=ci pytest       500, as .ci/run does
NEWSDOC_HYPOTHESIS=long pytest  10,000, over night
"""

import os

from hypothesis import HealthCheck, settings

# Every profile starts from "default" by name: where CI is set, Hypothesis loads its own "ci" profile, and a
# profile would inherit that.
_BASE = settings(
    settings.get_profile("default"),
    derandomize=False,
    deadline=None,  # time is measured where time is meant, not on a busy machine
    print_blob=True,
)
_PATIENT = settings(_BASE, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("small", _BASE, max_examples=50)
# The same examples every time: a change is judged by what it does, and the other profiles look for new ones.
settings.register_profile("ci", _PATIENT, max_examples=500, derandomize=True, database=None)
settings.register_profile("long", _PATIENT, max_examples=10_000)
settings.load_profile(os.environ.get("NEWSDOC_HYPOTHESIS") or "small")
