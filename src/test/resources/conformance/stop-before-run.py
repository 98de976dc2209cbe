from twin import *

loop.call_later(0, say, "due")
loop.call_later(5, say, "never")
loop.call_soon(say, "ready")
loop.stop()
loop.run_forever()
say("returned at", now())
