import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial, reduce

TEXTS = ["to be or not to be", "that is the question", "whether it is nobler", "to sleep perchance to dream", ""]


def mapper(text):
    return Counter(text.split())


def reducer(a, b):
    return a + b


def top(counts, n):
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:n]


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        mapped = await asyncio.gather(*(loop.run_in_executor(pool, mapper, t) for t in TEXTS))
        print([sum(c.values()) for c in mapped])
        while len(mapped) > 1:
            pairs = list(zip(mapped[::2], mapped[1::2]))
            rest = mapped[len(pairs) * 2:]
            mapped = [*await asyncio.gather(*(loop.run_in_executor(pool, partial(reducer, b=b), a) for a, b in pairs)), *rest]
            print(len(mapped), "left")
    counts = mapped[0]
    print(top(counts, 4), counts == reduce(reducer, map(mapper, TEXTS)), counts.total())
    index = {}
    for number, text in enumerate(TEXTS):
        for word in text.split():
            index.setdefault(word, set()).add(number)
    print({w: sorted(n) for w, n in sorted(index.items()) if len(n) > 1})


asyncio.run(main())
