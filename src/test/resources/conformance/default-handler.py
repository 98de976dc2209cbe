import logging
import sys

from twin import *

logging.getLogger("asyncio").addHandler(logging.StreamHandler(sys.stdout))
loop.call_exception_handler({"message": "something happened", "when": 7, "count": [1, 2]})
loop.default_exception_handler({"message": "and again"})
