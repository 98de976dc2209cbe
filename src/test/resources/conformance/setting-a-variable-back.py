import contextvars

from twin import *

user = contextvars.ContextVar("user")
first = user.set("first")
second = user.set("second")
user.reset(second)
say(user.get())
user.reset(first)
say(user.get("none"))
try:
    user.reset(first)
except RuntimeError as e:
    say("once")
other = contextvars.ContextVar("other")
try:
    other.reset(user.set("x"))
except ValueError as e:
    say("its own")
context = contextvars.copy_context()
attempt(lambda: context.run(lambda: user.set("inside") and user.get()))
say(user.get(), context[user])
try:
    context.run(lambda: context.run(print))
except RuntimeError as e:
    say(error(e)[:35])
