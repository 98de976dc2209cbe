# cancel
import itertools
any(False for _ in itertools.count())
