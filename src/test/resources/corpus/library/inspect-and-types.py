import inspect
import types


def f(a, b=2, *args, c, d=4, **kwargs) -> int:
    """Doc of f.

    More.
    """


class C:
    """Doc of C."""
    x = 1

    def method(self):
        pass


def gen():
    yield


print(inspect.signature(f), list(inspect.signature(f).parameters), inspect.signature(f).parameters["b"].default, inspect.getdoc(f))
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C().method), inspect.isgeneratorfunction(gen), inspect.isbuiltin(len), inspect.ismodule(types))
print([name for name, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getdoc(C), inspect.isgenerator(gen()))
print(isinstance(f, types.FunctionType), isinstance(gen(), types.GeneratorType), isinstance(C().method, types.MethodType), types.SimpleNamespace(a=1, b="x"), isinstance(types, types.ModuleType), types.NoneType)
n = types.SimpleNamespace(x=1)
n.y = 2
print(n, n == types.SimpleNamespace(x=1, y=2), n.x)
bound = inspect.signature(f).bind(1, c=3, z=5)
print(bound.arguments, bound.args, bound.kwargs)
try:
    inspect.signature(f).bind(1)
except TypeError as error:
    print(error)
c = C()
c.extra = types.MethodType(lambda self, n: (type(self).__name__, n), c)
print(c.extra(5))
proxy = types.MappingProxyType({"a": 1})
print(proxy["a"], proxy)
try:
    proxy["b"] = 2
except TypeError as error:
    print(error)


def caller():
    return inspect.currentframe().f_code.co_name, inspect.stack()[1].function


def outer():
    return caller()


print(outer(), f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_varnames[:4])
