def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


def shout(function):
    print("decorating", function.__name__)
    return lambda *args: function(*args).upper()


@repeat(2)
@shout
def greet(name):
    return "hello " + name


print(greet("bob"), greet.__name__)


class CountCalls:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@CountCalls
def double(x):
    return 2 * x


print(double(double(3)), double.calls)


def register(cls):
    cls.registered = True
    return cls


@register
class Handler:
    pass


print(Handler.registered)
handlers = {}


def on(event):
    def add(function):
        handlers.setdefault(event, []).append(function)
        return function
    return add


@on("start")
def first():
    return "first"


@on("start")
@on("stop")
def second():
    return "second"


for event in handlers:
    print(event, [h() for h in handlers[event]])


@(lambda f: f() + 1)
def number():
    return 41


print(number)


def memo(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))
