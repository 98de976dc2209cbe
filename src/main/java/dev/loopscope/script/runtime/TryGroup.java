package dev.loopscope.script.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.script.object.ExceptionGroups;
import dev.loopscope.script.object.Exceptions;
import dev.loopscope.script.object.PyError;
import dev.loopscope.script.object.PyException;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.syntax.Span;

/**
 * {@code try: body except* …: … else: orElse} (PEP 654). A generator can be left in the middle of it: its progress is 1 in the body, 2 in
 * the else, 3 in a handler.
 */
final class TryGroup extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_ELSE = 2;
    private static final int IN_HANDLER = 3;

    private final int state;
    private final int slot;
    private final StatementNode body;
    private final List<Handling.Handler> handlers;
    private final @Nullable StatementNode orElse;

    TryGroup(Span span, int state, int slot, StatementNode body, List<Handling.Handler> handlers,
            @Nullable StatementNode orElse) {
        super(span);
        this.state = state;
        this.slot = slot;
        this.body = body;
        this.handlers = handlers;
        this.orElse = orElse;
    }

    /** What was caught, on its way through the handlers. */
    private static final class Caught {
        private final PyError error;
        private final List<PyException> raised = new ArrayList<>();
        /** What no handler took yet, null if nothing is left. */
        private @Nullable PyException rest;
        /** The number of the next handler that is asked. */
        private int next;
        /** What the handler before has, which a yield left in the middle; null between two handlers. */
        private @Nullable PyException match;

        private Caught(PyError error) {
            this.error = error;
            this.rest = error.exception();
        }
    }

    @Override
    int execute(Frame frame) {
        int at = frame.progress[state];
        frame.progress[state] = 0;
        if (at == IN_HANDLER) {
            return handle(frame, (Caught) Objects.requireNonNull(frame.slots[slot]));
        }
        int next = NORMAL;
        if (at != IN_ELSE) {
            try {
                next = body.execute(frame);
            } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
                return handle(frame, new Caught(Handling.caught(frame, thrown)));
            }
            if (next == YIELD) {
                frame.progress[state] = IN_BODY;
            }
        }
        if (next == NORMAL && orElse != null) {
            next = orElse.execute(frame);
            if (next == YIELD) {
                frame.progress[state] = IN_ELSE;
            }
        }
        return next;
    }

    private int handle(Frame frame, Caught caught) {
        frame.slots[slot] = null;
        PyException before = frame.thread.handled();
        try {
            if (throughHandlers(frame, caught) == YIELD) {
                frame.progress[state] = IN_HANDLER;
                frame.slots[slot] = caught;
                return YIELD;
            }
        } finally {
            frame.thread.setHandled(before);
        }
        raiseRest(frame, caught);
        return NORMAL;
    }

    private int throughHandlers(Frame frame, Caught caught) {
        if (caught.match != null && run(frame, caught, caught.match, true) == YIELD) {
            return YIELD;
        }
        while (caught.rest != null && caught.next < handlers.size()) {
            PyException match = match(frame, caught, caught.rest);
            if (match != null && run(frame, caught, match, false) == YIELD) {
                return YIELD;
            }
        }
        return NORMAL;
    }

    /** What the next handler takes of the rest; a bare exception in a group of its own. */
    private @Nullable PyException match(Frame frame, Caught caught, PyException rest) {
        Handling.Handler handler = handlers.get(caught.next++);
        frame.thread.setHandled(rest);
        ExceptionGroups.Split split = ExceptionGroups.splitByType(frame.thread, rest, handler.wanted(frame));
        caught.rest = split.rest();
        PyException match = split.match();
        return match == null || ExceptionGroups.isGroup(match)
                ? match
                : (PyException) Exceptions.BASE_EXCEPTION_GROUP.call2(frame.thread, "", PyTuple.of(match));
    }

    private int run(Frame frame, Caught caught, PyException match, boolean resumed) {
        Handling.Handler handler = handlers.get(caught.next - 1);
        frame.thread.setHandled(match);
        int next = NORMAL;
        try {
            next = resumed ? handler.resume(frame) : handler.run(frame, match);
        } catch (PyError | KeyboardInterrupt | StackOverflowError thrown) {
            caught.raised.add(Handling.caught(frame, thrown).exception());
        }
        caught.match = next == YIELD ? match : null;
        return next;
    }

    private static void raiseRest(Frame frame, Caught caught) {
        PyException original = caught.error.exception();
        PyException left = GroupRest.of(frame.thread, original, caught.raised, caught.rest);
        if (left == original) {
            throw caught.error;
        }
        if (left != null) {
            PyError again = new PyError(left);
            again.mark(frame);
            throw again;
        }
    }
}
