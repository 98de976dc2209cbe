"""Functions that call themselves, from all kinds of places."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


import functools


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


def plain(n):
    return 0 if n == 0 else 1 + plain(n - 1)


def in_operators(n):
    return 0 if n == 0 else 1 + (1 * (2 - (3 - (in_operators(n - 1) + 2) + 1)))


def with_arguments(n, *rest, **named):
    return len(rest) + len(named) if n == 0 else with_arguments(n - 1, *rest, **named)


def in_statements(n):
    while True:
        try:
            with Context():
                for _ in range(1):
                    return 1 + in_statements(n - 1) if n else 0
        finally:
            pass


def in_comprehension(n):
    return [1 + (in_comprehension(n - 1) if n else -1) for _ in range(1)][0]


def in_generator_expression(n):
    return next(1 + (in_generator_expression(n - 1) if n else -1) for _ in range(1))


def in_reduce(n):
    return functools.reduce(lambda a, b: 1 + in_reduce(n - 1) if n else 0, [1, 2])


def in_map(n):
    return list(map(lambda x: 1 + in_map(n - 1) if n else 0, [1]))[0]


def in_filter(n):
    return len(list(filter(lambda x: in_filter(n - 1) if n else True, [1])))


def in_sort_key(n):
    return sorted([1], key=lambda x: in_sort_key(n - 1) and x if n else x)[0]


def in_max_key(n):
    return max([1], key=lambda x: in_max_key(n - 1) and x if n else x)


def in_any(n):
    return any(in_any(n - 1) if n else True for _ in [1])


def in_sum(n):
    return sum(in_sum(n - 1) if n else 1 for _ in [1])


def in_f_string(n):
    return f"{in_f_string(n - 1) if n else 0}"


def in_match(n):
    match n:
        case 0:
            return 0
        case x if in_match(x - 1) == x - 1:
            return x


def in_raise(n):
    try:
        if n == 0:
            raise ValueError(0)
        in_raise(n - 1)
    except ValueError as error:
        raise ValueError(error.args[0] + 1) if n else error


def raised(n):
    try:
        in_raise(n)
    except ValueError as error:
        return error.args[0]


def in_handler(n):
    try:
        raise KeyError(n)
    except KeyError:
        return in_handler(n - 1) + 1 if n else 0


def in_finally(n):
    try:
        pass
    finally:
        n = in_finally(n - 1) + 1 if n else 0
    return n


def endless_in_except(n=0):
    try:
        return endless_in_except(n + 1)
    except RecursionError:
        return n


in_lambda = lambda n: 0 if n == 0 else 1 + in_lambda(n - 1)
cached = functools.cache(lambda n: 0 if n == 0 else 1 + cached(n - 1))


def attempts(limit):
    for n in (limit // 3, limit - 60, limit - 30, limit - 5, limit * 2):
        for count in (plain, in_operators, in_statements, in_comprehension, in_generator_expression, in_reduce, in_map, in_match, raised,
                      in_handler, in_finally, in_lambda, cached):
            attempt(f'{count} {n}', lambda: count(n), n)
        for one in (in_filter, in_sort_key, in_max_key, in_sum):
            attempt(f'{one} {n}', lambda: one(n), 1)
        attempt(f'arguments {n}', lambda: with_arguments(n, 1, 2, three=3), 3)
        attempt(f'any {n}', lambda: in_any(n), True)
        attempt(f'f-string {n}', lambda: in_f_string(n), '0')
    attempt('endless', lambda: endless_in_except() > limit // 2, True)


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
