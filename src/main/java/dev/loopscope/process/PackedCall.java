package dev.loopscope.process;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.process.Message.Request;

/** A call that is ready to go to a worker: packed when it was submitted, as its arguments were then. */
public final class PackedCall {
    private final Call<@Nullable Object> call;
    private final Class<?> type;
    private final byte[] frame;

    private PackedCall(Call<@Nullable Object> call, Class<?> type, byte[] frame) {
        this.call = call;
        this.type = type;
        this.frame = frame;
    }

    /**
     * Packs a call, whose work must be a function that another process can find by its name.
     *
     * @throws UnsendableValueException if it or one of its arguments cannot be sent
     */
    @SuppressWarnings("unchecked")
    public static PackedCall of(Call<?> call, Machine machine) {
        try {
            if (!(call.work() instanceof BoundFunction<?> function)) {
                throw new UnsendableValueException("only a function that is given by its name can be called there");
            }
            BoundFunction.Reference reference = function.reference();
            Class<?> type = declaringClass(reference);
            List<@Nullable Object> arguments = new ArrayList<>(reference.bound());
            arguments.addAll(function.arguments());
            Request request = new Request(call.id(), reference.type(), reference.method(), reference.descriptor(),
                    ValueWriter.pack(arguments, machine));
            return new PackedCall((Call<@Nullable Object>) call, type, request.toFrame().bytes());
        } catch (UnsendableValueException e) {
            throw new UnsendableValueException(
                    "cannot send %s to another process: %s".formatted(call.name(), e.getMessage()));
        }
    }

    private static Class<?> declaringClass(BoundFunction.Reference reference) {
        if (reference.method().startsWith("lambda$")) {
            throw new UnsendableValueException("a lambda expression has no name to be found by; refer to a method");
        }
        try {
            return ProgramClasses.find(reference.type());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnsendableValueException("its class %s cannot be found by name".formatted(reference.type()));
        }
    }

    /** The class whose method is called. */
    public Class<?> type() {
        return type;
    }

    /** The call itself. */
    public Call<@Nullable Object> call() {
        return call;
    }

    /** The call's result where it returned this. */
    @Nullable
    Object receive(@Nullable Object returned) throws Exception {
        return call.work() instanceof BoundFunction<?> function ? function.receive(returned) : returned;
    }

    /** The answer to what the call asks while it runs. */
    byte[] answer(byte[] question) {
        if (call.work() instanceof BoundFunction<?> function) {
            return function.answer(question);
        }
        throw new MalformedFrameException("a question of %s, which has none".formatted(call.name()));
    }

    byte[] frame() {
        return frame;
    }
}
