from twin import *


def states(f):
    say(f.done(), f.cancelled())
    attempt(f.result)
    attempt(lambda: error(f.exception()))
    attempt(f.cancel)


pending = loop.create_future()
attempt(pending.result)
attempt(pending.exception)
finished = loop.create_future()
finished.set_result("x")
say(finished.done(), finished.result(), finished.cancel())
attempt(lambda: finished.set_result("y"))
attempt(lambda: finished.set_exception(ValueError("z")))
failed = loop.create_future()
failed.set_exception(ValueError("boom"))
states(failed)
cancelled = loop.create_future()
say(cancelled.cancel("because"))
states(cancelled)
attempt(lambda: cancelled.set_result("y"))
