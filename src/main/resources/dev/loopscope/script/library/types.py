"""The types that have no name among the builtins."""
import sys
import _inspect

FunctionType = type(lambda: None)
LambdaType = FunctionType
CodeType = type((lambda: None).__code__)
MappingProxyType = type(type.__dict__)
SimpleNamespace = _inspect.SimpleNamespace
GenericAlias = _inspect.GenericAlias
UnionType = _inspect.UnionType
FrameType = _inspect.FrameType
TracebackType = _inspect.TracebackType
GetSetDescriptorType = MemberDescriptorType = _inspect.GetSetDescriptorType
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
ModuleType = type(sys)
NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)


def _generator():
    yield 1


GeneratorType = type(_generator())


async def _coroutine():
    pass


_coroutine = _coroutine()
CoroutineType = type(_coroutine)
_coroutine.close()


async def _async_generator():
    yield


AsyncGeneratorType = type(_async_generator())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)


def coroutine(func):
    import functools

    @functools.wraps(func)
    async def wrapped(*args, **kwargs):
        return await _Steps(func(*args, **kwargs))
    return wrapped


class _Steps:
    def __init__(self, generator):
        self.generator = generator

    def __await__(self):
        return (yield from self.generator)


def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type)
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, bases, namespace, **kwds)


class DynamicClassAttribute(property):
    pass
