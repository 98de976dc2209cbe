from twin import *

future = loop.create_future()


def callback(f):
    mark("callback")


def other(f):
    mark("other")
    f.add_done_callback(lambda f: mark("added by a callback"))


for _ in range(3):
    future.add_done_callback(callback)
say(future.remove_done_callback(callback), future.remove_done_callback(callback))
future.add_done_callback(callback)
future.add_done_callback(other)
future.add_done_callback(callback)
future.set_result("x")
say(future.remove_done_callback(callback))
turns(2)
