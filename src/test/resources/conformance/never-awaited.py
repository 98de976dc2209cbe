import gc
import warnings

from twin import *


async def forgotten():
    say("never")


async def awaited():
    say("ran")


async def main():
    forgotten()
    forgotten().close()
    await awaited()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    run(main())
    loop.close()
    attempt(lambda: asyncio.ensure_future(forgotten(), loop=loop))
    gc.collect()
for warning in caught:
    say(warning.message)
