from twin import *

for late in (1, 4, 9, 19, 21):
    loop.call_at(1 + late / 10000, lambda late=late: (say(late, now()), loop.call_soon(say, "behind", late)))
loop.call_at(1.01, loop.stop)
loop.run_forever()
