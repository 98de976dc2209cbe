package dev.loopscope.process;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** Packs values for another process. The machine itself goes as a mark, for which the other side has its own. */
final class ValueWriter {
    private final Machine machine;
    private final ByteWriter out = new ByteWriter();
    private int depth;

    private ValueWriter(Machine machine) {
        this.machine = machine;
    }

    /**
     * The value as bytes for {@link ValueReader}.
     *
     * @throws UnsendableValueException if it cannot go to another process
     */
    static byte[] pack(@Nullable Object value, Machine machine) {
        ValueWriter writer = new ValueWriter(machine);
        writer.write(value);
        return writer.out.toBytes();
    }

    private void write(@Nullable Object value) {
        if (++depth > ValueTag.DEEPEST) {
            throw new UnsendableValueException("it is nested more than %d deep".formatted(ValueTag.DEEPEST));
        }
        switch (value) {
            case null -> tag(ValueTag.NULL);
            case Boolean flag -> tag(flag ? ValueTag.TRUE : ValueTag.FALSE);
            case Integer number -> {
                tag(ValueTag.INTEGER);
                out.int32(number);
            }
            case Long number -> {
                tag(ValueTag.LONG);
                out.int64(number);
            }
            case Double number -> {
                tag(ValueTag.DOUBLE);
                out.int64(Double.doubleToRawLongBits(number));
            }
            case String text -> {
                tag(ValueTag.TEXT);
                out.text(text);
            }
            case byte[] bytes -> {
                tag(ValueTag.BYTES);
                out.bytes(bytes);
            }
            case List<?> items -> {
                tag(ValueTag.LIST);
                List<@Nullable Object> copy = new ArrayList<>(items);
                out.int32(copy.size());
                copy.forEach(this::write);
            }
            case Map<?, ?> map -> {
                tag(ValueTag.MAP);
                Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>(map);
                out.int32(copy.size());
                copy.forEach((key, item) -> {
                    write(key);
                    write(item);
                });
            }
            case Record parts -> writeRecord(parts);
            case Enum<?> constant -> {
                tag(ValueTag.ENUM);
                out.text(constant.getDeclaringClass().getName());
                out.text(constant.name());
            }
            case Machine own when own == machine -> tag(ValueTag.MACHINE);
            default -> throw new UnsendableValueException("""
                    %s is not a value that another process understands: those are None, True, False, int, long, float, \
                    str, bytes, lists, dicts, records, enums and the program's own machine"""
                    .formatted(value.getClass().getTypeName()));
        }
        depth--;
    }

    private void writeRecord(Record parts) {
        tag(ValueTag.RECORD);
        out.text(parts.getClass().getName());
        RecordComponent[] components = parts.getClass().getRecordComponents();
        out.int32(components.length);
        for (RecordComponent component : components) {
            write(read(parts, component.getAccessor()));
        }
    }

    private static @Nullable Object read(Record parts, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(parts);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new UnsendableValueException("%s does not tell its %s: %s"
                    .formatted(parts.getClass().getTypeName(), accessor.getName(), e));
        }
    }

    private void tag(ValueTag tag) {
        out.u8(tag.ordinal());
    }
}
