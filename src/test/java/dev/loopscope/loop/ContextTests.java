package dev.loopscope.loop;

import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContextTests extends LoopProgram {
    private final ContextVar<String> user = new ContextVar<>("user");

    private void sayUser(String who) {
        say(who + " " + user.get("nobody"));
    }

    @Test
    @Rule("CV1")
    void aCallbackSeesTheValuesOfTheMomentInWhichItWasScheduled() {
        user.set("ann");
        loop.callSoon(() -> sayUser("soon"));
        loop.callLater(0, () -> sayUser("later"));
        loop.callSoonThreadsafe(() -> sayUser("threadsafe"));
        LoopFuture<String> future = loop.createFuture();
        future.addDoneCallback(_ -> sayUser("done"));
        user.set("bob");
        future.setResult("x");
        turns(1);
        assertThat(lines).containsExactly("soon ann", "threadsafe ann", "done ann", "later ann");
        assertThat(user.get()).isEqualTo("bob");
    }

    @Test
    @Rule("CV1")
    void whatACallbackSetsIsSeenByWhatItSchedulesAndByNobodyElse() {
        loop.callSoon(() -> {
            user.set("ann");
            loop.callSoon(() -> sayUser("scheduled by it"));
        });
        loop.callSoon(() -> sayUser("beside it"));
        turns(2);
        assertThat(lines).containsExactly("beside it nobody", "scheduled by it ann");
        assertThat(user.get("nobody")).isEqualTo("nobody");
    }

    @Test
    @Rule("CV1")
    void aCallbackMayBeGivenAContextWhichKeepsWhatItSets() {
        Context context = Context.copy();
        loop.callSoon(() -> user.set("ann"), context);
        loop.callSoon(() -> sayUser("second"), context);
        LoopFuture<String> future = loop.createFuture();
        future.addDoneCallback(_ -> sayUser("done"), context);
        future.setResult("x");
        turns(1);
        assertThat(lines).containsExactly("second ann", "done ann");
        assertThat(context.get(user)).isEqualTo("ann");
    }

    @Test
    @Rule("CV2")
    void aTaskHasACopyOfItsOwnOverAllItsSteps() {
        complete(() -> {
            user.set("ann");
            Task<Void> child = createTask(coroutine("child", () -> {
                sayUser("child");
                user.set("bob");
                sleep(0);
                sayUser("child later");
            }));
            user.set("carl");
            await(child);
            sayUser("parent");
        });
        assertThat(lines).containsExactly("child ann", "child later bob", "parent carl");
    }

    @Test
    @Rule("CV2")
    void aCoroutineThatIsAwaitedSharesItsCallersValues() {
        complete(() -> {
            await(coroutine("inline", () -> user.set("ann")));
            sayUser("caller");
        });
        assertThat(lines).containsExactly("caller ann");
    }

    @Test
    @Rule("CV2")
    void tasksOfOneContextShareIt() {
        Context context = Context.copy();
        loop.createTask(coroutine("writer", () -> user.set("ann")), "writer", context);
        loop.createTask(coroutine("reader", () -> sayUser("reader")), "reader", context);
        turns(1);
        assertThat(lines).containsExactly("reader ann");
    }

    @Test
    void aVariableGetsItsEarlierValueBackOnce() {
        ContextVar.Token<String> first = user.set("ann");
        ContextVar.Token<String> second = user.set("bob");
        user.reset(second);
        assertThat(user.get()).isEqualTo("ann");
        user.reset(first);
        assertThatThrownBy(user::get).isInstanceOf(NoSuchElementException.class).hasMessage("<ContextVar name='user'>");
        assertThatThrownBy(() -> user.reset(first)).hasMessageContaining("has already been used once");
        assertThatThrownBy(() -> new ContextVar<String>("other").reset(user.set("x")))
                .hasMessageContaining("created by a different ContextVar");
    }

    @Test
    void aContextIsEnteredOnceAtATime() throws Exception {
        Context context = Context.copy();
        assertThatThrownBy(() -> context.run(() -> context.run(() -> "twice"))).hasMessageContaining("already entered");
        assertThat(context.<String>run(() -> user.get("nobody"))).isEqualTo("nobody");
    }
}
