"""The calls whose results are recorded: a table for each subject, a line for each call (name, arguments, result)."""
import os
import random
import struct
import sys

assert sys.version_info[:2] == (3, 13), sys.version
MANY = int(os.environ.get('MANY', '1'))


def escaped(text):
    return ''.join(c if ' ' <= c <= '~' and c not in '\\,[]' else '\\%x;' % ord(c) for c in text)


def shown(value):
    match value:
        case None: return 'n'
        case bool(): return 't' if value else 'f'
        case int(): return 'i%d' % value
        case float(): return 'd' + value.hex()
        case str(): return 's' + escaped(value)
        case bytes() | bytearray(): return 'b' + value.hex()
        case list() | tuple(): return '[' + ','.join(map(shown, value)) + ']'
    raise TypeError(value)


class Table:
    def __init__(self, name):
        self.name, self.lines, self.random = name, [], random.Random(name)

    def add(self, name, function, *argument_lists):
        """Calls the function with each of the lists of arguments."""
        for arguments in argument_lists:
            try:
                result = shown(function(*arguments))
            except Exception as error:
                result = '!' + type(error).__name__ + ' ' + escaped(str(error))
            self.lines.append('\t'.join([name, *map(shown, arguments), result]))

    def cross(self, name, function, *pools):
        """Calls the function with every combination of one value from each pool."""
        combinations = [()]
        for pool in pools:
            combinations = [c + (v,) for c in combinations for v in pool]
        self.add(name, function, *combinations)

    def sample(self, name, function, count, *makers):
        """Calls the function with random arguments."""
        self.add(name, function, *[tuple(m() for m in makers) for _ in range(count * MANY)])

    def write(self, folder):
        with open(os.path.join(folder, self.name + '.txt'), 'w', encoding='ascii') as out:
            out.write('\n'.join(self.lines) + '\n')


def any_float(r):
    kind = r.randrange(6)
    if kind == 0: return struct.unpack('<d', r.randbytes(8))[0]
    if kind == 1: return float(r.randrange(-1000, 1000))
    if kind == 2: return round(r.uniform(-1000, 1000), r.randrange(5))
    if kind == 3: return r.choice([0.0, -0.0, 1.0, 0.5, 2.5, 1e16, 1e15, 123456789012345680.0, 1e-5, 1e-4, 5e-324, 1e22, 1e23,
                                   1.7976931348623157e308, float('inf'), float('-inf'), float('nan'), 0.1, 2e-323, 999999.5])
    if kind == 4: return r.uniform(-1, 1) * 10.0 ** r.randrange(-320, 308)
    return r.randrange(1, 10) * 10.0 ** r.randrange(-25, 25)


def any_int(r):
    kind = r.randrange(4)
    if kind == 0: return r.randrange(-20, 20)
    if kind == 1: return r.randrange(-10 ** 6, 10 ** 6)
    if kind == 2: return r.choice([-1, 1]) * r.getrandbits(r.randrange(1, 200))
    return r.choice([2 ** 63, -2 ** 63, 2 ** 63 - 1, 2 ** 53, 2 ** 53 + 1, 10 ** 18, -10 ** 22])


def word(r, letters, most=12):
    return ''.join(r.choice(letters) for _ in range(r.randrange(most)))


def numbers():
    t = Table('numbers')
    r = t.random
    f, i = lambda: any_float(r), lambda: any_int(r)
    digits = lambda: word(r, '0123456789__..eE+- abx\u0663\uff15\u00b2infntyINF', 9)
    t.sample('float.repr', repr, 400, f)
    t.add('float.parse', float, *[(s,) for s in ['1', ' 1_000.5e3 ', '1__0', '_1', '1_', '.5', '5.', '.', '', 'inf', '-Infinity', '+nan',
        'NaN', '1e400', '-1e400', '1e-400', '1e', 'e5', '0x10', '1d', '1f', '\u0661\u0662.5', '\u20091\u2009', '1 2', '1_0.0_1e1_0', 'infin', "it's", '\0', '1\0',
        '9007199254740993', '\u00b2', b'12.5', b' 1_0 ', b'x', b'\xff', '\x1c1\x1f', '-', '--1', '1.e5', '1._5', '1_.5']])
    t.sample('float.parse', float, 300, digits)
    t.add('int.parse', int, *[(s, b) for s in ['12', ' 12 ', '+12', '-12', '- 12', '1_2', '1__2', '_1', '1_', '', ' ', '0x1f', '0X1F', '0o17', '0b11', '0b12', '08', '00', '0_0', '0x_f',
        'zz', '\u0661\u0662', '12x', "it's", '0b', '0x', '99999999999999999999', '-9223372036854775808', '9223372036854775808', '1\0', '\ud83d', '\u00b2', '0_7', '-0', '-0x1f', '0b_1',
        '1' * 40, '\x1c12\x1f', '\U0001d7d8'] for b in [0, 2, 8, 10, 16, 36]])
    t.add('int.parse', int, ('1', 1), ('1', 37), ('1', -1), ('1' * 4301, 10), ('x', 37), (b'12', 10), (b'1x', 10), (b'\xff', 16))
    t.sample('int.parse', int, 300, digits, lambda: r.choice([0, 2, 8, 10, 16, 36]))
    t.add('int.text', lambda e, d: len(str(10 ** e + d)), (4299, 0), (4299, 1), (4300, -1), (4300, 0), (10000, 0))
    t.add('int.text', lambda e, d: len(str(-10 ** e + d)), )
    t.sample('hex', hex, 30, i); t.sample('oct', oct, 30, i); t.sample('bin', bin, 30, i)
    t.sample('float.hex', float.hex, 100, f)
    t.sample('ratio', lambda x: list(x.as_integer_ratio()), 100, f)
    t.sample('int(float)', int, 60, f)
    t.sample('round', round, 60, f)
    t.sample('round.digits', round, 400, f, lambda: r.randrange(-5, 8))
    t.add('round.digits', round, (2.675, 2), (0.5, 0), (1.5, 0), (-0.4, 0), (1e308, -308), (1.7e308, -308), (5e-324, 400), (1e300, -400), (2.5, 0), (1.005, 2), (1e22, -21))
    t.sample('round.int', round, 150, i, lambda: r.randrange(-25, 4))
    t.add('round.int', round, (5, -1), (15, -1), (25, -1), (-15, -1), (51, -2), (50, -2), (150, -2), (0, -5), (9, -1))
    for name, function in [('//', lambda a, b: a // b), ('%', lambda a, b: a % b), ('/', lambda a, b: a / b), ('divmod', lambda a, b: list(divmod(a, b)))]:
        t.sample('int ' + name, function, 120, i, i)
        t.sample('float ' + name, function, 120, f, lambda: r.choice([f(), float(r.randrange(-5, 6))]))
    t.add('int /', lambda a, b: a / b, (10 ** 400, 3), (10 ** 400, 10 ** 399), (1, 10 ** 400), (1, 10 ** 323), (3, 2 * 10 ** 323), (-10 ** 30, 7), (2 ** 1074, 3 ** 2000), (0, 5), (0, -5),
        (10 ** 308 * 17, 10), (2 ** 53 + 1, 1), (2 ** 54 + 3, 1), (2 ** 54 + 1, 1), (1, 2 ** 1075), (3, 2 ** 1075), (2 ** 2000, 2 ** 3000 + 1))
    def power(a, b):
        try:
            return 'complex' if isinstance(a ** b, complex) else a ** b
        except OverflowError as error:
            if 'complex' in str(error): return 'complex'
            raise
    t.sample('float **', power, 150, f, lambda: r.choice([f(), float(r.randrange(-5, 6)), 0.5, 2.0]))
    t.sample('int **', lambda a, b: a ** b, 50, i, lambda: r.randrange(0, 12))
    t.add('int **', lambda a, b: a ** b, (0, 0), (1, 2 ** 70), (-1, 2 ** 70), (-1, 2 ** 70 + 1), (0, 2 ** 70))
    t.sample('pow', pow, 100, i, lambda: r.randrange(-5, 100), i)
    t.add('pow', pow, (2, 3, 0), (2, -1, 4), (3, -2, 7), (3, 2, -7), (0, 0, 1), (3, 2, 1), (3, 2, -1), (-3, 3, 5))
    t.sample('compare', lambda a, b: (a > b) - (a < b), 100, i, lambda: r.choice([float(any_int(r)), f()]))
    t.add('compare', lambda a, b: (a > b) - (a < b), (2 ** 53 + 1, 2.0 ** 53), (2 ** 63, 2.0 ** 63), (2 ** 63 - 1, 2.0 ** 63), (1, float('inf')), (1, float('-inf')), (10 ** 400, 1e308))
    return t


def formats():
    t = Table('formats')
    r = t.random
    f, i = lambda: any_float(r), lambda: any_int(r)
    maybe = lambda *values: r.choice(['', *values])
    def spec(types):
        return lambda: (maybe('', '', '*', '0', '\u00e9', '\U0001f600') + r.choice('<>=^') if r.random() < .4 else '') + maybe('+', '-', ' ') + maybe('', '', 'z') + maybe('', '#') \
            + maybe('0') + maybe('1', '5', '10', '20', '33') + maybe('', '', ',', '_') + maybe('', '.0', '.1', '.2', '.5', '.20') + r.choice(types)
    t.sample('format', format, 900, f, spec(['', '', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'd']))
    t.sample('format', format, 700, i, spec(['', 'b', 'c', 'd', 'n', 'o', 'x', 'X', 'e', 'f', 'g', '%', 's']))
    t.sample('format', format, 200, lambda: r.randrange(200), lambda: maybe('*', '0') + r.choice(['<', '^', '>', '']) + maybe('0') + maybe('3', '12') + maybe(',', '_') + r.choice('bcdoxX'))
    t.sample('format', format, 300, lambda: word(r, 'ab\u00e9\U0001f600 '), spec(['', '', 's', 'd']))
    t.sample('format', format, 30, lambda: r.random() < .5, spec(['', 'd', 's', 'b']))
    t.cross('format', format, [1, 1.5, 'a', True, 0.0, float('inf')], ['', 'y', 'dd', '5.', '.', ',,', '_,', ',_', '__', ',n', '99999999999999999999', '.99999999999999999999', '10s', 'yes', 'é', '\x01', '\U0001f600',
        '\u0663', ' ', '<', '<<5', '=5', '=05', 'z', '#', '010', '010,', '<010', '*<010', '-', '+', '08.3f', '*^9', ',s', '_s', ',b', '_b', ',c', 'c', '#c', '+c', '5c', '05c', '<5c', '.3', '.3d', 'zd', 's5', "'", 'a b', '0<5', 'x<5', '{}', '0', '00', '000', '05', '06,', '07,', '08,', '09,', '08_b'])
    t.add('format', format, (-1, 'c'), (0x110000, 'c'), (2 ** 70, 'c'), (10 ** 400, 'f'), (10 ** 400, 'e'), (-0.0, 'z'), (-0.001, 'z.1f'), (-0.001, 'z.1e'), (0.5, '.0f'), (1.5, '.0f'), (2.5, '.0f'), (12345.678, ',.2f'), (1234567, '015,'), (1e16, ''), (1e16, ','),
        (123456789.0, 'n'), (0.00001, ''), (1e-5, '5'), (0.1, '.1%'), (1e308, '%'), (123.456, '#.0f'), (123.0, '#g'), (123.0, '#.3g'), (1e100, '.3'), (100.0, '.3'), (1000.0, '.3'), (999.9, '.3'), (0.0, '.3'), (1.0, '#.0e'), (1e5, '#.5g'), (0.0001, 'g'), (0.00001, 'g'), (1e22, ',f'))
    percent = lambda: '%' + maybe('-', '+', ' ', '#', '0', '-0', '+#', '0#') + maybe('1', '5', '12') + maybe('', '.', '.0', '.3', '.12')
    t.sample('percent', lambda s, v: s % (v,), 300, lambda: percent() + r.choice('diuoxX'), i)
    t.sample('percent', lambda s, v: s % (v,), 300, lambda: percent() + r.choice('eEfFgG'), f)
    t.sample('percent', lambda s, v: s % (v,), 100, lambda: percent() + r.choice('s'), lambda: word(r, 'ab\u00e9\U0001f600 '))
    t.sample('percent', lambda s, v: s % (v,), 40, lambda: percent() + 'c', lambda: r.randrange(32, 0x3000))
    t.add('percent', lambda s, v: s % (v,), ('%c', -1), ('%c', 0x110000), ('%y', 3), ('%', 3), ('%5', 3), ('%\u00e9', 3), ('a%%b%d', 3), ('%d%%', 3), ('%.99999999999999d', 1), ('%99999999999999999999d', 1), ('%lld', 1), ('%ld', 1), ('%hd', 2), ('%-+ #0d', 1),
        ('%5%', 3), ('%\n', 3), ('\U0001f600%y', 1))
    t.add('percent.key', lambda s, k, v: s % {k: v}, ('%(a)d', 'a', 3), ('%(a(b)c)s|', 'a(b)c', 'x'), ('%()s', '', 'x'), ('%(a', 'a', 1), ('%(a)', 'a', 1), ('%(a)5d|%(a)-5d', 'a', 3), ('100%% %(a)s', 'a', 'x'))
    t.add('percent.star', lambda s, w, p, v: s % (w, p, v), ('%*.*f|', 8, 2, 3.14159), ('%-*.*f|', 8, 2, 3.14159), ('%*.*f|', -8, 2, 3.14159), ('%*.*f|', 8, -2, 3.14159), ('%*.*s|', 8, 2, 'abc'), ('%0*.*d|', 8, 3, 42))
    class Any:
        def __init__(self, path): self.path = path
        def __getattr__(self, name): return Any(self.path + '.' + name)
        def __getitem__(self, key): return Any(self.path + '[' + repr(key) + ']')
        def __format__(self, spec): return '<' + self.path + '|' + spec + '>'
        def __repr__(self): return 'r' + self.path
    fields = lambda s: s.format(Any('0'), Any('1'), Any('2'), a=Any('a'), b=Any('b'))
    t.add('fields', fields, *[(s,) for s in ['', 'x', '{}', '{0}{1}', '{}{}', '{}{0}', '{0}{}', '{a}', '{a}{}', '{a.b[c].d}', '{0[1]}', '{0[-1]}', '{0[a b]}', '{0.x}', '{.x}', '{[x]}', '{', '}', '{{', '}}', '{{}}', '{{{}}}', 'a{', 'a}', '{0', '{0!', '{0!r', '{0!r}',
        '{0!s:5}', '{0!x}', '{0!rr}', '{0!r:', '{0:', '{0:5', '{0:{1}}', '{:{}}', '{:{}.{}}', '{0:{1:{2}}}', '{0:{1}', '{0.}', '{0[}', '{0[]}', '{0[a]b}', '{0{1}}', '{0[{]}', '{0[}]}', '{0[!]}', '{99999999999999999999}', '{0[99999999999999999999]}', '{0!}', '{0!\u00e9}', '{!r}', '{:>5}', '{0:}}', '{0}}', '{a:{b}}',
        '{0:x{{y}}', '{\U0001f600', '{a}x{b}y', '{0..a}', '{0.a[b}', '{:', '{!', '{!r', '{a!r:{b}}', '{0[0].a}', '{0[01]}', '{00}', '{0!r }', '{0 !r}', '{0!\x01}']
        if s not in ('{0 !r}', )])
    return t


def texts():
    t = Table('texts')
    r = t.random
    letters = 'aabbc  \t\n\u00e9\u00df\u01c5\U0001f600A.,'
    s = lambda: word(r, letters)
    short = lambda: word(r, 'ab \U0001f600', 3)
    place = lambda: r.choice([0, 0, 1, 2, 5, 20, -1, -3, -20, sys.maxsize])
    odd = ["", "a", "it's", 'say "x"', 'both \' and "', 'back\\slash', 'tab\t\r\n\x00\x7f\x1b', '\u00e9\u00ad\u200b\u3000\u2028', '\ud83d', '\U0001f600\U000e0001\U0010ffff', '\x80\x9f\xa0\xff', '\u0378\u0897', '\U0001fae9', '\u4e2d\u6587', '\x1c\x85']
    t.add('repr', repr, *[(x,) for x in odd]); t.add('ascii', ascii, *[(x,) for x in odd]); t.sample('repr', repr, 50, lambda: word(r, '\'"\\\n\x01a\u00e9\u4e2d\U0001f600', 6))
    t.add('ascii', ascii, *[(chr(c),) for c in range(0, 300, 7)])
    t.sample('bytes.repr', repr, 60, lambda: r.choice([r.randbytes(5), b"it's", b'"', b'\'"', b'\\\t\n\r']))
    t.sample('split', lambda x, y, z: x.split(y, z), 200, s, lambda: r.choice([None, None, 'a', 'ab', ' ', '\U0001f600', 'aa']), lambda: r.randrange(-1, 4))
    t.sample('rsplit', lambda x, y, z: x.rsplit(y, z), 200, s, lambda: r.choice([None, None, 'a', 'ab', ' ', '\U0001f600', 'aa']), lambda: r.randrange(-1, 4))
    t.add('split', lambda x, y, z: x.split(y, z), ('a', '', -1), ('', None, -1), ('', 'a', -1), ('  a  b  ', None, 1), ('  a  b  ', None, 0), ('\x1ca\u2003b', None, -1), ('aaa', 'aa', -1)); t.add('rsplit', lambda x, y, z: x.rsplit(y, z), ('a', '', -1), ('  a  b  ', None, 1), ('  a  b  ', None, 0), ('aaa', 'aa', -1))
    t.sample('splitlines', str.splitlines, 100, lambda: word(r, 'ab\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029'), lambda: r.random() < .5)
    for name in ['strip', 'lstrip', 'rstrip']:
        t.sample(name, getattr(str, name), 60, s, lambda: r.choice([None, 'ab', '', ' \n', '\U0001f600a']))
    for name in ['partition', 'rpartition']:
        t.sample(name, getattr(str, name), 50, s, short)
    for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith']:
        t.sample(name, getattr(str, name), 120, s, short, place, place)
    t.sample('replace', str.replace, 150, s, short, short, lambda: r.randrange(-1, 4))
    special = ['\u0130', '\u00df', '\ufb01', '\u0149', '\u01c4x', '\u01c5X', '\u1fb3', '\u1f80', '\u0390', '\u0391\u03a3', '\u0391\u03a3 \u03a3', "\u0391\u03a3'", '\u0391.\u03a3', "they're bill's", 'o\u2019neil', '\u13a0\uab70', '\u1e9e', 'x1y2z', 'AbC dEf', '\U00010400\U00010428', '\u02b0a', '\u2160\u24b6', '\u0131', '\u017f', '\u1fb7', '\ufb13', '\u1e9a']
    for name in ['title', 'capitalize', 'swapcase', 'casefold', 'upper', 'lower']:
        t.add(name, getattr(str, name), *[(x,) for x in special + odd if not any('\ud800' <= c < '\ue000' for c in x)]); t.sample(name, getattr(str, name), 80, lambda: word(r, "abAB \u03a3\u03c3\u03c2'.\u00df\u01c6\u0301", 7))
    kinds = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
    for name in kinds:
        t.add(name, getattr(str, name), *[(x,) for x in special + odd + ['\u00b2', '\u00bd', '\u4e09', '\u0663', '\u2167', '_a', '1a', 'class', 'a-b', 'Aa Bb', 'A1a', 'Aa1Bb', 'AB', 'ab1', '12', ' ', '\x1f', '\u200b', '\u212e', '\u30fb', '\u00b7', 'a\u00b7', '\u037a', 'a\u0301']])
        t.add(name + '.all', lambda first, method=getattr(str, name): ''.join('01'[method(chr(c))] for c in range(first, first + 64 )).replace('0' * 16, 'z').replace('1' * 16, 'o'), *[(c,) for c in [*range(0, 0x2200, 64 if MANY > 1 else 192), *range(0x2200, 0x1ffff, 64 if MANY > 1 else 1984)]])
    for name in ['center', 'ljust', 'rjust']:
        t.sample(name, getattr(str, name), 50, s, lambda: r.randrange(-1, 16), lambda: r.choice(['*', ' ', '\U0001f600', 'ab', ''] ))
    t.sample('zfill', str.zfill, 40, lambda: word(r, '+-12\U0001f600', 4), lambda: r.randrange(0, 8))
    t.sample('expandtabs', str.expandtabs, 60, lambda: word(r, 'ab\t\t\n\r\U0001f600'), lambda: r.choice([8, 4, 1, 0, -1]))
    t.sample('removeprefix', str.removeprefix, 30, s, short); t.sample('removesuffix', str.removesuffix, 30, s, short)
    t.sample('translate', lambda x, a, b, c: x.translate(str.maketrans(a, b, c)), 40, s, lambda: 'ab\U0001f600', lambda: r.choice(['xyz', '\U0001f601yz', 'xx']), short)
    edge = lambda: r.choice([None, None, 0, 1, 3, 20, -1, -3, -20, 2 ** 40, -2 ** 40])
    t.sample('slice', lambda x, a, b, c: x[a:b:c], 300, s, edge, edge, lambda: r.choice([None, 1, 2, -1, -2, 5, -7, 0, 2 ** 40, -2 ** 40]))
    t.sample('at', lambda x, k: x[k], 60, s, lambda: r.randrange(-8, 8))
    t.sample('compare', lambda a, b: (a > b) - (a < b), 80, lambda: word(r, 'a\uffff\ue000\U0001f600\ud7ff', 3), lambda: word(r, 'a\uffff\ue000\U0001f600\ud7ff', 3))
    t.add('ord', ord, ('a',), ('',), ('ab',), ('\U0001f600',)); t.add('chr', chr, (97,), (0x1f600,), (-1,), (0x110000,))
    return t


def bytes_():
    t = Table('bytes')
    r = t.random
    names = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'gbk', 'utf-8-sig', 'cp1252', 'UTF8', 'gb18030']
    handlers = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace']
    t.sample('encode', str.encode, 250, lambda: word(r, 'ab\u00e9\u00ff\u4e2d\u6587\U0001f600', 6), lambda: r.choice(names), lambda: r.choice([*handlers, 'xmlcharrefreplace', 'surrogateescape']))
    t.add('encode', str.encode, ('a\ud83d', 'utf-8', 'strict'), ('\udc80\udcff', 'utf-8', 'surrogateescape'), ('\ud83d', 'utf-8', 'surrogatepass'), ('\ud83d', 'utf-16', 'strict'), ('a', 'nope', 'strict'), ('\u00e9', 'ascii', 'nope'), ('\u4e2d\u6587', 'latin-1', 'strict'), ('\u00e9', 'ascii', 'namereplace'), ('\ud83d', 'utf-8', 'replace'), ('\ud83dx', 'utf-8', 'backslashreplace'))
    t.sample('decode', bytes.decode, 250, lambda: bytes(r.choice([0x41, 0x42, 0xc3, 0xa9, 0xe4, 0xb8, 0xad, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xe0, 0xed]) for _ in range(r.randrange(6))), lambda: r.choice(['utf-8', 'utf-8', 'utf-8', 'ascii', 'latin-1']), lambda: r.choice([*handlers, 'surrogateescape']))
    t.sample('decode', lambda s, n: s.encode(n).decode(n), 0, str, str)
    t.add('decode', bytes.decode, *[(text.encode(n), n, 'strict') for text in ['', 'aé', '中文'] for n in ['utf-8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'gb18030', 'utf-8-sig']], ('中文'.encode('gbk'), 'gbk', 'strict'), (b'\xfe\xff\x00a', 'utf-16', 'strict'), (b'abc', 'utf-16-le', 'strict'), (b'\x00\xd8', 'utf-16-le', 'strict'), (b'\x00\xd8a\x00', 'utf-16-le', 'strict'),
        (b'\x00\xdc', 'utf-16-le', 'strict'), (b'abcde', 'utf-32-le', 'strict'), (b'\xff\xff\xff\xff', 'utf-32-le', 'strict'), (b'\xd6', 'gbk', 'strict'), (b'a\xff', 'gbk', 'strict'), (b'a', 'nope', 'strict'), (b'\xff', 'utf-8', 'nope'), (b'\x81', 'cp1252', 'strict'), (b'\x80', 'cp1252', 'strict'), (b'\xd6\xd0\xff', 'gbk', 'replace'), (b'\xef\xbb\xbfa', 'utf-8', 'strict'))
    b = lambda: bytes(r.choice(b'aabB \t\n\r\x0b\x1c\x85\xe9.1,') for _ in range(r.randrange(9)))
    part = lambda: bytes(r.choice(b'ab ') for _ in range(r.randrange(3)))
    place = lambda: r.choice([0, 0, 1, 2, 5, 20, -1, -3, -20, sys.maxsize])
    for name in ['split', 'rsplit']:
        t.sample(name, getattr(bytes, name), 60, b, lambda: r.choice([None, None, b'a', b' ', b'']), lambda: r.randrange(-1, 3))
    t.sample('splitlines', bytes.splitlines, 40, b, lambda: r.random() < .5)
    for name in ['strip', 'lstrip', 'rstrip']:
        t.sample(name, getattr(bytes, name), 30, b, lambda: r.choice([None, b'ab', b'']))
    for name in ['partition', 'rpartition', 'removeprefix', 'removesuffix']:
        t.sample(name, getattr(bytes, name), 30, b, part)
    for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith']:
        t.sample(name, getattr(bytes, name), 40, b, part, place, place)
    t.sample('replace', bytes.replace, 40, b, part, part, lambda: r.randrange(-1, 3))
    t.sample('translate', bytes.translate, 20, b, lambda: r.choice([None, bytes(range(255, -1, -1)), b'x']), part)
    for name in ['upper', 'lower', 'swapcase', 'capitalize', 'title', 'isalnum', 'isalpha', 'isascii', 'isdigit', 'isspace', 'isupper', 'islower', 'istitle']:
        t.sample(name, getattr(bytes, name), 30, b)
        t.add(name, getattr(bytes, name), (b'',), (b'AB',), (b'Ab Cd',), (b'\xc0\xe0',), (b'12',), (b' \t',), (b'a1',))
    for name in ['ljust', 'rjust', 'center']:
        t.sample(name, getattr(bytes, name), 20, b, lambda: r.randrange(-1, 12), lambda: r.choice([b'*', b'\xff']))
    t.sample('zfill', bytes.zfill, 20, lambda: r.choice([b'+1', b'-12', b'x', b'']), lambda: r.randrange(6))
    t.sample('expandtabs', bytes.expandtabs, 20, b, lambda: r.choice([8, 4, 0]))
    edge = lambda: r.choice([None, None, 0, 1, 3, 20, -1, -3, -20, 2 ** 40])
    t.sample('slice', lambda x, i, j, k: x[i:j:k], 60, b, edge, edge, lambda: r.choice([None, 1, 2, -1, -2, 0]))
    t.sample('hex', bytes.hex, 20, b)
    t.sample('hex.grouped', bytes.hex, 40, b, lambda: r.choice([':', '-', '', '::', '\u00e9']), lambda: r.randrange(-4, 5))
    t.add('fromhex', bytes.fromhex, *[(x,) for x in ['', 'ff', 'FF 0a', ' ff\n00 ', 'f', 'fg', 'f f', 'ff 0', '\u00e9', 'ff\u00e9', '\U0001f600', 'zz']])
    t.sample('to_bytes', lambda n, l, o, s: n.to_bytes(l, o, signed=s), 150, lambda: r.choice([any_int(r), r.choice([0, 127, 128, 255, 256, -1, -128, -129, 65535])]), lambda: r.choice([0, 1, 1, 2, 2, 8, 30, -1]), lambda: r.choice(['big', 'little', 'big', 'x']), lambda: r.random() < .5)
    t.sample('from_bytes', lambda d, o, s: int.from_bytes(d, o, signed=s), 50, lambda: r.randbytes(r.randrange(12)), lambda: r.choice(['big', 'little', 'x']), lambda: r.random() < .5)
    return t


def randoms():
    t = Table('randoms')
    r = t.random
    import random as library
    seeds = lambda: r.choice([0, 1, 42, -42, 2 ** 32, 2 ** 100 + 7, 'hello', '', '\u4e2d', 1.5, -2.0, 0.1, 1e300, b'bytes', any_int(r)])
    def seeded(use):
        def run(seed, *arguments):
            source = library.Random(seed)
            return [use(source, *arguments) for _ in range(4)]
        return run
    # Logarithms and their like may differ in the last digit from one C library and one JVM to the next.
    near = lambda use: seeded(lambda *arguments: float('%.12g' % use(*arguments)))
    t.sample('random', seeded(lambda s: s.random()), 40, seeds)
    t.sample('getrandbits', seeded(lambda s, k: s.getrandbits(k)), 60, seeds, lambda: r.choice([0, 1, 5, 31, 32, 33, 63, 64, 65, 100, 200, -1]))
    t.sample('randbytes', seeded(lambda s, k: s.randbytes(k)), 10, seeds, lambda: r.randrange(12))
    t.sample('randrange1', seeded(lambda s, a: s.randrange(a)), 30, seeds, lambda: r.choice([1, 10, 2 ** 70, 0, -3, 7]))
    t.sample('randrange', seeded(lambda s, a, b, c: s.randrange(a, b, c)), 50, seeds, lambda: r.randrange(-20, 20), lambda: r.choice([2 ** 80, r.randrange(-20, 40)]), lambda: r.choice([1, 2, 3, -1, -3, 0]))
    t.sample('randint', seeded(lambda s, a, b: s.randint(a, b)), 30, seeds, lambda: r.randrange(-10, 10), lambda: r.randrange(0, 100))
    t.sample('choice', seeded(lambda s, n: s.choice(range(n))), 20, seeds, lambda: r.randrange(0, 9))
    def shuffled(s, n):
        items = list(range(n)); s.shuffle(items); return items
    t.sample('shuffle', seeded(shuffled), 20, seeds, lambda: r.randrange(0, 12))
    t.sample('sample', seeded(lambda s, n, k: s.sample(range(n), k)), 60, seeds, lambda: r.choice([5, 10, 21, 22, 50, 100, 1000, 10 ** 7, 85, 86]), lambda: r.choice([0, 1, 3, 5, 6, 10, -1]))
    t.sample('choices', seeded(lambda s, n, k: s.choices(range(n), k=k)), 20, seeds, lambda: r.randrange(1, 12), lambda: r.randrange(5))
    t.sample('choices.weighted', seeded(lambda s, w, k: s.choices(range(3), w, k=k)), 20, seeds, lambda: [r.randrange(5) + 0.5, r.randrange(5) * 1.0, r.random()], lambda: r.randrange(5))
    t.add('choices.weighted', seeded(lambda s, w, k: s.choices(range(3), w, k=k)), (1, [1.0, 2.0], 2), (1, [0.0, 0.0, 0.0], 1), (1, [1.0, 1.0, float('inf')], 1))
    for name, pool in [('uniform', [-3.0, 7.5]), ('triangular', [0.0, 10.0]), ('gauss', [0.0, 1.0]), ('normalvariate', [5.0, 2.0]), ('lognormvariate', [0.0, 0.5]), ('gammavariate', [2.5, 1.0]), ('gammavariate', [0.5, 2.0]), ('gammavariate', [1.0, 2.0]), ('betavariate', [2.0, 3.0]), ('weibullvariate', [1.0, 1.5]), ('vonmisesvariate', [0.5, 4.0]), ('gammavariate', [0.0, 1.0])]:
        t.sample(name, near(getattr(library.Random, name)), 20, seeds, lambda: pool[0], lambda: pool[1])
    t.sample('triangular.mode', near(library.Random.triangular), 10, seeds, lambda: 0.0, lambda: 10.0, lambda: 7.0)
    t.add('triangular.mode', near(library.Random.triangular), (1, 3.0, 3.0, 3.0))
    for name in ['expovariate', 'paretovariate']:
        t.sample(name, near(getattr(library.Random, name)), 20, seeds, lambda: r.choice([0.5, 1.0, 3.0, 1.0]))
    t.sample('hash', hash, 60, lambda: r.choice([any_float(r), 1.0, -1.0, -2.0, 2.0 ** 61, 0.5]))
    t.lines = [line for line in t.lines if not (line.startswith('hash\tdnan'))]
    t.add('state', lambda seed: list(library.Random(seed).getstate()[1][-5:]), (1,), ('x',))
    return t


def jsons():
    t = Table('jsons')
    r = t.random
    import json
    texts = lambda: word(r, 'ab"\\\n\x01\x7f\u00e9\u4e2d\U0001f600/\t', 6)
    t.sample('quote', lambda x, a: json.dumps(x, ensure_ascii=a), 60, texts, lambda: r.random() < .5)
    t.sample('number', lambda x, a: json.dumps(x, allow_nan=a), 40, lambda: any_float(r), lambda: r.random() < .5)
    def plain(value):
        if isinstance(value, dict): return ['{', *[[k, plain(v)] for k, v in value.items()]]
        if isinstance(value, list): return [plain(v) for v in value]
        return value
    load = lambda x: plain(json.loads(x))
    t.add('loads', load, *[(x,) for x in ['', ' ', '1', '-', '-1', '0', '01', '1.', '1.5', '1e', '1e5', '1E+5', '-0', '-0.0', '.5', 'null', 'nul', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '-Inf', 'x', '[', ']', '[]', '[1', '[1,', '[1,]', '[1 2]', '[,]', '{', '{}', '}', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{1:2}',
        '{"a" 1}', '{"a":1 "b":2}', '"', '"a', '"\\', '"\\"', '"\\x"', '"\\u12"', '"\\u12x4"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\ud83dx"', '"\n"', '"\t"', '1 2', '[1]x', '\n\n  x', '[1,\n 2,\n  x]', '{"a": [1, {"b": null}], "c": "d"}', '{"a":1,"a":2}', '\ufeff1', '"\U0001f600" x', '"\U0001f600\\x"', "{'a': 1}", ' [ 1 , 2 ] ', '[[[]]]',
        '123456789012345678901234567890', '1e400', 'nullx', '[nul]', '"\\u123', '"\\u1234', '"\\ud83d\\u12"', '\u00a01', '[' * 30, '{"a":}', '{"a":,}', '[1,,2]', 'tru', '-x', '2.5.', '{"k": 1, }', '[1, ]', '[ ', '{ ', '{"a" ', '{"a": ', '[1 ', '[1, ', '{"a":1 ', '{"a":1, ']])
    def broken():
        x = json.dumps(r.choice([[1, 2.5, {'a': 'b\n'}], {'k': [None, True], 'l': {}}, [[], 'x\u00e9\U0001f600']]), ensure_ascii=r.random() < .5, indent=r.choice([None, 1]))
        at = r.randrange(len(x)); return x[:at] + r.choice(['', '"', ',', ']', '}', '\\', '1', 'x', ':']) + x[at + r.randrange(2):]
    t.sample('loads', load, 300, broken)
    return t


def times():
    t = Table('times')
    r = t.random
    import datetime as d
    import time
    stamp = lambda: r.choice([0, -1, 86399, 10 ** 9, 1700000000, r.randrange(-10 ** 10, 10 ** 11)])
    directives = 'aAbBcdHIjmMpSUwWxXyYzZ%FTDReuVGChrnt' 
    t.sample('time.strftime', lambda s, f: time.strftime(f, time.gmtime(s)), 300, stamp, lambda: ' '.join('%' + r.choice(directives) for _ in range(3)))
    t.add('time.strftime', lambda s, f: time.strftime(f, time.gmtime(s)), *[(1700000000, f) for f in ['', 'x', '%', '%%', '%X', '%H:%M:%S', '%-d', '%-H', '%Q', '%s', '100%', '\u4e2d\u6587 %Y', '%k|%l|%P', '%E', '%g']])
    t.sample('ctime', lambda s: time.asctime(time.gmtime(s)), 30, stamp)
    epoch = d.datetime(1, 1, 1)
    moment = lambda days, micros, offset: (epoch + d.timedelta(days, 0, micros)).replace(tzinfo=None if offset is None else d.timezone(d.timedelta(microseconds=offset)))
    days, micros = lambda: r.randrange(0, 3652058), lambda: r.choice([0, r.randrange(86400) * 10 ** 6, r.randrange(86400 * 10 ** 6)])
    offset = lambda: r.choice([None, 0, 8 * 3600 * 10 ** 6, -19800 * 10 ** 6, 3661 * 10 ** 6, 90 * 10 ** 6 + 5])
    t.sample('datetime.strftime', lambda a, b, c, f: moment(a, b, c).strftime(f), 100, days, micros, offset, lambda: r.choice(['%f', '%z', '%:z', '%Y-%m-%d', '%c', '%j %U %W', '%H:%M:%S.%f%z', '%G-%V-%u', '%%f', '%y']))
    t.sample('isoformat', lambda a, b, c, s, p: moment(a, b, c).isoformat(s, p), 100, days, micros, offset, lambda: r.choice(['T', ' ']), lambda: r.choice(['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'x']))
    def fields(x):
        o = x.utcoffset()
        return [x.year, x.month, x.day, x.hour, x.minute, x.second, x.microsecond, None if o is None else o // d.timedelta(microseconds=1)]
    parse = lambda x: fields(d.datetime.fromisoformat(x))
    t.add('fromisoformat', parse, *[(x,) for x in ['2024-02-29', '20240229', '2024-02-29T12:34:56', '2024-02-29 12:34', '2024-02-29T12', '2024-02-29T123456', '2024-02-29T12:34:56.123456', '2024-02-29T12:34:56.123', '2024-02-29T12:34:56,5', '2024-02-29T12:34:56Z', '2024-02-29T12:34:56+08:00', '2024-02-29T12:34:56-0530',
        '2024-W09-4', '2024W094', '2024-W09', '2024-02-30', '2024-13-01', 'x', '', '2024', '2024-02', '2024-02-29T', '2024-02-29T25:00', '2024-02-29T12:60', '2024-02-29T12:34:56.1234567', '0000-01-01', '2024-2-29', '2024-02-29T1:2', '2024-02-29T12:34:56+08', '2024-02-29x12:34', 'not a date', '2024-02-29T12:34:56+08:00:01']])
    t.sample('fromisoformat', parse, 40, lambda: moment(days(), micros(), offset()).isoformat())
    t.add('date.fromisoformat', lambda x: d.date.fromisoformat(x).toordinal(), *[(x,) for x in ['2024-02-29', '20240229', '2024-W09-4', '2024-02-30', 'x', '2024-02-29T00:00', '2024-W60-1', '2024-W01-8']])
    t.sample('isocalendar', lambda o: list(d.date.fromordinal(o).isocalendar()), 40, lambda: r.randrange(1, 3652060))
    t.add('fromordinal', lambda o: d.date.fromordinal(o).toordinal(), (1,), (3652059,), (730000,))
    t.sample('fromisocalendar', lambda y, w, k: d.date.fromisocalendar(y, w, k).toordinal(), 40, lambda: r.choice([2020, 2021, 2024, 1, 0, 10000]), lambda: r.choice([1, 10, 52, 53, 54, 0]), lambda: r.choice([1, 4, 7, 8, 0]))
    t.add('check', lambda *a: d.datetime(*a) and None, (2024, 2, 30, 0, 0, 0, 0), (0, 1, 1, 0, 0, 0, 0), (10000, 1, 1, 0, 0, 0, 0), (2024, 13, 1, 0, 0, 0, 0), (2024, 1, 1, 24, 0, 0, 0), (2024, 1, 1, 0, 60, 0, 0), (2024, 1, 1, 0, 0, 60, 0), (2024, 1, 1, 0, 0, 0, 1000000), (2024, 1, 1, 0, 0, 0, 0), (2023, 2, 29, 0, 0, 0, 0))
    t.sample('delta', lambda m: [str(d.timedelta(microseconds=m)), repr(d.timedelta(microseconds=m)), d.timedelta(microseconds=m).total_seconds()], 80, lambda: r.choice([0, 1, -1, 86400 * 10 ** 6, -86400 * 10 ** 6, r.randrange(-10 ** 15, 10 ** 15), r.randrange(-10 ** 12, 10 ** 12)]))
    t.add('delta', lambda m: [str(d.timedelta(microseconds=m))], (10 ** 30,), (-10 ** 20,))
    t.sample('delta.seconds', lambda x: str(d.timedelta(seconds=x)), 60, lambda: r.choice([0.1, 1.5, -0.5, 0.0000005, 0.0000015, 1e9, r.uniform(-1e6, 1e6), r.uniform(-1, 1)]))
    known = ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%d/%m/%y', '%H:%M', '%I:%M %p', '%b %d, %Y', '%A, %B %d', '%j %Y', '%Y-%m-%dT%H:%M:%S.%f', '%c', '%x %X', '%H%M%S', '%z', '%a %d']
    strptime = lambda x, f: fields(d.datetime.strptime(x, f))
    def written():
        f = r.choice(known); return (moment(days() % 73000 + 690000, micros(), None if r.random() < .5 and '%z' not in f else 3600 * 10 ** 6).strftime(f), f)
    t.add('strptime', strptime, *[written() for _ in range(80 * MANY)])
    t.add('strptime', strptime, ('2024-02-30', '%Y-%m-%d'), ('2024', '%Y-%m-%d'), ('2024-01-01x', '%Y-%m-%d'), ('x', '%Q'), ('x', '%'), ('2024-01-01', '%Y-%m-%d %H'), ('  5', '%d'), ('12 AM', '%I %p'), ('12 PM', '%I %p'), ('1 pm', '%I %p'), ('january 5 2024', '%B %d %Y'), ('5.1.2024', '%d.%m.%Y'), ('100%', '%j%%'), ('2024-01-01', '%F'), ('69', '%y'), ('68', '%y'), ('', ''), ('a b', 'a  b'), ('a   b', 'a b'), ('0.5', '%S.%f'), ('13:00', '%I:%M'), ('UTC', '%Z'), ('+05:30', '%z'), ('Z', '%z'), ("it's", '%Y'), ('366 2023', '%j %Y'))
    return t


def patterns():
    t = Table('patterns')
    r = t.random
    import re
    def groups(m):
        return None if m is None else [[m.group(g), m.start(g), m.end(g)] for g in range(m.re.groups + 1)]
    def compiled(p, f):
        c = re.compile(p, f); return [c.groups, c.flags, [[k, v] for k, v in c.groupindex.items()]]
    faults = ['(', ')', 'a)', '[', '[a', '[]', '[z-a]', '*', 'a**', 'a*+', 'a*?', 'a{2,1}', 'a{1', 'a{,3}', 'a{}', 'x{99999999999}', '\\', '\\q', '[\\q]', '(?P<n>a)(?P<n>b)', '(?P<1>a)', '(?P<n', '(?P=x)', '(?P>x)', '(?z)', '(?', '(?:', '(?<a)', '(?<=a*)', '\\1', '(a)\\2', '(?P<n>a)(?P=n)', '(?i', 'a(?i)b', '(?i)a', '(?i:a)',
        '(?-i:a)', '(?i-s:a)', '(?au)x', '\\x1', '\\u12', '\\N{DIGIT ONE}', '\\N{x}', '\\N', '\\8', '\\400', '\\0', '\\01', '(?#abc', '(?#abc)x', '(?P<>a)', '(?P', '(?Px)', '[\\d-z]', '[a-\\d]', '[[a]', '[a--b]', '[a&&b]', '(?>a)', '{', '}', ']', 'a{2}{3}', '^*', '$*', '\\b*', '(?=a)*', '(?=a', '|*', '(*)', 'a|*b', '(?P<a b>x)', '(?P<\u00e9>x)',
        '\\U00110000', '\\A*', '(?<!a|bc)', '(?<=(a)\\1)', '(a)(?P=1)', '(?L)a', '(?a-u:x)', '(?-a:x)', '(?-:x)', '(?i-i:x)', '(?q:x)', '(?ia', '(?-', '(?-i', '(?-iq:)', 'a?{2}', 'a?+', 'a??', 'a{2}+', 'a{2}?', '+', '?', '(?:*)', '(?=*)', '[\\b]', '[\\B]', '\\Z*', '\\z', 'a\nb(', '(a\\1)', '(?P<x>a(?P=x))', '\\777', '\\77', '[\\8]', '[^', '[^]', '[^]]', '(?P<n>', '(?P=n', '(?im)a', '(?i)(?m)a', ' (?i)a', '(?x) (?i)a', '(?<', '(?<=', '(?<=ab|cd)x', '(?P<n>a)(?P<m>b)']
    t.cross('compile', compiled, faults, [0, re.I | re.M])
    t.add('compile', compiled, ('a # c\n b', re.X), ('a', re.A | re.S))
    regexes = ['a', 'a|b', '(a)(b)?', 'a*', 'a+?b', '(?:ab)+', '[^a]', '\\w+', '\\W', '\\d+', '\\s+', '\\bb', '\\Bb', '^a', 'a$', '^', '$', '\\Aa', 'a\\Z', '.', '.*', '(?s).*', '(?m)^\\w', '(?m)\\w$', '(?i)AB', '(a|ab)(c|bcd)?', '(?P<x>\\w)(?P=x)', '(\\w)\\1', '(?<=a)b', '(?<!a)b', 'a(?=b)', 'a(?!b)', '[\\w.]+@[\\w.]+', '[\\W\\d]', '[^\\W\\d]', '[\\S ]', '[^\\s]+', '(a*)*', '(a*)+', '(?:a|b)*?b', 'a{2}', 'a{1,2}', 'a{,2}b', '(?>a+)b', 'a*+b', '', 'a|', '|a', '(|a)+', '[a-c]+', '[]a]', '[-a]', '[a\\-\\]]', '\\.', '\\\\', '\U0001f600+', '[\U0001f600\u00e9]', '\u00e9', '(?i)\u00c9', '(?a)\\w+', '(?i:a)B', '(?x) a  b # c', '([ab])([^ab])', '((a)|(b))+', '\\t|\\n', '\\x61', '\\u00e9', '(\\d+)-(\\d+)', '(?:(a)|b)*', '\\S+', 'b*?', '(.)(.)(.)?', '$\\n?', '[.]', '\\b', '\\B', '(?<=\\b)a', '(?i)[A-C]+', '(?i)[^A]']
    subjects = ['', 'a', 'b', 'ab', 'aab', 'abcd', 'aaab b', 'a\nb', 'ab\n', ' a b ', 'AB ab', 'x1y22', '12-34', 'me@x.org', '\u00e9a\u00c9', '\U0001f600a\U0001f600\U0001f600b', 'a_b \u4e2d\u6587', 'bbb', '...', 'a]-\\', '\n', '\n\na', 'abab', 'cab', '\u0661\u0662']
    for name in ['search', 'match', 'fullmatch']:
        t.cross(name, lambda p, s, name=name: groups(getattr(re, name)(p, s)), regexes, subjects if name == 'search' else subjects[::2])
    t.cross('findall', lambda p, s: [list(x) if isinstance(x, tuple) else [x] for x in re.findall(p, s)], regexes, subjects)
    t.cross('split', lambda p, s, n: re.split(p, s, maxsplit=n), regexes[::2], subjects[1::2], [0, 2])
    t.cross('sub', lambda p, w, s, n: list(re.subn(p, w, s, count=n)), regexes[::2], ['-', '[\\g<0>]'], subjects[::2], [0, 1])
    t.sample('search.part', lambda p, s, i, j: groups(re.compile(p).search(s, i, j)), 300, lambda: r.choice(regexes), lambda: r.choice(subjects), lambda: r.choice([0, 1, 2, -1, 9]), lambda: r.choice([0, 1, 2, 3, 9]))
    t.add('template', lambda w: re.sub('(?P<n>a)(b)?', w, 'xabxa'), *[(w,) for w in ['', 'y', '\\1', '\\g<n>', '\\g<1>', '\\g<0>', '\\2', '\\3', '\\g<x>', '\\g', '\\g<', '\\g<>', '\\g<1', '\\q', '\\n', '\\\\', '\\0', '\\07', '\\10', '\\400', '\\g<1a>', '\\', '\\g<-1>', '\\99', '\\t\\.', '\\101', '\\1\\2', '$1', '\\g<99999999999>', '\u00e9\\1', '\\18', '\\b', '\\x']])
    t.add('escape', re.escape, ('a.b*c',), ('',), (''.join(map(chr, range(128))),), ('\u00e9 \U0001f600',))
    t.sample('lastindex', lambda p, s: (re.search(p, s) or re.search('', '')).lastindex or 0, 60, lambda: r.choice([p for p in regexes if '(' in p]), lambda: r.choice(subjects))
    return t


TABLES = [numbers, formats, texts, bytes_, randoms, jsons, times, patterns]

if __name__ == '__main__':
    for table in TABLES:
        table().write(sys.argv[1])
