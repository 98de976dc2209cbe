# compare: sorted
import threading

phases = []
barrier = threading.Barrier(3, action=lambda: phases.append("all arrived"))


def walker(n):
    for phase in range(2):
        print(f"phase {phase} walker {n}\n", end="")
        barrier.wait()


threads = [threading.Thread(target=walker, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("z", phases)
try:
    threading.Barrier(2).wait(timeout=0.01)
except threading.BrokenBarrierError as error:
    print("z broken", repr(error))
