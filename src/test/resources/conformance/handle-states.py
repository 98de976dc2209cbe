from twin import *

handle = loop.call_soon(say, "ran")
turns(1)
handle.cancel()
say(handle.cancelled())
timer = loop.call_at(1.5, say, "never")
timer.cancel()
timer.cancel()
say(timer.when(), timer.cancelled())
