import threading

turns = [threading.Event() for _ in range(3)]


def player(n, rounds):
    for i in range(rounds):
        turns[n].wait()
        turns[n].clear()
        print("ABC"[n] * (i + 1), end=" ")
        turns[(n + 1) % 3].set()


threads = [threading.Thread(target=player, args=(n, 4)) for n in range(3)]
for t in threads:
    t.start()
turns[0].set()
for t in threads:
    t.join()
print("\ndone")
