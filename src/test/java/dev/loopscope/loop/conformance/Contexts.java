package dev.loopscope.loop.conformance;

import dev.loopscope.loop.Context;
import dev.loopscope.loop.ContextVar;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.copyContext;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.waitFor;

/** Context variables. */
final class Contexts extends Program {
    @Twin("context-variables")
    @Rule({"CV1", "CV2"})
    void contextVariables() throws Exception {
        loop.callSoon(() -> {
            user.set("ann");
            loop.callSoon(() -> who("scheduled by it"));
        });
        loop.callSoon(() -> who("beside it"));
        turns(2);
        user.set("outside");
        LoopFuture<String> future = future();
        future.addDoneCallback(_ -> who("done callback"));
        loop.callLater(0, () -> who("timer"));
        user.set("changed");
        future.setResult("x");
        turns(1);
        run(() -> {
            Task<Void> task = createTask(child());
            user.set("main's");
            await(task);
            who("main");
            await(inline());
            who("main");
            await(gather(inline()));
            waitFor(child(), 1);
            who("main");
        });
        who("outside");
        Context context = copyContext();
        loop.callSoon(() -> user.set("kept"), context);
        loop.callSoon(() -> who("shared"), context);
        loop.createTask(inline(), null, context);
        turns(1);
        say(context.get(user));
        who("outside");
    }

    private final ContextVar<String> user = new ContextVar<>("user");

    private void who(String name) {
        say(name, user.get("nobody"));
    }

    private Coroutine<Void> child() {
        return coroutine("child", () -> {
            who("child");
            user.set("child's");
            sleep(0);
            who("child later");
        });
    }

    private Coroutine<Void> inline() {
        return coroutine("inline", () -> user.set("inline"));
    }

    @Twin("setting-a-variable-back")
    @Rule("CV2")
    void settingAVariableBack() throws Exception {
        ContextVar.Token<String> first = user.set("first");
        ContextVar.Token<String> second = user.set("second");
        user.reset(second);
        say(user.get());
        user.reset(first);
        say(user.get("none"));
        try {
            user.reset(first);
        } catch (IllegalStateException e) {
            say("once");
        }
        ContextVar<String> other = new ContextVar<>("other");
        try {
            other.reset(user.set("x"));
        } catch (IllegalArgumentException e) {
            say("its own");
        }
        Context context = copyContext();
        attempt(() -> context.run(() -> {
            user.set("inside");
            return user.get();
        }));
        say(user.get(), context.get(user));
        try {
            context.run(() -> context.run(() -> "twice"));
        } catch (IllegalStateException e) {
            say(error(e).substring(0, 35));
        }
    }
}
