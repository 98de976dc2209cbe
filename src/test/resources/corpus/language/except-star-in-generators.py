"""Generators that yield in the middle of an except*: in its body, its handlers and its else."""
import asyncio


def shown(error):
    return f'{type(error).__name__}{[repr(one) for one in error.exceptions]}'


def handlers():
    try:
        raise ExceptionGroup('several', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as error:
        got = yield 'value', shown(error)
        print('sent', got, 'still', shown(error))
    except* (TypeError, KeyError) as error:
        got = yield 'others', shown(error)
        print('sent', got, 'still', shown(error))
    try:
        error
    except NameError as gone:
        print(type(gone).__name__, gone)
    yield 'after'


def two_in_one():
    try:
        raise ValueError('bare')
    except* ValueError as error:
        for one in error.exceptions:
            yield 'first', repr(one)
            yield 'second', repr(one)


def body_and_else():
    try:
        yield 'body'
    except* ValueError as error:
        yield 'handler', shown(error)
    else:
        yield 'else'
        yield 'else again'
    finally:
        yield 'finally'


def rest_is_raised():
    try:
        raise ExceptionGroup('several', [ValueError(1), OSError(2)])
    except* ValueError:
        yield 'taken'


def handler_raises():
    try:
        raise ExceptionGroup('several', [ValueError(1), OSError(2)])
    except* ValueError:
        yield 'before'
        raise LookupError('new')
    except* OSError:
        yield 'the other one, too'
        raise


def nested():
    try:
        raise ExceptionGroup('outer', [ValueError(1), TypeError(2)])
    except* ValueError as outer:
        yield 'outer', shown(outer)
        try:
            raise ExceptionGroup('inner', [KeyError(3)])
        except* KeyError as inner:
            yield 'inner', shown(inner), repr(inner.__context__)
        yield 'outer again', shown(outer)
    except* TypeError:
        yield 'last'


def in_a_loop():
    for error in (ValueError, TypeError, KeyError):
        try:
            raise ExceptionGroup('one', [error(error.__name__)])
        except* ValueError:
            yield 'V'
        except* TypeError:
            yield 'T'
        except* KeyError:
            yield 'K'


def drain(generator):
    try:
        for item in generator:
            print(item)
    except BaseException as error:
        print(repr(error), [repr(one) for one in getattr(error, 'exceptions', [])], repr(error.__context__))


generator = handlers()
print(next(generator))
print(generator.send('a'))
print(generator.send('b'))
drain(generator)
for made in (two_in_one, body_and_else, rest_is_raised, handler_raises, nested, in_a_loop):
    print('---', made.__name__)
    drain(made())

print('--- thrown in')
generator = handlers()
next(generator)
print(generator.throw(OSError('thrown')))
drain(generator)
generator = body_and_else()
next(generator)
print(generator.throw(ValueError('into the body')))
drain(generator)
generator = two_in_one()
next(generator)
try:
    generator.close()
except BaseException as error:
    print(repr(error))
print(list(generator))


async def counted():
    try:
        raise ExceptionGroup('async', [ValueError(1), TypeError(2)])
    except* ValueError as error:
        await asyncio.sleep(0)
        yield shown(error)
        await asyncio.sleep(0)
    except* TypeError as error:
        yield shown(error)


async def main():
    print([item async for item in counted()])


asyncio.run(main())
