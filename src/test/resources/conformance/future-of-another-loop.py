from twin import *

other = asyncio.new_event_loop()
attempt(lambda: run(other.create_future()))


async def waits(future):
    say("gives", await future)


done = other.create_future()
done.set_result("x")
run(waits(done))


async def main():
    try:
        await waits(other.create_future())
    except RuntimeError as e:
        say(str(e).split(" got ")[0].split(" name=")[0], "...", str(e)[-30:])


run(main())
