package dev.loopscope.process;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** Reads values back that {@link ValueWriter} packed in another process. */
final class ValueReader {
    private final Machine machine;
    private final ByteReader in;
    private int depth;

    private ValueReader(byte[] packed, Machine machine) {
        this.in = new ByteReader(packed);
        this.machine = machine;
    }

    /**
     * The value that was packed; where that is the other side's machine, it is {@code machine} here.
     *
     * @throws MalformedFrameException if the bytes are no value
     * @throws UnsendableValueException if the value's type cannot be had here
     */
    static @Nullable Object unpack(byte[] packed, Machine machine) {
        ValueReader reader = new ValueReader(packed, machine);
        Object value = reader.read();
        reader.in.end();
        return value;
    }

    private @Nullable Object read() {
        if (++depth > ValueTag.DEEPEST) {
            throw new MalformedFrameException("a value nested more than %d deep".formatted(ValueTag.DEEPEST));
        }
        int tag = in.u8();
        if (tag >= ValueTag.values().length) {
            throw new MalformedFrameException("a value of the unknown kind " + tag);
        }
        Object value = switch (ValueTag.values()[tag]) {
            case NULL -> null;
            case FALSE -> false;
            case TRUE -> true;
            case INTEGER -> in.int32();
            case LONG -> in.int64();
            case DOUBLE -> Double.longBitsToDouble(in.int64());
            case TEXT -> in.text();
            case BYTES -> in.bytes();
            case LIST -> list();
            case MAP -> map();
            case RECORD -> readRecord();
            case ENUM -> constant();
            case MACHINE -> machine;
        };
        depth--;
        return value;
    }

    private List<@Nullable Object> list() {
        int count = in.count();
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(read());
        }
        return items;
    }

    private Map<@Nullable Object, @Nullable Object> map() {
        int count = in.count();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            map.put(read(), read());
        }
        return map;
    }

    private Object readRecord() {
        String name = in.text();
        Object[] parts = list().toArray();
        Class<? extends Record> type = find(name, Record.class);
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new UnsendableValueException("%s refuses its own parts: %s".formatted(name, e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new UnsendableValueException("%s cannot be made here: %s".formatted(name, e));
        }
    }

    private Object constant() {
        String name = in.text();
        String constant = in.text();
        return Arrays.stream(find(name, Enum.class).getEnumConstants()).filter(e -> e.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new UnsendableValueException("%s has no constant %s".formatted(name, constant)));
    }

    private static <T> Class<? extends T> find(String name, Class<T> kind) {
        try {
            Class<?> type = ProgramClasses.find(name);
            if (type.getSuperclass() != kind) {
                throw new MalformedFrameException("%s as the type of a %s".formatted(name, kind.getSimpleName()));
            }
            return type.asSubclass(kind);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnsendableValueException("%s is not known in this process".formatted(name));
        }
    }
}
