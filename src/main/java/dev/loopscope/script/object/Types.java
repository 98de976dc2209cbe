package dev.loopscope.script.object;

import java.math.BigInteger;
import java.util.function.Consumer;

/** The built-in types. */
public final class Types {
    /** {@code object}. */
    public static final PyType OBJECT;
    /** {@code type}. */
    public static final PyType TYPE;

    static {
        OBJECT = new PyType("object", null, true);
        TYPE = new PyType("type", OBJECT, true);
        OBJECT.setType(TYPE);
    }

    /** The types of the constants. */
    public static final PyType NONE_TYPE = type("NoneType", t -> ConstantMethods.none(t));
    /** {@code type(...)}. */
    public static final PyType ELLIPSIS_TYPE = type("ellipsis", t -> ConstantMethods.named(t, "Ellipsis"));
    /** {@code type(NotImplemented)}. */
    public static final PyType NOT_IMPLEMENTED_TYPE = type("NotImplementedType",
            t -> ConstantMethods.named(t, "NotImplemented"));

    /** Whole numbers. */
    public static final PyType INT = type("int", t -> IntMethods.define(t)).madeBy(IntMethods::make);
    /** {@code True} and {@code False}. */
    public static final PyType BOOL = new PyType("bool", INT, t -> {}).madeBy(IntMethods::makeBool);
    /** Floating point numbers. */
    public static final PyType FLOAT = type("float", t -> FloatMethods.define(t)).madeBy(FloatMethods::make);
    /** Complex numbers. */
    public static final PyType COMPLEX = type("complex", t -> ComplexMethods.define(t)).madeBy(ComplexMethods::make);
    /** Texts. */
    public static final PyType STR = type("str", t -> StrMethods.define(t)).madeBy(StrMethods::make);
    /** Bytes. */
    public static final PyType BYTES = type("bytes", t -> BytesMethods.define(t)).madeBy(BytesMethods::make);
    /** Bytes that can be changed. */
    public static final PyType BYTEARRAY = type("bytearray", t -> BytesMethods.defineArray(t))
            .madeBy(BytesMethods::makeArray);
    /** Tuples. */
    public static final PyType TUPLE = type("tuple", t -> TupleMethods.define(t)).madeBy(TupleMethods::make);
    /** Lists. */
    public static final PyType LIST = type("list", t -> ListMethods.define(t)).madeBy(ListMethods::make);
    /** Dictionaries. */
    public static final PyType DICT = type("dict", t -> DictMethods.define(t)).madeBy(DictMethods::make);
    /** The views that {@code dict.keys()} gives. */
    public static final PyType DICT_KEYS = type("dict_keys", t -> DictMethods.defineKeys(t));
    /** The views that {@code dict.values()} gives. */
    public static final PyType DICT_VALUES = type("dict_values", t -> DictMethods.defineValues(t));
    /** The views that {@code dict.items()} gives. */
    public static final PyType DICT_ITEMS = type("dict_items", t -> DictMethods.defineItems(t));
    /** Sets. */
    public static final PyType SET = type("set", t -> SetMethods.define(t)).madeBy(SetMethods::make);
    /** Sets that cannot be changed. */
    public static final PyType FROZENSET = type("frozenset", t -> SetMethods.defineFrozen(t))
            .madeBy(SetMethods::makeFrozen);
    /** {@code range(3)}. */
    public static final PyType RANGE = type("range", t -> RangeMethods.define(t)).madeBy(RangeMethods::make);
    /** {@code slice(1, 2)}. */
    public static final PyType SLICE = type("slice", t -> SliceMethods.define(t)).madeBy(SliceMethods::make);

    /** Functions of a program. */
    public static final PyType FUNCTION = type("function", t -> FunctionMethods.define(t));
    /** Functions written in Java. */
    public static final PyType BUILTIN_FUNCTION = type("builtin_function_or_method",
            t -> FunctionMethods.defineBuiltin(t));
    /** Methods written in Java, as their type has them. */
    public static final PyType METHOD_DESCRIPTOR = type("method_descriptor", t -> FunctionMethods.defineBuiltin(t));
    /** Attributes written in Java, as their type has them. */
    public static final PyType GETSET_DESCRIPTOR = type("getset_descriptor", t -> {});
    /** Methods bound to their instance. */
    public static final PyType METHOD = type("method", t -> FunctionMethods.defineMethod(t))
            .madeBy(FunctionMethods::makeMethod);
    /** {@code property}. */
    public static final PyType PROPERTY = type("property", t -> DescriptorMethods.property(t))
            .madeBy(DescriptorMethods::makeProperty);
    /** {@code classmethod}. */
    public static final PyType CLASSMETHOD = type("classmethod", t -> DescriptorMethods.wrapped(t))
            .madeBy(DescriptorMethods::makeClassMethod);
    /** {@code staticmethod}. */
    public static final PyType STATICMETHOD = type("staticmethod", t -> DescriptorMethods.wrapped(t))
            .madeBy(DescriptorMethods::makeStaticMethod);
    /** {@code super}. */
    public static final PyType SUPER = type("super", t -> DescriptorMethods.defineSuper(t))
            .madeBy(DescriptorMethods::makeSuper);
    /** Modules. */
    public static final PyType MODULE = type("module", t -> FunctionMethods.defineModule(t))
            .madeBy(FunctionMethods::makeModule);
    /** {@code __traceback__}. */
    public static final PyType TRACEBACK = type("traceback", t -> ExceptionMethods.defineTraceback(t));
    /** Calls that go on: what {@code sys._getframe()} gives. */
    public static final PyType FRAME = type("frame", t -> TracebackMethods.defineFrame(t));
    /** What {@code list[int]} gives. */
    public static final PyType GENERIC_ALIAS = PyType.library("types", "GenericAlias", OBJECT,
            t -> PyGenericAlias.define(t));
    /** What {@code int | None} gives. */
    public static final PyType UNION_TYPE = PyType.library("types", "UnionType", OBJECT, t -> PyUnion.define(t));

    private Types() {}

    static {
        OBJECT.madeBy(ObjectMethods::make);
        TYPE.madeBy(ObjectMethods::makeType);
        ObjectMethods.defineLater(OBJECT, TYPE);
    }

    private static PyType type(String name, Consumer<PyType> definer) {
        return new PyType(name, OBJECT, definer);
    }

    /** The type of an object. */
    public static PyType of(Object object) {
        return switch (object) {
            case PyObject python -> python.type();
            case Long _ -> INT;
            case String _ -> STR;
            case Double _ -> FLOAT;
            case Boolean _ -> BOOL;
            case BigInteger _ -> INT;
            default -> throw new IllegalStateException("no object of Python: " + object.getClass());
        };
    }

    /** Whether an object is an instance of {@code type} or of a class derived from it. */
    public static boolean isInstance(Object object, PyType type) {
        return of(object).isSubclassOf(type);
    }
}
