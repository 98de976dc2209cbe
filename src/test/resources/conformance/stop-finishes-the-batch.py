from twin import *

loop.call_soon(say, "before")
loop.call_soon(lambda: (loop.stop(), say("stop"), loop.call_soon(say, "queued after stop")))
loop.call_soon(say, "behind")
loop.run_forever()
say("stopped", loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
