import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 5
    errors = []

    def other_thread():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
            try:
                call()
            except RuntimeError as error:
                errors.append(str(error))
        loop.call_soon_threadsafe(print, "threadsafe is allowed")
    thread = threading.Thread(target=other_thread)
    thread.start()
    await asyncio.sleep(0.05)
    thread.join()
    print(errors)
    for bad in (main, 5):
        try:
            loop.call_soon(bad)
        except TypeError as error:
            print(str(error).split(" <")[0])


asyncio.run(main(), debug=True)
