import asyncio


class Crash(Exception):
    pass


class Supervisor:
    def __init__(self, strategy="one", most_restarts=3):
        self.strategy, self.most, self.restarts = strategy, most_restarts, 0
        self.children, self.tasks, self.log = {}, {}, []

    def add(self, name, function, *args):
        self.children[name] = (function, args)

    def start(self, name):
        function, args = self.children[name]
        self.tasks[name] = asyncio.create_task(function(*args), name=name)
        self.log.append(f"start {name}")

    async def run(self):
        for name in self.children:
            self.start(name)
        while self.tasks:
            done, _ = await asyncio.wait(self.tasks.values(), return_when=asyncio.FIRST_COMPLETED)
            for task in sorted(done, key=lambda t: t.get_name()):
                name = task.get_name()
                del self.tasks[name]
                if error := task.exception():
                    self.log.append(f"{name} crashed: {error}")
                    self.restarts += 1
                    if self.restarts > self.most:
                        await self.stop()
                        raise ExceptionGroup("too many restarts", [error])
                    if self.strategy == "all":
                        await self.stop()
                        for other in self.children:
                            self.start(other)
                        break
                    self.start(name)
                else:
                    self.log.append(f"{name} ended with {task.result()}")

    async def stop(self):
        for task in self.tasks.values():
            task.cancel()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        self.log.append(f"stopped {sorted(self.tasks)}")
        self.tasks.clear()


lives = {"steady": 0, "flaky": 0, "doomed": 0}


async def worker(name, crashes, delay):
    lives[name] += 1
    await asyncio.sleep(delay)
    if lives[name] <= crashes:
        raise Crash(f"life {lives[name]}")
    return f"{lives[name]} lives"


async def main():
    for strategy, extra in (("one", None), ("all", None), ("one", "doomed")):
        lives.update(dict.fromkeys(lives, 0))
        supervisor = Supervisor(strategy)
        supervisor.add("steady", worker, "steady", 0, 0.9)
        supervisor.add("flaky", worker, "flaky", 2, 0.2)
        if extra:
            supervisor.add(extra, worker, extra, 99, 0.01)
        try:
            await supervisor.run()
        except* Crash as group:
            print("gave up:", group.exceptions)
        print(strategy, supervisor.restarts, *supervisor.log, sep="\n  ")


asyncio.run(main())
