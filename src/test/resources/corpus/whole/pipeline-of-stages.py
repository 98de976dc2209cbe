import asyncio

STOP = object()


async def stage(name, function, source, target):
    count = 0
    while (item := await source.get()) is not STOP:
        for result in function(item):
            await target.put(result)
        count += 1
    await target.put(STOP)
    return f"{name}: {count} items"


def words(line):
    yield from line.lower().split()


def clean(word):
    word = word.strip(".,;!?")
    if len(word) > 2:
        yield word


def tag(word):
    yield word, "long" if len(word) > 4 else "short"


TEXT = ["The quick brown fox,", "jumps over the lazy dog!", "A dog; a fox. The end?"]


async def main():
    queues = [asyncio.Queue(maxsize=2) for _ in range(4)]
    stages = [asyncio.create_task(stage(f.__name__, f, queues[i], queues[i + 1])) for i, f in enumerate((words, clean, tag))]

    async def feed():
        for line in TEXT:
            await queues[0].put(line)
        await queues[0].put(STOP)
    feeder = asyncio.create_task(feed())
    counts = {}
    while (item := await queues[-1].get()) is not STOP:
        word, kind = item
        counts.setdefault(kind, {}).setdefault(word, 0)
        counts[kind][word] += 1
    await feeder
    print(*await asyncio.gather(*stages), sep="\n")
    for kind, found in sorted(counts.items()):
        print(kind, dict(sorted(found.items(), key=lambda kv: (-kv[1], kv[0]))))


asyncio.run(main())
