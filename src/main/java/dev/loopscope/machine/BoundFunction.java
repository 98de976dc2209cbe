package dev.loopscope.machine;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A function with its arguments, as {@code run_in_executor(pool, function, argument)} takes them. It knows its function by
 * name, so that it can be shown ({@code ping('www.qq.com')}) and, where function and arguments are known on the other side
 * too, called in another process.
 *
 * @param <T> what it returns
 */
public final class BoundFunction<T extends @Nullable Object> implements Callable<T>, NamedWork {
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
    private final @Nullable String shown;
    private final @Nullable Receiver<T> receiver;
    private final UnaryOperator<byte[]> answerer;

    private BoundFunction(Callable<T> body, Serializable function, Object... arguments) {
        this(body, Reference.to(function), List.of(arguments), null, null, BoundFunction::unanswered);
    }

    private BoundFunction(Callable<T> body, Reference reference, List<@Nullable Object> arguments,
            @Nullable String shown, @Nullable Receiver<T> receiver, UnaryOperator<byte[]> answerer) {
        this.body = body;
        this.reference = reference;
        this.arguments = arguments;
        this.shown = shown;
        this.receiver = receiver;
        this.answerer = answerer;
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
        return new BoundFunction<>(() -> surroundings.call(body), reference, arguments, shown, receiver, answerer);
    }

    /** Makes the result of what the function returned in another process. */
    @FunctionalInterface
    public interface Receiver<T extends @Nullable Object> {
        /** The result, or the exception that the call ends with. */
        T receive(@Nullable Object returned) throws Exception;
    }

    /** The same function, shown as {@code text}. */
    public BoundFunction<T> shownAs(String text) {
        return new BoundFunction<>(body, reference, arguments, text, receiver, answerer);
    }

    /** The same function; what it returns in another process is made a result by {@code received} in this one. */
    public <R extends @Nullable Object> BoundFunction<R> receivedBy(Receiver<R> received) {
        return new BoundFunction<>(() -> received.receive(body.call()), reference, arguments, shown, received,
                answerer);
    }

    /** The same function; what it asks this process while it runs in another one is answered by {@code answers}. */
    public BoundFunction<T> answeredBy(UnaryOperator<byte[]> answers) {
        return new BoundFunction<>(body, reference, arguments, shown, receiver, answers);
    }

    /** The answer to what the function, which runs in another process, asks this one. */
    public byte[] answer(byte[] question) {
        return answerer.apply(question);
    }

    private static byte[] unanswered(byte[] question) {
        throw new IllegalStateException("a question of %d bytes that nobody answers".formatted(question.length));
    }

    /** The result of the call that returned this in another process. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the method of that name returns what this one does
    public T receive(@Nullable Object returned) throws Exception {
        return receiver == null ? (T) returned : receiver.receive(returned);
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
    public String text() {
        return toString();
    }

    @Override
    public String toString() {
        return shown != null
                ? shown
                : reference.method() + arguments.stream().map(Repr::of).collect(Collectors.joining(", ", "(", ")"));
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
