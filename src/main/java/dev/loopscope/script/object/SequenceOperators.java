package dev.loopscope.script.object;

import java.util.Arrays;

import dev.loopscope.script.syntax.BinaryOperator;

/** {@code +} and {@code *} of texts, bytes, lists and tuples. */
final class SequenceOperators {
    private SequenceOperators() {}

    /** {@code a operator b}; NotImplemented if it is none of sequences. */
    static Object apply(PyThread thread, BinaryOperator operator, Object a, Object b) {
        return switch (operator) {
            case ADD -> isSequence(a) ? concatenated(thread, a, b) : PyNone.NOT_IMPLEMENTED;
            case MULT -> isSequence(a)
                    ? repeated(thread, a, b)
                    : isSequence(b) ? repeated(thread, b, a) : PyNone.NOT_IMPLEMENTED;
            default -> PyNone.NOT_IMPLEMENTED;
        };
    }

    /** {@code a operator= b}; NotImplemented if it is none of sequences. */
    static Object inPlace(PyThread thread, BinaryOperator operator, Object a, Object b) {
        if (operator == BinaryOperator.ADD && a instanceof PyList list) {
            extend(thread, list, b);
            return a;
        }
        if (operator == BinaryOperator.MULT && a instanceof PyList list) {
            list.setAll(((PyList) repeated(thread, a, b)).toArray());
            return a;
        }
        if (a instanceof PyByteArray bytes && operator == BinaryOperator.ADD) {
            byte[] more = Order.bytesOf(requireBytes(a, b));
            thread.interpreter().bounds().checkText((long) bytes.size() + more.length);
            bytes.replace(bytes.size(), bytes.size(), more);
            return a;
        }
        if (a instanceof PyByteArray bytes && operator == BinaryOperator.MULT) {
            bytes.replace(0, bytes.size(), Order.bytesOf(repeated(thread, a, b)));
            return a;
        }
        return apply(thread, operator, a, b);
    }

    /** {@code list.extend(items)}. */
    static void extend(PyThread thread, PyList list, Object items) {
        Bounds bounds = thread.interpreter().bounds();
        if (items instanceof PyList || items instanceof PyTuple) {
            Object[] more = Iteration.toArray(thread, items);
            bounds.checkItems((long) list.size() + more.length);
            for (Object item : more) {
                list.add(item);
            }
            return;
        }
        Object iterator = Iteration.of(thread, items);
        for (Object item = Iteration.next(thread, iterator); item != null; item = Iteration.next(thread, iterator)) {
            bounds.checkItems(list.size() + 1L);
            list.add(item);
        }
    }

    private static boolean isSequence(Object object) {
        return switch (object) {
            case String _ -> true;
            case PyBoxed boxed -> boxed.value() instanceof String;
            case PyList _ -> true;
            case PyTuple _ -> true;
            case PyBytes _ -> true;
            case PyByteArray _ -> true;
            default -> false;
        };
    }

    /** {@code a + b} where a is a sequence; a TypeError if b is none of its kind. */
    static Object concatenated(PyThread thread, Object boxed, Object other) {
        Object a = PyBoxed.unbox(boxed);
        Object b = PyBoxed.unbox(other);
        return switch (a) {
            case String x when b instanceof String y -> concatenated(thread, x, y);
            case PyList x when b instanceof PyList y -> PyList.of(joined(thread, x.toArray(), y.toArray()));
            case PyTuple x when b instanceof PyTuple y -> PyTuple.of(joined(thread, x.items(), y.items()));
            case PyBytes x -> new PyBytes(joined(thread, x.value(), Order.bytesOf(requireBytes(a, b))));
            case PyByteArray x -> new PyByteArray(joined(thread, x.toBytes(), Order.bytesOf(requireBytes(a, b))));
            default -> throw Raise.typeError("can only concatenate %s (not \"%s\") to %s", kind(a),
                    Types.of(other).name(), kind(a));
        };
    }

    private static String kind(Object sequence) {
        return sequence instanceof String ? "str" : sequence instanceof PyList ? "list" : "tuple";
    }

    private static Object requireBytes(Object a, Object b) {
        if (!Order.isBytes(b)) {
            throw Raise.typeError("can't concat %s to %s", Types.of(b).name(), Types.of(a).name());
        }
        return b;
    }

    static String concatenated(PyThread thread, String a, String b) {
        thread.interpreter().bounds().checkText((long) a.length() + b.length());
        return a.concat(b);
    }

    private static Object[] joined(PyThread thread, Object[] a, Object[] b) {
        thread.interpreter().bounds().checkItems((long) a.length + b.length);
        Object[] all = Arrays.copyOf(a, a.length + b.length, Object[].class);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static byte[] joined(PyThread thread, byte[] a, byte[] b) {
        thread.interpreter().bounds().checkText((long) a.length + b.length);
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** {@code sequence * count}. */
    private static Object repeated(PyThread thread, Object sequence, Object count) {
        if (!Indexing.isIndex(count)) {
            throw Raise.typeError("can't multiply sequence by non-int of type '%s'", Types.of(count).name());
        }
        return repeated(thread, sequence, Math.max(0, Indexing.count(thread, count)));
    }

    /** {@code sequence * count} for a count that is not negative. */
    static Object repeated(PyThread thread, Object sequence, long count) {
        Bounds bounds = thread.interpreter().bounds();
        return switch (PyBoxed.unbox(sequence)) {
            case String text -> {
                bounds.checkText(product(text.length(), count));
                yield text.isEmpty() ? "" : text.repeat((int) count);
            }
            case PyList list -> PyList.of(repeated(bounds, list.toArray(), count));
            case PyTuple tuple -> count == 1 && tuple.type() == Types.TUPLE
                    ? tuple
                    : PyTuple.of(repeated(bounds, tuple.items(), count));
            case PyBytes bytes -> new PyBytes(repeated(bounds, bytes.value(), count));
            case PyByteArray bytes -> new PyByteArray(repeated(bounds, bytes.toBytes(), count));
            default -> throw new IllegalArgumentException(sequence + " is no sequence");
        };
    }

    private static long product(long length, long count) {
        return Math.multiplyHigh(length, count) == 0 ? length * count & Long.MAX_VALUE : Long.MAX_VALUE;
    }

    private static Object[] repeated(Bounds bounds, Object[] items, long count) {
        bounds.checkItems(product(items.length, count));
        Object[] all = new Object[items.length == 0 ? 0 : (int) (items.length * count)];
        if (items.length == 1) {
            Arrays.fill(all, items[0]);
            return all;
        }
        for (int i = 0; i < all.length; i += items.length) {
            System.arraycopy(items, 0, all, i, items.length);
        }
        return all;
    }

    private static byte[] repeated(Bounds bounds, byte[] bytes, long count) {
        bounds.checkText(product(bytes.length, count));
        byte[] all = new byte[bytes.length == 0 ? 0 : (int) (bytes.length * count)];
        for (int i = 0; i < all.length; i += bytes.length) {
            System.arraycopy(bytes, 0, all, i, bytes.length);
        }
        return all;
    }
}
