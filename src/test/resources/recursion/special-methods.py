"""Special methods that need themselves."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


class Deep:
    def __init__(self, n=0): self.n = n
    def down(self): return Deep(self.n + 1)
    def __repr__(self): return repr(self.down())
    def __str__(self): return str(self.down())
    def __eq__(self, other): return self.down() == other
    def __hash__(self): return hash(self.down())
    def __lt__(self, other): return self.down() < other
    def __len__(self): return len(self.down())
    def __bool__(self): return bool(self.down())
    def __add__(self, other): return self.down() + other
    def __radd__(self, other): return other + self.down()
    def __getitem__(self, key): return self.down()[key]
    def __setitem__(self, key, value): self.down()[key] = value
    def __delitem__(self, key): del self.down()[key]
    def __contains__(self, item): return item in self.down()
    def __call__(self, *a): return self.down()(*a)
    def __iter__(self): return iter(self.down())
    def __enter__(self):
        with self.down(): pass
    def __exit__(self, *a): pass
    def __format__(self, spec): return format(self.down(), spec)
    def __int__(self): return int(self.down())
    def __index__(self): return range(5)[self.down()]
    def __float__(self): return float(self.down())
    def __neg__(self): return -self.down()
    def __abs__(self): return abs(self.down())
    def __round__(self, *a): return round(self.down())
    def __iadd__(self, o):
        d = self.down(); d += o; return d
    def __reversed__(self): return reversed(self.down())
    def __next__(self): return next(self.down())
    def __bytes__(self): return bytes(self.down())
    def __dir__(self): return dir(self.down())
    def __divmod__(self, o): return divmod(self.down(), o)
    def __matmul__(self, o): return self.down() @ o
    def __pow__(self, o): return self.down() ** o

class Attr:
    def __getattr__(self, name): return getattr(Attr(), name)
class AttrAll:
    def __getattribute__(self, name): return AttrAll().other
class SetAttr:
    def __setattr__(self, name, value): self.x = value
class DelAttr:
    def __delattr__(self, name): del self.x
class Prop:
    @property
    def x(self): return self.x
class Desc:
    def __get__(self, i, o): return i.d
class HasDesc:
    d = Desc()
class New:
    def __new__(cls): return New()
class Init:
    def __init__(self): self.o = Init()
class Sub:
    def __init_subclass__(cls):
        class X(Sub): pass
class Meta(type):
    def __call__(cls): return cls()
class MetaMade(metaclass=Meta): pass
class MetaInst(type):
    def __instancecheck__(cls, o): return isinstance(o, cls)
    def __subclasscheck__(cls, o): return issubclass(o, cls)
class Inst(metaclass=MetaInst): pass
class Missing(dict):
    def __missing__(self, k): return self[k + 1]
class Key:
    def __hash__(self): return 1
    def __eq__(self, o): return Key() in {Key(): 1}
def sub():
    class X(Sub): pass



def attempts(limit):
    global D
    D = Deep()
    attempt('repr', lambda: repr(D)); attempt('str', lambda: str(D)); attempt('eq', lambda: D == 1); attempt('hash', lambda: hash(D))
    attempt('lt', lambda: D < 1); attempt('sorted', lambda: sorted([D, D])); attempt('len', lambda: len(D)); attempt('bool', lambda: bool(D))
    attempt('not', lambda: not D); attempt('if', lambda: 1 if D else 2)
    attempt('add', lambda: D + 1); attempt('radd', lambda: 1 + D); attempt('getitem', lambda: D[0])
    def setitem(): D[0] = 1
    def delitem(): del D[0]
    attempt('setitem', setitem); attempt('delitem', delitem)
    attempt('contains', lambda: 1 in D); attempt('call', lambda: D()); attempt('iter', lambda: list(D)); attempt('for', lambda: [x for x in D])
    def withed():
        with D: pass
    attempt('with', withed); attempt('format', lambda: f'{D:>3}'); attempt('int', lambda: int(D)); attempt('index', lambda: [1][D])
    attempt('float', lambda: float(D)); attempt('neg', lambda: -D); attempt('abs', lambda: abs(D)); attempt('round', lambda: round(D))
    def iadd():
        global D
        D += 1
    attempt('iadd', iadd); attempt('reversed', lambda: reversed(D)); attempt('next', lambda: next(D)); attempt('bytes', lambda: bytes(D))
    attempt('dir', lambda: dir(D)); attempt('divmod', lambda: divmod(D, 1)); attempt('matmul', lambda: D @ 1); attempt('pow', lambda: D ** 2)
    attempt('percent', lambda: '%s' % D); attempt('percent d', lambda: '%d' % D); attempt('.format', lambda: '{}'.format(D)); attempt('join', lambda: ','.join(map(str, [D])))
    attempt('dict key', lambda: {D: 1}); attempt('set', lambda: {D}); attempt('list index', lambda: [D].index(1)); attempt('tuple eq', lambda: (D,) == (1,))
    attempt('list repr', lambda: repr([D])); attempt('dict repr', lambda: repr({1: D})); attempt('tuple hash', lambda: hash((D,)))
    attempt('getattr', lambda: Attr().x); attempt('hasattr', lambda: hasattr(Attr(), 'x')); attempt('getattribute', lambda: AttrAll().x)
    def setattr_(): SetAttr().y = 1
    def delattr_(): del DelAttr().y
    attempt('setattr', setattr_); attempt('delattr', delattr_); attempt('property', lambda: Prop().x); attempt('descriptor', lambda: HasDesc().d)
    attempt('new', New); attempt('init', Init); attempt('init_subclass', sub); attempt('meta call', MetaMade)
    attempt('isinstance', lambda: isinstance(1, Inst)); attempt('issubclass', lambda: issubclass(int, Inst)); attempt('missing', lambda: Missing()[0]); attempt('key', lambda: Key() in {Key(): 1})
    attempt('print', lambda: print(D)); attempt('max', lambda: max(D, D)); attempt('sum', lambda: sum([D, 1])); attempt('min', lambda: min([D, D]))
    attempt('unpack', lambda: [*D]); attempt('zip', lambda: list(zip(D))); attempt('enumerate', lambda: list(enumerate(D)))
    attempt('exception str', lambda: str(ValueError(D)))


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
