def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("caught", error)
            continue
        finally:
            print("step done")
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g))
print(g.send(10), g.send(20))
print(g.throw(ValueError("bad reading")))
print(g.send(60))
g.close()
try:
    g.send(1)
except StopIteration:
    print("closed")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print("RuntimeError:", error)


def careful():
    try:
        yield "a"
    finally:
        print("cleaned up")


c = careful()
print(next(c))
c.close()
fresh = careful()
try:
    fresh.send(1)
except TypeError as error:
    print("TypeError:", error)
try:
    fresh.throw(KeyError("k"))
except KeyError as error:
    print("KeyError", error)
print(list(fresh))


def leaking():
    raise StopIteration("leak")
    yield


try:
    next(leaking())
except RuntimeError as error:
    print("RuntimeError:", error, "from", repr(error.__cause__))


def itself():
    next(me)
    yield


me = itself()
try:
    next(me)
except ValueError as error:
    print("ValueError:", error)
