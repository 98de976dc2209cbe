from twin import *

loop.call_later(-1, say, "-1")
loop.call_later(-2, say, "-2")
loop.call_later(0, say, "0")
turns(1)
