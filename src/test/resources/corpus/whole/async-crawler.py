import asyncio

SITE = {
    "/": ["/about", "/blog", "/shop"],
    "/about": ["/", "/team"],
    "/team": ["/about"],
    "/blog": ["/blog/1", "/blog/2", "/"],
    "/blog/1": ["/blog/2"],
    "/blog/2": ["/blog/1", "/missing"],
    "/shop": ["/shop/cart"],
    "/shop/cart": [],
}


class NotFound(Exception):
    pass


async def fetch(path):
    await asyncio.sleep(0.005)
    if path not in SITE:
        raise NotFound(path)
    return SITE[path]


class Crawler:
    def __init__(self, workers):
        self.queue = asyncio.Queue()
        self.seen = set()
        self.broken = []
        self.workers = workers

    async def crawl(self, start):
        self.add(start)
        tasks = [asyncio.create_task(self.worker()) for _ in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def add(self, path):
        if path not in self.seen:
            self.seen.add(path)
            self.queue.put_nowait(path)

    async def worker(self):
        while True:
            path = await self.queue.get()
            try:
                for link in await fetch(path):
                    self.add(link)
            except NotFound as error:
                self.broken.append(str(error))
            finally:
                self.queue.task_done()


async def main():
    for workers in (1, 3):
        crawler = Crawler(workers)
        await crawler.crawl("/")
        print(workers, len(crawler.seen), sorted(crawler.seen), crawler.broken)


asyncio.run(main())
