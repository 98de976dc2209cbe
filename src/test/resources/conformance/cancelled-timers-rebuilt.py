from twin import *

many = [loop.call_at(10, out.append, "never") for out in [[]] for _ in range(60)]
left = [loop.call_at(20, lambda i=i: say(i)) for i in range(55)]
turns(1)
for timer in many:
    timer.cancel()
pass_time(30)
turns(1)
