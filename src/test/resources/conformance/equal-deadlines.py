from twin import *

for count in range(1, 13):
    for i in range(count):
        loop.call_at(1000 + count, lambda c=chr(65 + i): out.append(c))
pass_time(2000)
out = []
turns(1)
say("".join(out))
