"""What objects are."""
import sys
import types
import _inspect
import _traceback

CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def _function(obj):
    while True:
        if isinstance(obj, types.MethodType):
            obj = obj.__func__
        elif type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
            obj = obj.func
        else:
            return obj


def iscoroutinefunction(obj):
    return _inspect.kind(_function(obj)) == 'coroutine' or getattr(_function(obj), '_is_coroutine_mark', False) is True


def markcoroutinefunction(func):
    func._is_coroutine_mark = True
    return func


def isasyncgenfunction(obj):
    return _inspect.kind(_function(obj)) == 'async generator'


def isgeneratorfunction(obj):
    return _inspect.kind(_function(obj)) == 'generator'


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isawaitable(object):
    return isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__')


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    return isinstance(object, types.MethodDescriptorType)


def isdatadescriptor(object):
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return bool(isinstance(object, type) and getattr(object, '__abstractmethods__', None))


def getcoroutinestate(coroutine):
    return _inspect.state(coroutine)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getmembers(object, predicate=None):
    results = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    return sorted(results, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getfile(object):
    return _function(object).__code__.co_filename


getsourcefile = getfile


def getmodulename(path):
    return path.rpartition('/')[2].partition('.')[0]


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')), default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getsourcelines(object):
    source = _inspect.source(_function(object))
    if source is None or source[1] is None:
        raise OSError('could not get source code')
    first, lines = source
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return lines[:end], first


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


class FrameInfo(tuple):
    """A frame of stack()."""

    def __new__(cls, frame, filename, lineno, function, code_context, index):
        return tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def stack(context=1):
    frames = []
    frame = sys._getframe(1)
    while frame is not None:
        line = _traceback.source_line(frame.f_code.co_filename, frame.f_lineno)
        frames.append(FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name,
                                None if line is None else [line + '\n'], 0))
        frame = frame.f_back
    return frames


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
    return func


class _empty:
    """Stands for no default and no annotation."""


class _ParameterKind(int):
    _names = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'VAR_KEYWORD')
    description = property(lambda self: ('positional-only', 'positional or keyword', 'variadic positional',
                                         'keyword-only', 'variadic keyword')[self])
    name = property(lambda self: self._names[self])

    def __str__(self):
        return self._names[self]

    def __repr__(self):
        return f'<_ParameterKind.{self._names[self]}: {int(self)}>'


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation).replace('typing.', '')


class Parameter:
    """One parameter."""
    POSITIONAL_ONLY = _ParameterKind(0)
    POSITIONAL_OR_KEYWORD = _ParameterKind(1)
    VAR_POSITIONAL = _ParameterKind(2)
    KEYWORD_ONLY = _ParameterKind(3)
    VAR_KEYWORD = _ParameterKind(4)
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation, **changes}
        return Parameter(values['name'], values['kind'], default=values['default'], annotation=values['annotation'])

    def __str__(self):
        text = {2: '*', 4: '**'}.get(self.kind, '') + self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        return text

    def __repr__(self):
        return '<%s "%s">' % (self.__class__.__name__, self)

    def __eq__(self, other):
        return isinstance(other, Parameter) and str(self) == str(other) and self.kind == other.kind

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    """Arguments at their parameters."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        values = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        positional = True
        for name, parameter in self.signature.parameters.items():
            if positional and (parameter.kind in (3, 4) or name not in self.arguments):
                positional = False
            if positional or name not in self.arguments:
                continue
            if parameter.kind == 4:
                values.update(self.arguments[name])
            else:
                values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        values = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                values[name] = self.arguments[name]
            elif parameter.default is not _empty:
                values[name] = parameter.default
            elif parameter.kind in (2, 4):
                values[name] = () if parameter.kind == 2 else {}
        self.arguments = values

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join(f'{k}={v!r}' for k, v in self.arguments.items())


class Signature:
    """The parameters of something that can be called."""
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **_):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=_empty):
        kept = list(self.parameters.values()) if parameters is None else parameters
        return Signature(kept, return_annotation=self.return_annotation if return_annotation is _empty else return_annotation)

    def __str__(self):
        parts = []
        star = True
        slash = False
        for p in self.parameters.values():
            if p.kind == 0:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if p.kind == 2:
                star = False
            elif p.kind == 3 and star:
                parts.append('*')
                star = False
            parts.append(str(p))
        if slash:
            parts.append('/')
        text = '(%s)' % ', '.join(parts)
        return text if self.return_annotation is _empty else text + ' -> ' + formatannotation(self.return_annotation)

    def __repr__(self):
        return '<%s %s>' % (self.__class__.__name__, self)

    def __eq__(self, other):
        return isinstance(other, Signature) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        given = {}
        left = list(args)
        rest = dict(kwargs)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if left:
                    given[name] = tuple(left)
                    left = []
            elif p.kind == 4:
                if rest:
                    given[name] = rest
                    rest = {}
            elif p.kind != 3 and left:
                if name in rest and p.kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                given[name] = left.pop(0)
            elif p.kind != 0 and name in rest:
                given[name] = rest.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if left:
            raise TypeError('too many positional arguments')
        if rest:
            raise TypeError(f'got an unexpected keyword argument {next(iter(rest))!r}')
        return BoundArguments(self, given)


def signature(obj, *, follow_wrapped=True, **_):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if follow_wrapped:
        obj = unwrap(obj)
    if isinstance(obj, types.MethodType):
        whole = signature(obj.__func__)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    if isinstance(obj, type):
        made = getattr(obj, '__init__', None)
        if _inspect.kind(made) == '':
            return Signature()
        whole = signature(made)
        return Signature(list(whole.parameters.values())[1:])
    if _inspect.kind(obj) == '' and not isbuiltin(obj) and hasattr(type(obj), '__call__') \
            and _inspect.kind(type(obj).__call__):
        whole = signature(type(obj).__call__)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    parameters = [Parameter(name, kind, default=default, annotation=annotation)
                  for name, kind, default, annotation in _inspect.parameters(obj, _empty)]
    return Signature(parameters, return_annotation=obj.__annotations__.get('return', _empty))


def get_annotations(obj, **_):
    return dict(getattr(obj, '__annotations__', None) or {})


def getcallargs(func, /, *args, **kwargs):
    bound = signature(func).bind(*args, **kwargs)
    bound.apply_defaults()
    return bound.arguments
