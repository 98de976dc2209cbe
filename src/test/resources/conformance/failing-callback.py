from twin import *

loop.set_exception_handler(lambda loop, context: say("handler:", error(context["exception"])))


def fails():
    raise ValueError("boom")


loop.call_soon(fails)
loop.call_soon(say, "behind")
future = loop.create_future()
future.add_done_callback(lambda f: fails())
future.add_done_callback(lambda f: say("second callback"))
future.set_result("x")
turns(1)
