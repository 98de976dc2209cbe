package dev.loopscope.loop;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;

/** The names by which callbacks are shown: the method that a method reference leads to, {@code <lambda>} for a lambda. */
final class CallbackNames {
    /** One entry for each place in the code that makes callbacks, since each is a class of its own. */
    private static final ClassValue<ConcurrentHashMap<String, String>> KNOWN = new ClassValue<>() {
        @Override
        protected ConcurrentHashMap<String, String> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>(1);
        }
    };

    private CallbackNames() {}

    static String of(Serializable callback) {
        return KNOWN.get(callback.getClass()).computeIfAbsent("name", _ -> find(callback));
    }

    private static String find(Serializable callback) {
        try {
            Method replacement = callback.getClass().getDeclaredMethod("writeReplace");
            replacement.setAccessible(true);
            String method = ((SerializedLambda) replacement.invoke(callback)).getImplMethodName();
            return method.startsWith("lambda$") ? "<lambda>" : method;
        } catch (ReflectiveOperationException | ClassCastException notALambda) {
            return callback.getClass().getSimpleName();
        }
    }
}
