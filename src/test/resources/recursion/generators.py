"""Generators within generators, begun, resumed, thrown into and closed at every depth."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


import itertools


def chain(n):
    if n == 0:
        yield 1
    else:
        yield from chain(n - 1)

def loop(n):
    if n == 0:
        yield 1
    else:
        for x in loop(n - 1):
            yield x

def tree(n):
    yield n
    yield from tree(n + 1)

def closing(n):
    try:
        if n:
            yield from closing(n - 1)
        else:
            yield 1
    finally:
        pass

def catching(n):
    try:
        if n:
            yield from catching(n - 1)
        else:
            yield 1
    except KeyError:
        yield 2

def iterative(n, g):
    for _ in range(n):
        g = (lambda it: (x for x in it))(g)
    return g

def delegating(it):
    yield from it

def stacked(n):
    g = iter([1, 2, 3])
    for _ in range(n):
        g = delegating(g)
    return g



def attempts(limit):
    for n in (limit // 3, limit - 50, limit * 2, 50000):
        attempt(f'yield from {n}', lambda: next(chain(n)))
        attempt(f'yield from whole {n}', lambda: list(chain(n)))
        attempt(f'for {n}', lambda: list(loop(n)))
        attempt(f'nested genexp {n}', lambda: list(iterative(n, iter([1, 2]))))
        attempt(f'stacked {n}', lambda: list(stacked(n)))
        def close():
            g = closing(n); next(g); g.close(); return 'closed'
        attempt(f'close {n}', close)
        def throw():
            g = catching(n); next(g); return g.throw(KeyError())
        attempt(f'throw {n}', throw)
        def send():
            g = stacked(n)
            return next(g)
        attempt(f'send {n}', send)
        def step_by_step():
            # made one by one, each begun from the outside, so that none was made deep
            gens = [itertools.repeat(1)]
            for _ in range(n):
                gens.append(delegating(gens[-1]))
            return [next(g) for g in gens[:3]], next(gens[-1])
        attempt(f'stepwise {n}', step_by_step)
    attempt('tree', lambda: [x for x in tree(0)])
    def self_next():
        g = None
        def gen():
            yield next(g)
        g = gen()
        return next(g)
    try:
        attempt('self', self_next)
        print('wrong: a generator ran in itself')
    except ValueError:
        pass
    def in_recursion(n):
        # generators resumed at every depth
        g = chain(5)
        return next(g) + (in_recursion(n - 1) if n else 0)
    for n in range(limit - 30, limit + 1): 
        attempt(f'resume at depth {n}', lambda: in_recursion(n))
    def suspended(n, g):
        if n == 0:
            return next(g)
        return suspended(n - 1, g)
    for n in range(limit - 40, limit, 3):
        g = stacked(20); next(g)
        attempt(f'resume made before {n}', lambda: suspended(n, g))


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
