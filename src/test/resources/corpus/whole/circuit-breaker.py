import asyncio
import enum


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, limit, pause):
        self.limit, self.pause, self.failures = limit, pause, 0
        self.state, self.history = State.CLOSED, []

    def _move(self, state):
        self.history.append(f"{self.state.value}->{state.value}")
        self.state = state

    async def call(self, function, *args):
        if self.state is State.OPEN:
            raise CircuitOpen("not even tried")
        try:
            result = await function(*args)
        except Exception:
            self.failures += 1
            if self.failures >= self.limit or self.state is State.HALF_OPEN:
                self._move(State.OPEN)
                asyncio.get_running_loop().call_later(self.pause, self._move, State.HALF_OPEN)
            raise
        self.failures = 0
        if self.state is State.HALF_OPEN:
            self._move(State.CLOSED)
        return result


async def service(works):
    await asyncio.sleep(0)
    if not works:
        raise ConnectionError("refused")
    return "ok"


async def attempt(breaker, works):
    try:
        return await breaker.call(service, works)
    except (ConnectionError, CircuitOpen) as error:
        return f"{type(error).__name__}({error})"


async def main():
    breaker = CircuitBreaker(2, 0.15)
    for works in (True, False, True, False, False, True):
        print(await attempt(breaker, works), breaker.state)
    await asyncio.sleep(0.3)
    print(await attempt(breaker, False), breaker.state.name)
    await asyncio.sleep(0.3)
    print(await attempt(breaker, True), breaker.state.name)
    print(breaker.history)


asyncio.run(main())
