import asyncio
from contextlib import asynccontextmanager


class Broker:
    def __init__(self):
        self.topics = {}

    @asynccontextmanager
    async def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics.setdefault(topic, []).append(queue)
        try:
            yield self._messages(queue)
        finally:
            self.topics[topic].remove(queue)
            print("unsubscribed from", topic)

    async def _messages(self, queue):
        while (message := await queue.get()) is not None:
            yield message

    def publish(self, topic, message):
        for queue in self.topics.get(topic, ()):
            queue.put_nowait(message)
        return len(self.topics.get(topic, ()))


async def reader(broker, name, topic, most):
    got = []
    async with broker.subscribe(topic) as messages:
        async for message in messages:
            got.append(message)
            if len(got) == most:
                break
    return name, got


async def main():
    broker = Broker()
    print("nobody listens:", broker.publish("news", "lost"))
    readers = [asyncio.create_task(reader(broker, *args)) for args in (("r1", "news", 2), ("r2", "news", 10), ("r3", "sport", 10))]
    await asyncio.sleep(0)
    for n in range(3):
        print("news", n, "reaches", broker.publish("news", f"n{n}"))
        broker.publish("sport", f"s{n}")
        await asyncio.sleep(0.03)
    for topic in broker.topics:
        broker.publish(topic, None)
    print(await asyncio.gather(*readers))
    print(broker.topics)


asyncio.run(main())
