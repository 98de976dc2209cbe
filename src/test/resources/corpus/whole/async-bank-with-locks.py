import asyncio


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()

    def __repr__(self):
        return f"{self.name}={self.balance}"


async def unsafe_withdraw(account, amount):
    seen = account.balance
    await asyncio.sleep(0.001)
    account.balance = seen - amount


async def safe_withdraw(account, amount):
    async with account.lock:
        if account.balance < amount:
            raise ValueError(f"{account.name} has only {account.balance}")
        await unsafe_withdraw(account, amount)


async def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda a: a.name)
    async with first.lock, second.lock:
        await asyncio.sleep(0)
        if source.balance < amount:
            return f"{source.name} cannot pay {amount}"
        source.balance -= amount
        target.balance += amount
        return f"{source.name} -> {target.name}: {amount}"


async def main():
    a = Account("a", 100)
    await asyncio.gather(*(unsafe_withdraw(a, 10) for _ in range(5)))
    print("unsafe", a)
    a.balance = 100
    outcome = await asyncio.gather(*(safe_withdraw(a, 30) for _ in range(5)), return_exceptions=True)
    print("safe", a, [str(e) for e in outcome if e])
    a, b, c = Account("a", 50), Account("b", 50), Account("c", 50)
    print(*await asyncio.gather(transfer(a, b, 30), transfer(b, a, 60), transfer(b, c, 30), transfer(c, a, 100), transfer(a, c, 5)), sep="\n")
    print(a, b, c, a.balance + b.balance + c.balance, any(x.lock.locked() for x in (a, b, c)))


asyncio.run(main())
