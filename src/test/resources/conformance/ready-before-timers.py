from twin import *

loop.call_later(0, mark, "due")
loop.call_soon(mark, "ready")
turns(1)
loop.call_later(0.3, mark, "c")
loop.call_later(0.1, mark, "a")
loop.call_later(0.2, lambda: (mark("b"), loop.call_soon(mark, "queued by b")))
loop.call_soon(lambda: (pass_time(1), loop.call_soon(mark, "queued meanwhile")))
turns(4)
