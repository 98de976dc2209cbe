import re

from twin import *


def handler(source, context):
    say(source is loop, re.sub(r" at .*", "", context["message"]), error(context["exception"]), sorted(set(context) - {"message", "exception"}))


def fails():
    raise ValueError("boom")


say(loop.get_exception_handler())
loop.set_exception_handler(handler)
say(loop.get_exception_handler() is handler)
loop.call_soon(fails)
loop.call_later(0, fails)
future = loop.create_future()
future.add_done_callback(lambda f: fails())
future.set_result("x")
turns(1)
future = loop.create_future()
future.set_exception(ValueError("unseen"))
del future
loop.set_exception_handler(None)
say(loop.get_exception_handler())
