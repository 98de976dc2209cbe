package dev.loopscope.script.object;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** {@code is} and {@code id()}: numbers are the same object when they are equal, since Java's boxes tell nothing. */
public final class Identity {
    /** Where the addresses begin that CPython shows on 64-bit systems. */
    private static final long BASE = 0x7f3a_4000_0000L;
    /** A space of its own for numbers, whose address follows from their value. */
    private static final long NUMBERS = 0x55a0_0000_0000L;
    private static final int DISTANCE = 48;

    private static final AtomicLong NEXT = new AtomicLong(BASE);
    private static final ConcurrentMap<Key, Long> ADDRESSES = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private Identity() {}

    /** An object as a key that does not keep it alive. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object, @Nullable ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }
    }

    /** {@code a is b}. */
    public static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return switch (a) {
            case Long x -> x.equals(b);
            case Boolean x -> x.equals(b);
            case Double x -> x.equals(b);
            case String x -> b instanceof String y && x.length() <= 1 && x.equals(y);
            default -> false;
        };
    }

    /** {@code id(object)}. */
    public static long of(Object object) {
        return switch (object) {
            case Long number -> NUMBERS + (number << 5 & 0xff_ffff_ffffL);
            case Boolean truth -> NUMBERS - (truth ? 32 : 64);
            case Double number -> NUMBERS + 16 + ((long) number.hashCode() << 5 & 0xff_ffff_ffffL);
            case BigInteger number -> address(number);
            case String text -> address(text.length() <= 1 ? text.intern() : text);
            default -> address(object);
        };
    }

    private static long address(Object object) {
        while (GONE.poll() instanceof Key gone) {
            ADDRESSES.remove(gone);
        }
        Long known = ADDRESSES.get(new Key(object, null));
        return known != null
                ? known
                : ADDRESSES.computeIfAbsent(new Key(object, GONE), _ -> NEXT.addAndGet(DISTANCE));
    }

    /** {@code id(object)} as CPython writes addresses: {@code 0x7f3a40000030}. */
    public static String text(Object object) {
        return "0x" + Long.toHexString(of(object));
    }
}
