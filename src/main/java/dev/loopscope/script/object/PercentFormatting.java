package dev.loopscope.script.object;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.loopscope.script.text.ByteText;
import dev.loopscope.script.text.CodePoints;
import dev.loopscope.script.text.PercentFormat;
import dev.loopscope.script.text.PercentFormat.Conversion;
import dev.loopscope.script.text.TextError;

/** {@code format % values} of str and bytes: one formatting of one format with its values. */
final class PercentFormatting {
    private static final int MOST_FORMATS = 1000;
    private static final int MOST_DECIMALS = 1_000_000;
    private static final Map<String, List<PercentFormat.Piece>> FORMATS = new ConcurrentHashMap<>();

    private final PyThread thread;
    private final Object values;
    private final Object @Nullable [] tuple;
    private final boolean mapping;
    private final boolean binary;
    private int used;

    private PercentFormatting(PyThread thread, Object values, boolean binary) {
        this.thread = thread;
        this.values = values;
        this.binary = binary;
        this.tuple = values instanceof PyTuple items ? items.items() : null;
        this.mapping = tuple == null && !(PyBoxed.unbox(values) instanceof String)
                && !(binary && Order.isBytes(values)) && Types.of(values).lookup("__getitem__") != null;
    }

    /** {@code format % values} of str. */
    static String text(PyThread thread, String format, Object values) {
        try {
            return new PercentFormatting(thread, values, false).filled(format);
        } catch (TextError error) {
            throw TextErrors.of(error);
        }
    }

    /** {@code format % values} of bytes. */
    static byte[] bytes(PyThread thread, byte[] format, Object values) {
        return ByteText.bytes(new PercentFormatting(thread, values, true).filled(ByteText.latin1(format)));
    }

    private static List<PercentFormat.Piece> pieces(String format) {
        List<PercentFormat.Piece> known = FORMATS.get(format);
        if (known != null) {
            return known;
        }
        if (FORMATS.size() >= MOST_FORMATS) {
            FORMATS.clear();
        }
        List<PercentFormat.Piece> pieces = PercentFormat.parse(format);
        FORMATS.put(format, pieces);
        return pieces;
    }

    private String filled(String format) {
        StringBuilder text = new StringBuilder();
        for (PercentFormat.Piece piece : pieces(format)) {
            switch (piece) {
                case PercentFormat.Literal literal -> text.append(literal.text());
                case PercentFormat.Fault fault -> throw fault.error();
                case Conversion conversion -> text.append(converted(conversion));
            }
            thread.interpreter().bounds().checkText(text.length());
        }
        if (!mapping && used < (tuple == null ? 1 : tuple.length)) {
            throw Raise.typeError("not all arguments converted during %s formatting", binary ? "bytes" : "string");
        }
        return text.toString();
    }

    private String converted(Conversion conversion) {
        String key = conversion.key();
        Object keyed = key == null ? null : keyed(key);
        Conversion sized = conversion;
        if (conversion.width() == PercentFormat.STAR) {
            sized = sized.withWidth(star());
        }
        if (conversion.precision() == PercentFormat.STAR) {
            sized = sized.withPrecision(star());
        }
        thread.interpreter().bounds().checkText(Math.max(sized.width(), sized.precision()));
        return written(sized, keyed == null ? next() : keyed);
    }

    private Object keyed(String key) {
        if (!mapping) {
            throw Raise.typeError("format requires a mapping");
        }
        return Items.get(thread, values, binary ? new PyBytes(ByteText.bytes(key)) : key);
    }

    private int star() {
        if (!(next() instanceof Long number)) {
            throw Raise.typeError("* wants int");
        }
        if (Math.abs(number) > Integer.MAX_VALUE - 1) {
            throw Raise.overflowError("Python int too large to convert to C int");
        }
        return number.intValue();
    }

    private Object next() {
        if (tuple == null && used++ == 0) {
            return values;
        }
        if (tuple == null || used >= tuple.length) {
            throw Raise.typeError("not enough arguments for format string");
        }
        return tuple[used++];
    }

    private String written(Conversion conversion, Object value) {
        return switch (conversion.kind()) {
            case 's' -> conversion.text(binary ? ofBytes(value) : Texts.str(thread, value));
            case 'r' -> conversion.text(binary ? Texts.ascii(thread, value) : Texts.repr(thread, value));
            case 'a' -> conversion.text(Texts.ascii(thread, value));
            case 'd', 'i', 'u', 'o', 'x', 'X' -> conversion.integer(whole(conversion.kind(), value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(conversion, value);
            case 'c' -> binary ? byteCharacter(conversion, value) : character(conversion, value);
            default -> {
                if (binary && conversion.kind() == 'b') {
                    yield conversion.text(ofBytes(value));
                }
                throw conversion.unsupported();
            }
        };
    }

    private String real(Conversion conversion, Object value) {
        if (conversion.precision() > MOST_DECIMALS) {
            throw Raise.valueError("precision too big");
        }
        return conversion.real(Numerals.real(thread, PyBoxed.unbox(value),
                binary ? "float argument required, not %s" : "must be real number, not %s"));
    }

    private BigInteger whole(int kind, Object value) {
        boolean strict = kind == 'o' || kind == 'x' || kind == 'X';
        if (!(value instanceof Double && strict) && !(PyBoxed.unbox(value) instanceof String)) {
            Number number = strict
                    ? Indexing.isIndex(value) ? Indexing.integer(thread, value) : null
                    : Numerals.whole(thread, value);
            if (number != null) {
                return Wholes.big(number);
            }
        }
        throw Raise.typeError("%%%s format: %s is required, not %s", Character.toString(kind),
                strict ? "an integer" : "a real number", Types.of(value).name());
    }

    private String character(Conversion conversion, Object value) {
        if (PyBoxed.unbox(value) instanceof String text) {
            if (CodePoints.length(text) == 1) {
                return conversion.text(text);
            }
        } else if (Indexing.isIndex(value)) {
            return conversion.character(Wholes.big(Indexing.integer(thread, value)));
        }
        throw Raise.typeError("%c requires int or char");
    }

    private String byteCharacter(Conversion conversion, Object value) {
        if (Order.isBytes(value) && Order.bytesOf(value).length == 1) {
            return conversion.text(ByteText.latin1(Order.bytesOf(value)));
        }
        if (!Indexing.isIndex(value)) {
            throw Raise.typeError("%c requires an integer in range(256) or a single byte");
        }
        Number number = Indexing.integer(thread, value);
        if (!(number instanceof Long code) || code < 0 || code > 255) {
            throw Raise.overflowError("%c arg not in range(256)");
        }
        return conversion.text(Character.toString(code.intValue()));
    }

    private String ofBytes(Object value) {
        if (Order.isBytes(value)) {
            return ByteText.latin1(Order.bytesOf(value));
        }
        Object answer = value instanceof PyObject ? Calls.special(thread, value, "__bytes__") : null;
        if (answer != null && Order.isBytes(answer)) {
            return ByteText.latin1(Order.bytesOf(answer));
        }
        throw Raise.typeError("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
                Types.of(value).name());
    }
}
