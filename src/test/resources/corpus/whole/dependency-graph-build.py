import asyncio
from graphlib import CycleError, TopologicalSorter

GRAPH = {
    "app": {"web", "db", "auth"},
    "web": {"http", "templates"},
    "auth": {"db", "crypto"},
    "db": {"config"},
    "http": {"config"},
    "templates": set(),
    "crypto": set(),
    "config": set(),
}


async def build(name, log):
    log.append(f"+{name}")
    await asyncio.sleep(0.001 * len(name))
    log.append(f"-{name}")
    return name


async def build_all(graph):
    log, tasks = [], {}

    async def run(name):
        await asyncio.gather(*(tasks[d] for d in sorted(graph[name])))
        return await build(name, log)

    for name in order(graph):
        tasks[name] = asyncio.create_task(run(name), name=name)
    await asyncio.gather(*tasks.values())
    return log


def order(graph):
    done, result = set(), []

    def visit(name, trail=()):
        if name in trail:
            raise ValueError(" -> ".join([*trail, name]))
        if name not in done:
            for dependency in sorted(graph[name]):
                visit(dependency, trail + (name,))
            done.add(name)
            result.append(name)
    for name in graph:
        visit(name)
    return result


print(order(GRAPH))
log = asyncio.run(build_all(GRAPH))
for name, dependencies in GRAPH.items():
    assert all(log.index(f"-{d}") < log.index(f"+{name}") for d in dependencies), name
print(len(log), log[-2:], log.index("+config") < log.index("-templates"))
try:
    order({"a": {"b"}, "b": {"c"}, "c": {"a"}})
except ValueError as error:
    print("cycle:", error)
