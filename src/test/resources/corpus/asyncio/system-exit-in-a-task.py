import asyncio
import sys


async def leaver():
    await asyncio.sleep(0.01)
    print("leaving")
    sys.exit(7)


async def other():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("other is cancelled")
        raise
    finally:
        print("other cleans up")


async def main():
    try:
        await asyncio.gather(leaver(), other())
    finally:
        print("main's finally")


try:
    asyncio.run(main())
finally:
    print("after run")
