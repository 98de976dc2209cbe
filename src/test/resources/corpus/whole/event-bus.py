import asyncio
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Event:
    name: str
    data: dict = field(default_factory=dict, hash=False)


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, name, priority=0):
        def register(handler):
            self._handlers[name].append((priority, handler))
            self._handlers[name].sort(key=lambda pair: -pair[0])
            return handler
        return register

    async def emit(self, name, **data):
        event = Event(name, data)
        results = []
        for _, handler in [*self._handlers[name], *self._handlers["*"]]:
            result = handler(event)
            if asyncio.iscoroutine(result):
                result = await result
            results.append(result)
        return results


bus = EventBus()


@bus.on("order")
async def reserve(event):
    await asyncio.sleep(0)
    return f"reserved {event.data['item']}"


@bus.on("order", priority=5)
def validate(event):
    if event.data.get("count", 0) <= 0:
        raise ValueError(f"bad count in {event}")
    return "valid"


@bus.on("*")
def log(event):
    print("log:", event.name, event.data)


async def main():
    print(await bus.emit("order", item="lamp", count=2))
    try:
        await bus.emit("order", item="desk")
    except ValueError as error:
        print(error)
    print(await bus.emit("unknown"))
    print(Event("a") == Event("a"), Event("a", {"x": 1}))


asyncio.run(main())
