from twin import *

loop.call_later(1, mark, "timer")
loop.call_later(0.5, lambda: (mark("first"), pass_time(1)))
pass_time(0.6)
turns(3)
