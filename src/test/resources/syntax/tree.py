"""Writes CPython's tree of a program as one line, in the form of the test's TreeText."""
import ast
import struct

OPERATORS = {'Add': 'ADD', 'Sub': 'SUB', 'Mult': 'MULT', 'MatMult': 'MAT_MULT', 'Div': 'DIV', 'Mod': 'MOD', 'Pow': 'POW',
             'LShift': 'LEFT_SHIFT', 'RShift': 'RIGHT_SHIFT', 'BitOr': 'BIT_OR', 'BitXor': 'BIT_XOR', 'BitAnd': 'BIT_AND',
             'FloorDiv': 'FLOOR_DIV', 'And': 'AND', 'Or': 'OR', 'Not': 'NOT', 'UAdd': 'PLUS', 'USub': 'MINUS',
             'Invert': 'INVERT', 'Eq': 'EQ', 'NotEq': 'NOT_EQ', 'Lt': 'LT', 'LtE': 'LT_E', 'Gt': 'GT', 'GtE': 'GT_E',
             'Is': 'IS', 'IsNot': 'IS_NOT', 'In': 'IN', 'NotIn': 'NOT_IN'}
PLAIN = {  # the fields that go over as they are, in the tree's order
    'Expr': 'value', 'Assign': 'targets value', 'AugAssign': 'target op value', 'Return': 'value', 'Delete': 'targets',
    'Raise': 'exc cause', 'Assert': 'test msg', 'Import': 'names', 'Global': 'names', 'Nonlocal': 'names', 'Pass': '',
    'ImportFrom': 'module names level', 'Break': '', 'Continue': '', 'If': 'test body orelse', 'While': 'test body orelse',
    'Match': 'subject cases', 'TypeAlias': 'name type_params value', 'Name': 'id', 'JoinedStr': 'values',
    'BoolOp': 'op values', 'BinOp': 'left op right', 'UnaryOp': 'op operand', 'Compare': 'left ops comparators',
    'IfExp': 'test body orelse', 'NamedExpr': 'target value', 'Lambda': 'args body', 'Await': 'value', 'Yield': 'value',
    'YieldFrom': 'value', 'Attribute': 'value attr', 'Subscript': 'value slice', 'Slice': 'lower upper step',
    'Starred': 'value', 'Call': 'func args keywords', 'ListComp': 'elt generators', 'SetComp': 'elt generators',
    'DictComp': 'key value generators', 'GeneratorExp': 'elt generators', 'ExceptHandler': 'type name body',
    'MatchValue': 'value', 'MatchSequence': 'patterns', 'MatchStar': 'name', 'MatchMapping': 'keys patterns rest',
    'MatchClass': 'cls patterns kwd_attrs kwd_patterns', 'MatchAs': 'pattern name', 'MatchOr': 'patterns'}
RENAMED = {'Tuple': 'TupleDisplay', 'List': 'ListDisplay', 'Set': 'SetDisplay'}
CONVERSIONS = {-1: 'NONE', 115: 'STR', 114: 'REPR', 97: 'ASCII'}
SINGLES = {None: 'NONE', True: 'TRUE', False: 'FALSE', ...: 'ELLIPSIS'}


class Tree:
    def __init__(self, source):
        self.source = source
        self.lines = [line.encode() for line in source.split('\n')]

    def text(self):
        return self.node('Module', ast.parse(self.source).body)

    def column(self, line, offset):
        return len(self.lines[line - 1][:offset].decode())

    def span(self, node):
        return '%d:%d-%d:%d' % (node.lineno, self.column(node.lineno, node.col_offset), node.end_lineno,
                                self.column(node.end_lineno, node.end_col_offset))

    def node(self, name, *fields):
        return '(' + ' '.join([name, *map(self.of, fields)]) + ')'

    def of(self, part):
        if part is None:
            return '-'
        if isinstance(part, Raw):
            return part
        if isinstance(part, bool):
            return 'true' if part else 'false'
        if isinstance(part, int):
            return str(part)
        if isinstance(part, str):
            units = part.encode('utf-16-be', 'surrogatepass')
            codes = [units[i] << 8 | units[i + 1] for i in range(0, len(units), 2)]
            return '"' + ''.join(chr(c) if 32 < c < 127 and c not in b'"\\' else '\\u%04x' % c for c in codes) + '"'
        if isinstance(part, list):
            return '[' + ' '.join(map(self.of, part)) + ']'
        name = type(part).__name__
        if name in OPERATORS:
            return OPERATORS[name]
        if name in PLAIN:
            return self.node(name, Raw(self.span(part)), *(getattr(part, field) for field in PLAIN[name].split()))
        return getattr(self, name)(part)

    def raw(self, node):
        return Raw(self.span(node))

    def literal(self, value):
        if isinstance(value, int) and not isinstance(value, bool):
            return self.node('Int' if value < 2 ** 63 else 'BigInt', value)
        if isinstance(value, (float, complex)):
            number = value.imag if isinstance(value, complex) else value
            return self.node('Float' if isinstance(value, float) else 'Imaginary',
                             Raw('%x' % struct.unpack('>Q', struct.pack('>d', number))[0]))
        if isinstance(value, str):
            return self.node('Str', value)
        if isinstance(value, bytes):
            return self.node('Bytes', Raw(value.hex()))
        return SINGLES[value]

    def Constant(self, n): return self.node('Constant', self.raw(n), Raw(self.literal(n.value)))
    def MatchSingleton(self, n): return self.node('MatchSingleton', self.raw(n), Raw(SINGLES[n.value]))
    def Tuple(self, n): return self.node(RENAMED[type(n).__name__], self.raw(n), n.elts)
    List = Set = Tuple

    def Dict(self, n):
        items = [Raw(self.node('DictItem', key, value)) for key, value in zip(n.keys, n.values)]
        return self.node('DictDisplay', self.raw(n), items)

    def FormattedValue(self, n):
        return self.node('FormattedValue', self.raw(n), n.value, Raw(CONVERSIONS[n.conversion]), n.format_spec)

    def FunctionDef(self, n):
        return self.node('FunctionDef', self.raw(n), type(n).__name__.startswith('Async'), n.decorator_list, n.name,
                         n.type_params, n.args, n.returns, n.body)
    AsyncFunctionDef = FunctionDef

    def ClassDef(self, n):
        return self.node('ClassDef', self.raw(n), n.decorator_list, n.name, n.type_params, n.bases, n.keywords, n.body)

    def AnnAssign(self, n):
        return self.node('AnnAssign', self.raw(n), n.target, n.annotation, n.value, bool(n.simple))

    def For(self, n):
        return self.node('For', self.raw(n), type(n).__name__.startswith('Async'), n.target, n.iter, n.body, n.orelse)
    AsyncFor = For

    def With(self, n):
        return self.node('With', self.raw(n), type(n).__name__.startswith('Async'), n.items, n.body)
    AsyncWith = With

    def Try(self, n):
        return self.node('Try', self.raw(n), type(n).__name__ == 'TryStar', n.body, n.handlers, n.orelse, n.finalbody)
    TryStar = Try

    def withitem(self, n): return self.node('WithItem', n.context_expr, n.optional_vars)
    def match_case(self, n): return self.node('MatchCase', n.pattern, n.guard, n.body)
    def keyword(self, n): return self.node('Keyword', self.raw(n), n.arg, n.value)
    def alias(self, n): return self.node('Alias', self.raw(n), n.name, n.asname)

    def comprehension(self, n):
        return self.node('Comprehension', bool(n.is_async), n.target, n.iter, n.ifs)

    def arguments(self, n):
        plain = [*n.posonlyargs, *n.args]
        defaults = [None] * (len(plain) - len(n.defaults)) + n.defaults
        plain = [self.parameter(p, d) for p, d in zip(plain, defaults)]
        only = len(n.posonlyargs)
        named = [self.parameter(p, d) for p, d in zip(n.kwonlyargs, n.kw_defaults)]
        return self.node('Parameters', plain[:only], plain[only:], n.vararg and self.parameter(n.vararg), named,
                         n.kwarg and self.parameter(n.kwarg))

    def parameter(self, n, default=None):
        return Raw(self.node('Parameter', self.raw(n), n.arg, n.annotation, default))

    def TypeVar(self, n):
        kind = {'TypeVar': 'TYPE_VAR', 'TypeVarTuple': 'TYPE_VAR_TUPLE', 'ParamSpec': 'PARAM_SPEC'}[type(n).__name__]
        return self.node('TypeParameter', self.raw(n), Raw(kind), n.name, getattr(n, 'bound', None), n.default_value)
    TypeVarTuple = ParamSpec = TypeVar


class Raw(str):
    """Is written as it is."""
