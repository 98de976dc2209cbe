from twin import *


def handler(loop, context):
    say("handler")
    raise ValueError("the handler fails")


def fails():
    raise ValueError("boom")


loop.set_exception_handler(handler)
loop.call_soon(fails)
loop.call_soon(say, "survived")
turns(1)


def exits(loop, context):
    raise SystemExit("bye")


loop.set_exception_handler(exits)
loop.call_soon(fails)
attempt(loop.run_forever)
