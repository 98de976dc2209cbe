import asyncio

name = "Bob
print(name)
