"""Orders of things that depend on each other."""


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before = {}
        self._after = {}
        self._waiting = None
        if graph is not None:
            for node, before in graph.items():
                self.add(node, *before)

    def add(self, node, *predecessors):
        if self._waiting is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._known(node)
        for one in predecessors:
            self._known(one)
            self._before[node] += 1
            self._after[one].append(node)

    def _known(self, node):
        self._before.setdefault(node, 0)
        self._after.setdefault(node, [])

    def prepare(self):
        if self._waiting is not None:
            raise ValueError("cannot prepare() more than once")
        self._waiting = [node for node, count in self._before.items() if not count]
        self._passed = self._done = 0
        self._out = set()
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        seen = set()
        for start in self._after:
            if start in seen:
                continue
            path, places, walks = [], {}, [iter((start,))]
            while walks:
                for node in walks[-1]:
                    if node in places:
                        return path[places[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        places[node] = len(path)
                        path.append(node)
                        walks.append(iter(self._after[node]))
                        break
                else:
                    walks.pop()
                    if path:
                        places.pop(path.pop())
        return None

    def _begun(self):
        if self._waiting is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        self._begun()
        ready, self._waiting = tuple(self._waiting), []
        self._out.update(ready)
        self._passed += len(ready)
        return ready

    def is_active(self):
        self._begun()
        return self._done < self._passed or bool(self._waiting)

    __bool__ = is_active

    def done(self, *nodes):
        self._begun()
        for node in nodes:
            if node not in self._before:
                raise ValueError(f"node {node!r} was not added using add()")
            if node not in self._out:
                raise ValueError(f"node {node!r} was not passed out (still not ready)" if self._before[node] >= 0
                                 else f"node {node!r} was already marked done")
            self._out.discard(node)
            self._done += 1
            for after in self._after[node]:
                self._before[after] -= 1
                if not self._before[after]:
                    self._waiting.append(after)
            self._before[node] = -1

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
