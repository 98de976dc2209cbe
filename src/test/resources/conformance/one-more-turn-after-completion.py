from twin import *


async def main():
    loop.call_soon(lambda: (say("one more turn"), loop.call_soon(say, "too late")))
    return "result"


say(run(main()))
done = loop.create_future()
done.set_result("done")
say(run(done))
