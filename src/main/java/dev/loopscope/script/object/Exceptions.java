package dev.loopscope.script.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in exception classes, in CPython's order of descent. */
public final class Exceptions {
    private static final Map<String, PyType> BY_NAME = new LinkedHashMap<>();

    /** {@code BaseException}. */
    public static final PyType BASE_EXCEPTION = root();
    /** {@code BaseExceptionGroup}. */
    public static final PyType BASE_EXCEPTION_GROUP = type("BaseExceptionGroup", BASE_EXCEPTION)
            .madeBy(ExceptionMethods::makeGroup);
    /** {@code GeneratorExit}. */
    public static final PyType GENERATOR_EXIT = type("GeneratorExit", BASE_EXCEPTION);
    /** {@code KeyboardInterrupt}. */
    public static final PyType KEYBOARD_INTERRUPT = type("KeyboardInterrupt", BASE_EXCEPTION);
    /** {@code SystemExit}. */
    public static final PyType SYSTEM_EXIT = type("SystemExit", BASE_EXCEPTION);
    /** {@code Exception}. */
    public static final PyType EXCEPTION = type("Exception", BASE_EXCEPTION);
    /** {@code ExceptionGroup}. */
    public static final PyType EXCEPTION_GROUP = group();
    /** {@code ArithmeticError}. */
    public static final PyType ARITHMETIC_ERROR = type("ArithmeticError", EXCEPTION);
    /** {@code OverflowError}. */
    public static final PyType OVERFLOW_ERROR = type("OverflowError", ARITHMETIC_ERROR);
    /** {@code ZeroDivisionError}. */
    public static final PyType ZERO_DIVISION_ERROR = type("ZeroDivisionError", ARITHMETIC_ERROR);
    /** {@code AssertionError}. */
    public static final PyType ASSERTION_ERROR = type("AssertionError", EXCEPTION);
    /** {@code AttributeError}. */
    public static final PyType ATTRIBUTE_ERROR = type("AttributeError", EXCEPTION);
    /** {@code BufferError}. */
    public static final PyType BUFFER_ERROR = type("BufferError", EXCEPTION);
    /** {@code EOFError}. */
    public static final PyType EOF_ERROR = type("EOFError", EXCEPTION);
    /** {@code ImportError}. */
    public static final PyType IMPORT_ERROR = type("ImportError", EXCEPTION);
    /** {@code ModuleNotFoundError}. */
    public static final PyType MODULE_NOT_FOUND_ERROR = type("ModuleNotFoundError", IMPORT_ERROR);
    /** {@code LookupError}. */
    public static final PyType LOOKUP_ERROR = type("LookupError", EXCEPTION);
    /** {@code IndexError}. */
    public static final PyType INDEX_ERROR = type("IndexError", LOOKUP_ERROR);
    /** {@code KeyError}. */
    public static final PyType KEY_ERROR = type("KeyError", LOOKUP_ERROR);
    /** {@code MemoryError}. */
    public static final PyType MEMORY_ERROR = type("MemoryError", EXCEPTION);
    /** {@code NameError}. */
    public static final PyType NAME_ERROR = type("NameError", EXCEPTION);
    /** {@code UnboundLocalError}. */
    public static final PyType UNBOUND_LOCAL_ERROR = type("UnboundLocalError", NAME_ERROR);
    /** {@code OSError}. */
    public static final PyType OS_ERROR = type("OSError", EXCEPTION);
    /** {@code BlockingIOError}. */
    public static final PyType BLOCKING_IO_ERROR = type("BlockingIOError", OS_ERROR);
    /** {@code ChildProcessError}. */
    public static final PyType CHILD_PROCESS_ERROR = type("ChildProcessError", OS_ERROR);
    /** {@code ConnectionError}. */
    public static final PyType CONNECTION_ERROR = type("ConnectionError", OS_ERROR);
    /** {@code BrokenPipeError}. */
    public static final PyType BROKEN_PIPE_ERROR = type("BrokenPipeError", CONNECTION_ERROR);
    /** {@code ConnectionAbortedError}. */
    public static final PyType CONNECTION_ABORTED_ERROR = type("ConnectionAbortedError", CONNECTION_ERROR);
    /** {@code ConnectionRefusedError}. */
    public static final PyType CONNECTION_REFUSED_ERROR = type("ConnectionRefusedError", CONNECTION_ERROR);
    /** {@code ConnectionResetError}. */
    public static final PyType CONNECTION_RESET_ERROR = type("ConnectionResetError", CONNECTION_ERROR);
    /** {@code FileExistsError}. */
    public static final PyType FILE_EXISTS_ERROR = type("FileExistsError", OS_ERROR);
    /** {@code FileNotFoundError}. */
    public static final PyType FILE_NOT_FOUND_ERROR = type("FileNotFoundError", OS_ERROR);
    /** {@code InterruptedError}. */
    public static final PyType INTERRUPTED_ERROR = type("InterruptedError", OS_ERROR);
    /** {@code IsADirectoryError}. */
    public static final PyType IS_A_DIRECTORY_ERROR = type("IsADirectoryError", OS_ERROR);
    /** {@code NotADirectoryError}. */
    public static final PyType NOT_A_DIRECTORY_ERROR = type("NotADirectoryError", OS_ERROR);
    /** {@code PermissionError}. */
    public static final PyType PERMISSION_ERROR = type("PermissionError", OS_ERROR);
    /** {@code ProcessLookupError}. */
    public static final PyType PROCESS_LOOKUP_ERROR = type("ProcessLookupError", OS_ERROR);
    /** {@code TimeoutError}. */
    public static final PyType TIMEOUT_ERROR = type("TimeoutError", OS_ERROR);
    /** {@code ReferenceError}. */
    public static final PyType REFERENCE_ERROR = type("ReferenceError", EXCEPTION);
    /** {@code RuntimeError}. */
    public static final PyType RUNTIME_ERROR = type("RuntimeError", EXCEPTION);
    /** {@code NotImplementedError}. */
    public static final PyType NOT_IMPLEMENTED_ERROR = type("NotImplementedError", RUNTIME_ERROR);
    /** {@code RecursionError}. */
    public static final PyType RECURSION_ERROR = type("RecursionError", RUNTIME_ERROR);
    /** {@code StopAsyncIteration}. */
    public static final PyType STOP_ASYNC_ITERATION = type("StopAsyncIteration", EXCEPTION);
    /** {@code StopIteration}. */
    public static final PyType STOP_ITERATION = type("StopIteration", EXCEPTION);
    /** {@code SyntaxError}. */
    public static final PyType SYNTAX_ERROR = type("SyntaxError", EXCEPTION);
    /** {@code IndentationError}. */
    public static final PyType INDENTATION_ERROR = type("IndentationError", SYNTAX_ERROR);
    /** {@code TabError}. */
    public static final PyType TAB_ERROR = type("TabError", INDENTATION_ERROR);
    /** {@code SystemError}. */
    public static final PyType SYSTEM_ERROR = type("SystemError", EXCEPTION);
    /** {@code TypeError}. */
    public static final PyType TYPE_ERROR = type("TypeError", EXCEPTION);
    /** {@code ValueError}. */
    public static final PyType VALUE_ERROR = type("ValueError", EXCEPTION);
    /** {@code UnicodeError}. */
    public static final PyType UNICODE_ERROR = type("UnicodeError", VALUE_ERROR);
    /** {@code UnicodeDecodeError}. */
    public static final PyType UNICODE_DECODE_ERROR = type("UnicodeDecodeError", UNICODE_ERROR);
    /** {@code UnicodeEncodeError}. */
    public static final PyType UNICODE_ENCODE_ERROR = type("UnicodeEncodeError", UNICODE_ERROR);
    /** {@code UnicodeTranslateError}. */
    public static final PyType UNICODE_TRANSLATE_ERROR = type("UnicodeTranslateError", UNICODE_ERROR);
    /** {@code Warning}. */
    public static final PyType WARNING = type("Warning", EXCEPTION);
    /** {@code BytesWarning}. */
    public static final PyType BYTES_WARNING = type("BytesWarning", WARNING);
    /** {@code DeprecationWarning}. */
    public static final PyType DEPRECATION_WARNING = type("DeprecationWarning", WARNING);
    /** {@code EncodingWarning}. */
    public static final PyType ENCODING_WARNING = type("EncodingWarning", WARNING);
    /** {@code FutureWarning}. */
    public static final PyType FUTURE_WARNING = type("FutureWarning", WARNING);
    /** {@code ImportWarning}. */
    public static final PyType IMPORT_WARNING = type("ImportWarning", WARNING);
    /** {@code PendingDeprecationWarning}. */
    public static final PyType PENDING_DEPRECATION_WARNING = type("PendingDeprecationWarning", WARNING);
    /** {@code ResourceWarning}. */
    public static final PyType RESOURCE_WARNING = type("ResourceWarning", WARNING);
    /** {@code RuntimeWarning}. */
    public static final PyType RUNTIME_WARNING = type("RuntimeWarning", WARNING);
    /** {@code SyntaxWarning}. */
    public static final PyType SYNTAX_WARNING = type("SyntaxWarning", WARNING);
    /** {@code UnicodeWarning}. */
    public static final PyType UNICODE_WARNING = type("UnicodeWarning", WARNING);
    /** {@code UserWarning}. */
    public static final PyType USER_WARNING = type("UserWarning", WARNING);

    /** {@code asyncio.CancelledError}. */
    public static final PyType CANCELLED_ERROR = PyType.library("asyncio.exceptions", "CancelledError", BASE_EXCEPTION,
            t -> {});

    private Exceptions() {}

    /** All that are among the builtins, by name. */
    public static Map<String, PyType> all() {
        return Map.copyOf(BY_NAME);
    }

    private static PyType root() {
        PyType type = new PyType("BaseException", Types.OBJECT, t -> ExceptionMethods.define(t))
                .madeBy(ExceptionMethods::make);
        BY_NAME.put(type.name(), type);
        return type;
    }

    private static PyType group() {
        PyType type = PyType.library("builtins", "ExceptionGroup", List.of(BASE_EXCEPTION_GROUP, EXCEPTION), t -> {});
        BY_NAME.put(type.name(), type);
        return type;
    }

    private static PyType type(String name, PyType base) {
        PyType type = new PyType(name, base, t -> ExceptionMethods.defineSpecial(t));
        BY_NAME.put(name, type);
        return type;
    }
}
