from twin import *


def again(left):
    mark("again", left)
    if left:
        loop.call_soon(again, left - 1)


loop.call_soon(again, 2)
loop.call_soon(lambda: (mark("b"), loop.call_soon(mark, "queued by b")))
loop.call_soon(mark, "c")
turns(4)
