import asyncio
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Message:
    priority: int
    number: int
    body: str = field(compare=False)
    attempts: int = field(default=0, compare=False)


class Broker:
    def __init__(self, most_attempts=3):
        self.queue, self.numbers = asyncio.PriorityQueue(), count(1)
        self.dead, self.most = [], most_attempts

    def publish(self, body, priority=5):
        self.queue.put_nowait(Message(priority, next(self.numbers), body))

    async def consume(self, name, handler, log):
        while True:
            message = await self.queue.get()
            message.attempts += 1
            try:
                await handler(message)
            except Exception as error:
                log.append(f"{name}: {message.body} failed ({error!r}), attempt {message.attempts}")
                if message.attempts < self.most:
                    message.priority += 1
                    self.queue.put_nowait(message)
                else:
                    self.dead.append(message)
            else:
                log.append(f"{name}: {message.body} done")
            finally:
                self.queue.task_done()


async def handle(message):
    await asyncio.sleep(0)
    match message.body.split():
        case ["fail"]:
            raise RuntimeError("always")
        case ["flaky"] if message.attempts < 2:
            raise TimeoutError
        case ["add", a, b]:
            print("sum", int(a) + int(b))


async def main():
    broker, log = Broker(), []
    for body, priority in (("low", 9), ("fail", 1), ("flaky", 2), ("add 2 3", 1), ("add x 1", 3), ("high", 0)):
        broker.publish(body, priority)
    worker = asyncio.create_task(broker.consume("w", handle, log))
    await broker.queue.join()
    worker.cancel()
    print(*log, sep="\n")
    print(broker.dead)


asyncio.run(main())
