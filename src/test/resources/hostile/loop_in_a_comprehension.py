# cancel
import itertools
x = [0 for _ in itertools.repeat(None) if False]
