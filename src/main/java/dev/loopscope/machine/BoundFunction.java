package dev.loopscope.machine;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A function with its arguments, as {@code run_in_executor(pool, function, argument)} takes them. It knows its function by
 * name, so that it can be shown ({@code ping('www.qq.com')}) and, where function and arguments are known on the other side
 * too, called in another process.
 *
 * @param <T> what it returns
 */
public final class BoundFunction<T extends @Nullable Object> implements Callable<T> {
    /** A function without arguments, given as a method reference. */
    public interface Function0<T extends @Nullable Object> extends Serializable {
        /** Calls the function. */
        T call() throws Exception;
    }

    /** A function of one argument, given as a method reference. */
    public interface Function1<A, T extends @Nullable Object> extends Serializable {
        /** Calls the function. */
        T call(A first) throws Exception;
    }

    /** A function of two arguments, given as a method reference. */
    public interface Function2<A, B, T extends @Nullable Object> extends Serializable {
        /** Calls the function. */
        T call(A first, B second) throws Exception;
    }

    private final Callable<T> body;
    private final Reference reference;
    private final List<@Nullable Object> arguments;

    private BoundFunction(Callable<T> body, Serializable function, Object... arguments) {
        this(body, Reference.to(function), List.of(arguments));
    }

    private BoundFunction(Callable<T> body, Reference reference, List<@Nullable Object> arguments) {
        this.body = body;
        this.reference = reference;
        this.arguments = arguments;
    }

    /** The function, called without arguments. */
    public static <T extends @Nullable Object> BoundFunction<T> of(Function0<T> function) {
        return new BoundFunction<>(function::call, function);
    }

    /** The function, called with this argument. */
    public static <A, T extends @Nullable Object> BoundFunction<T> of(Function1<A, T> function, A first) {
        return new BoundFunction<>(() -> function.call(first), function, first);
    }

    /** The function, called with these arguments. */
    public static <A, B, T extends @Nullable Object> BoundFunction<T> of(Function2<A, B, T> function, A first,
            B second) {
        return new BoundFunction<>(() -> function.call(first, second), function, first, second);
    }

    /** What calls a function in surroundings of its own. */
    @FunctionalInterface
    public interface Surroundings {
        /** Calls {@code function}. */
        <T extends @Nullable Object> T call(Callable<T> function) throws Exception;
    }

    /** The same function with the same arguments, called in {@code surroundings} where it is called in this process. */
    public BoundFunction<T> within(Surroundings surroundings) {
        return new BoundFunction<>(() -> surroundings.call(body), reference, arguments);
    }

    @Override
    public T call() throws Exception {
        return body.call();
    }

    /** Which method the function is. */
    public Reference reference() {
        return reference;
    }

    /** The arguments, without what the method reference itself is bound to. */
    public List<@Nullable Object> arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return reference.method() + arguments.stream().map(Repr::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Which method a method reference leads to.
     *
     * @param type the class that declares the method, by its binary name
     * @param method the method's name; the compiler's own for a lambda expression
     * @param descriptor the method's parameters and result in the JVM's notation
     * @param bound what the reference is bound to, the receiver of an instance method first
     */
    public record Reference(String type, String method, String descriptor, List<@Nullable Object> bound) {
        private static Reference to(Serializable function) {
            try {
                Method replacement = function.getClass().getDeclaredMethod("writeReplace");
                replacement.setAccessible(true);
                SerializedLambda lambda = (SerializedLambda) replacement.invoke(function);
                List<@Nullable Object> bound = new ArrayList<>();
                for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
                    bound.add(lambda.getCapturedArg(i));
                }
                return new Reference(lambda.getImplClass().replace('/', '.'), lambda.getImplMethodName(),
                        lambda.getImplMethodSignature(), bound);
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new IllegalArgumentException(
                        "a function is given as a method reference or a lambda expression, not as " + function, e);
            }
        }
    }
}
