# fails bytes of output of a run
import sys
while True:
    sys.stderr.write("x" * 1000)
