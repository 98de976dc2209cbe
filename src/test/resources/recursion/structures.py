"""Values within values, deeper than they can be gone through."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


import copy, json


def nest(n, wrap, x):
    for _ in range(n): x = wrap(x)
    return x


def attempts(limit):
    for n in (limit // 4, limit, 20000):
        L = nest(n, lambda x: [x], 1); T = nest(n, lambda x: (x,), 1); D = nest(n, lambda x: {'k': x}, 1); F = nest(n, lambda x: frozenset([x]) , 1)
        L2 = nest(n, lambda x: [x], 1); T2 = nest(n, lambda x: (x,), 1); D2 = nest(n, lambda x: {'k': x}, 1)
        for name, X, Y in (('list', L, L2), ('tuple', T, T2), ('dict', D, D2)):
            attempt(f'{name} {n} repr', lambda: repr(X))
            attempt(f'{name} {n} eq', lambda: X == Y)
            attempt(f'{name} {n} deepcopy', lambda: copy.deepcopy(X))
            attempt(f'{name} {n} json', lambda: json.dumps(X))
            attempt(f'{name} {n} json indent', lambda: json.dumps(X, indent=1))
            attempt(f'{name} {n} format', lambda: f'{X}')
        attempt(f'lt {n}', lambda: L < L2)
        attempt(f'tuple lt {n}', lambda: T < T2)
        attempt(f'hash {n}', lambda: hash(T))
        attempt(f'frozen hash {n}', lambda: hash(F))
        attempt(f'frozen eq {n}', lambda: F == nest(n, lambda x: frozenset([x]), 1))
        attempt(f'frozen repr {n}', lambda: repr(F))
        attempt(f'loads list {n}', lambda: json.loads('[' * n + ']' * n))
        attempt(f'loads dict {n}', lambda: json.loads('{"a":' * n + '1' + '}' * n))
        attempt(f'isinstance {n}', lambda: isinstance(1, nest(n, lambda x: (x,), str)))
        attempt(f'partial {n}', lambda: nest(n, lambda f: (lambda: f()), lambda: 1)())
        from functools import partial
        attempt(f'functools.partial {n}', lambda: nest(n, lambda f: partial(f), len)([]))
        attempt(f'iter chain {n}', lambda: next(nest(n, lambda it: map(abs, it), iter([1]))))
        import itertools
        attempt(f'itertools.chain {n}', lambda: next(nest(n, lambda it: itertools.chain(it), iter([1]))))
        attempt(f'filter {n}', lambda: next(nest(n, lambda it: filter(None, it), iter([1]))))
        attempt(f'zip {n}', lambda: next(nest(n, lambda it: zip(it), iter([1]))))
        attempt(f'enumerate {n}', lambda: next(nest(n, lambda it: enumerate(it), iter([1]))))
        attempt(f'islice {n}', lambda: next(nest(n, lambda it: itertools.islice(it, 5), iter([1]))))
        attempt(f'str of exception {n}', lambda: str(nest(n, lambda e: ValueError(e), 1)))
        attempt(f'repr of exception {n}', lambda: repr(nest(n, lambda e: ValueError(e), 1)))
        attempt(f'group {n}', lambda: str(nest(n, lambda e: ExceptionGroup('g', [e]), ValueError()))[:5])
        def split():
            g = nest(n, lambda e: ExceptionGroup('g', [e]), ValueError())
            return g.split(ValueError)[1]
        attempt(f'group split {n}', split)
        def star():
            g = nest(n, lambda e: ExceptionGroup('g', [e]), ValueError())
            try: raise g
            except* ValueError: pass
        try: star_ = attempt(f'group star {n}', star)
        except Exception as e: print(type(e))
        def chain():
            e = nest(n, lambda e: (lambda x: (setattr(x, '__context__', e), x)[1])(ValueError()), ValueError())
            import traceback
            return len(''.join(traceback.format_exception(e))) > 5
        if n < 30000: attempt(f'context chain {n}', chain)
        from types import SimpleNamespace
        attempt(f'namespace {n}', lambda: repr(nest(n, lambda x: SimpleNamespace(a=x), 1)))
        from dataclasses import dataclass, asdict
        @dataclass
        class P:
            v: object
        attempt(f'dataclass {n}', lambda: repr(nest(n, P, 1)))
        attempt(f'asdict {n}', lambda: asdict(nest(n, P, 1)))
        attempt(f'dataclass eq {n}', lambda: nest(n, P, 1) == nest(n, P, 1))
        from collections import deque, OrderedDict, ChainMap, Counter
        attempt(f'deque {n}', lambda: repr(nest(n, lambda x: deque([x]), 1)))
        attempt(f'deque eq {n}', lambda: nest(n, lambda x: deque([x]), 1) == nest(n, lambda x: deque([x]), 1))
        attempt(f'OrderedDict {n}', lambda: repr(nest(n, lambda x: OrderedDict(a=x), 1)))
        attempt(f'methods {n}', lambda: nest(n, lambda x: type('B', (), {'__call__': x})(), len))
        attempt(f'type union {n}', lambda: repr(nest(n, lambda x: list[x], int)))
        attempt(f'ChainMap {n}', lambda: nest(min(n, 20000), lambda x: ChainMap(x), {'a': 1})['a'])
        attempt(f'slice {n}', lambda: repr(nest(n, lambda x: slice(x), 1)))
        attempt(f'mro {n}', lambda: len(nest(min(n, 200), lambda c: type('C', (c,), {}), object).__mro__) > 3)


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
