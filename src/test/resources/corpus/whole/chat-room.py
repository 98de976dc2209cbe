import asyncio


class Room:
    def __init__(self, name):
        self.name, self.members, self.history = name, {}, []

    async def join(self, user):
        self.members[user.name] = user
        await self.say("*", f"{user.name} joined")

    async def leave(self, user):
        del self.members[user.name]
        await self.say("*", f"{user.name} left")

    async def say(self, who, text):
        self.history.append(f"{who}: {text}")
        for member in self.members.values():
            if member.name != who:
                await member.inbox.put(f"[{self.name}] {who}: {text}")


class User:
    def __init__(self, name):
        self.name, self.inbox, self.seen = name, asyncio.Queue(), []

    async def listen(self):
        while True:
            self.seen.append(await self.inbox.get())


async def main():
    room = Room("python")
    users = [User(n) for n in ("ann", "bob", "eve")]
    listeners = [asyncio.create_task(u.listen(), name=u.name) for u in users]
    ann, bob, eve = users
    for u in users:
        await room.join(u)
    await room.say("ann", "hello all")
    await asyncio.sleep(0)
    await room.say("bob", "hi ann")
    await room.leave(eve)
    await room.say("ann", "bye eve")
    await asyncio.sleep(0.01)
    for task in listeners:
        task.cancel()
    results = await asyncio.gather(*listeners, return_exceptions=True)
    print([type(r).__name__ for r in results])
    for u in users:
        print(u.name, len(u.seen))
        for line in u.seen:
            print("   ", line)
    print(room.history)


asyncio.run(main())
