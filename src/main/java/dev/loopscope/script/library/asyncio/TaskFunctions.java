package dev.loopscope.script.library.asyncio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.loopscope.loop.Async;
import dev.loopscope.loop.Awaitable;
import dev.loopscope.loop.Context;
import dev.loopscope.loop.EventLoop;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.ReturnWhen;
import dev.loopscope.loop.Task;
import dev.loopscope.loop.Waited;
import dev.loopscope.script.library.threads.CallName;
import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Calls;
import dev.loopscope.script.object.Iteration;
import dev.loopscope.script.object.Keywords;
import dev.loopscope.script.object.PyCallable;
import dev.loopscope.script.object.PyDict;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyTuple;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Texts;
import dev.loopscope.script.object.Truth;
import dev.loopscope.script.object.Types;
import dev.loopscope.script.runtime.Awaiting;
import dev.loopscope.script.runtime.Errors;
import dev.loopscope.script.runtime.PyCoroutine;
import dev.loopscope.script.runtime.Suspension;

import static dev.loopscope.script.library.asyncio.FutureMethods.given;

/** asyncio's functions on tasks and futures. */
final class TaskFunctions {
    private TaskFunctions() {}

    static void addTo(PyModule module) {
        module.add(Builtin.of("sleep(delay, result=None)", (thread, a) -> sleep(thread, given(a[0]), given(a[1]))));
        module.add(Builtin.of("create_task(coro, *, name=None, context=None)", TaskFunctions::createTask));
        module.add(Builtin.of("ensure_future(coro_or_future, *, loop=None)", TaskFunctions::ensureFuture));
        module.add(Builtin.of("gather(*coros_or_futures, return_exceptions=False)", TaskFunctions::gather));
        module.add(Builtin.of("wait(fs, *, timeout=None, return_when='ALL_COMPLETED')", (thread, a) -> PyCoroutine
                .of(thread, "wait", Places.TASKS, now -> await(now, given(a[0]), given(a[1]), given(a[2])))));
        module.add(Builtin.of("wait_for(fut, timeout)", (thread, a) -> PyCoroutine.of(thread, "wait_for", Places.TASKS,
                now -> waitFor(now, given(a[0]), given(a[1])))));
        module.add(Builtin.of("as_completed(fs, *, timeout=None)",
                (thread, a) -> Completions.of(thread, given(a[0]), given(a[1]))));
        module.add(Builtin.of("shield(arg)", (thread, a) -> PyFuture
                .of(Errors.calling(() -> Async.shield(Border.anyAwaitable(thread, given(a[0])))))));
        module.add(Builtin.of("to_thread(func, /, *args, **kwargs)", TaskFunctions::toThread));
        module.add(Builtin.of("run_coroutine_threadsafe(coro, loop)", TaskFunctions::runThreadsafe));
        module.add(Builtin.of("wrap_future(future, *, loop=None)", (thread, a) -> ExecutorCalls
                .wrap(PyLoop.of(PyLoop.orCurrent(thread, given(a[1]))), given(a[0]))));
        module.add(Builtin.of("current_task(loop=None)", (thread, a) -> {
            Task<?> task = PyLoop.orRunning(thread, given(a[0])).currentTask();
            return task == null ? PyNone.NONE : PyFuture.of(task);
        }));
        module.add(Builtin.of("all_tasks(loop=None)",
                (thread, a) -> set(PyLoop.orRunning(thread, given(a[0])).allTasks())));
        module.add(Builtin.of("eager_task_factory(loop, coro, *, name=None, context=None)",
                TaskFunctions::makeEagerTask));
        module.add(Builtin.of("create_eager_task_factory(custom_task_constructor)",
                (_, a) -> Builtin.of("factory(loop, coro, *, name=None, context=None)",
                        (thread, b) -> makeEagerBy(thread, given(a[0]), b))));
        module.add(Builtin.of1("iscoroutine(obj)", (_, object) -> Border.isCoroutine(object)));
        module.add(Builtin.of1("iscoroutinefunction(func)", (_, function) -> Coroutines.isFunction(function)));
        module.add(Builtin.of1("isfuture(obj)", (_, object) -> object instanceof PyFuture));
    }

    private static Object createTask(PyThread thread, @Nullable Object[] a) {
        PyLoop loop = PyLoop.of(Border.runningLoop());
        loop.inside("create_task", Places.TASKS);
        return LoopMethods.createTask(thread, loop, given(a[0]), given(a[1]), a[2]);
    }

    private static Object makeEagerTask(PyThread thread, @Nullable Object[] a) {
        return PyFuture.of(TaskMethods.makeEager(thread, PyLoop.orCurrent(thread, given(a[0])),
                Border.coroutine(thread, given(a[1])), given(a[2]), ContextVariables.contextOrNull(a[3]), _ -> {}));
    }

    /** What {@code constructor} makes of a factory's arguments and {@code eager_start=True}. */
    private static Object makeEagerBy(PyThread thread, Object constructor, @Nullable Object[] a) {
        Object[] arguments = {given(a[1]), given(a[0]), given(a[2]), given(a[3]), true};
        return Calls.call(thread, constructor, arguments, new String[]{"loop", "name", "context", "eager_start"});
    }

    private static Object sleep(PyThread thread, Object delay, Object result) {
        return PyCoroutine.of(thread, "sleep", Places.TASKS, now -> {
            double seconds = Border.seconds(now, delay);
            if (seconds <= 0) {
                Suspension.on(now, PyNone.NONE);
                return result;
            }
            if (Double.isNaN(seconds)) {
                throw Raise.valueError("Invalid delay: NaN (not a number)");
            }
            PyLoop.of(Border.runningLoop()).inside("create_future", Places.BASE_EVENTS);
            return Suspension.suspended(now, () -> Async.sleep(seconds, result));
        });
    }

    private static Object ensureFuture(PyThread thread, @Nullable Object[] a) {
        Object object = given(a[0]);
        if (object instanceof PyFuture future) {
            if (a[1] != PyNone.NONE && future.future().loop() != PyLoop.orCurrent(thread, given(a[1]))) {
                throw Raise.valueError(
                        "The future belongs to a different loop than the one specified as the loop argument");
            }
            return future;
        }
        Awaitable<Object> awaitable = Border.anyAwaitable(thread, object);
        EventLoop loop = PyLoop.orCurrent(thread, given(a[1]));
        return PyFuture.of(Errors.calling(() -> loop.ensureFuture(awaitable)));
    }

    private static Object gather(PyThread thread, @Nullable Object[] a) {
        boolean returning = Truth.of(thread, given(a[0]));
        Object[] items = ((PyTuple) given(a[1])).items();
        List<Awaitable<Object>> awaitables = new ArrayList<>(items.length);
        for (Object item : items) {
            awaitables.add(Border.anyAwaitable(thread, item));
        }
        return PyFuture.of(Errors.calling(() -> returning
                ? Async.gatherReturningExceptions(awaitables)
                : Async.gather(awaitables)));
    }

    private static Object await(PyThread thread, Object futures, Object timeout, Object mode) {
        if (futures instanceof PyFuture || Border.isCoroutine(futures)) {
            throw Raise.typeError("expect a list of futures, not %s", Types.of(futures).name());
        }
        Object[] items = Iteration.toArray(thread, futures);
        if (items.length == 0) {
            throw Raise.valueError("Set of Tasks/Futures is empty.");
        }
        ReturnWhen when = Arrays.stream(ReturnWhen.values()).filter(value -> value.name().equals(mode)).findFirst()
                .orElseThrow(() -> Raise.valueError("Invalid return_when value: %s", Texts.str(thread, mode)));
        Set<LoopFuture<Object>> waited = new LinkedHashSet<>();
        for (Object item : items) {
            if (Border.isCoroutine(item)) {
                throw Raise.typeError("Passing coroutines is forbidden, use tasks explicitly.");
            }
            if (!(item instanceof PyFuture future)) {
                throw Raise.typeError("An asyncio.Future, a coroutine or an awaitable is required");
            }
            waited.add(future.future());
        }
        Waited<Object> result = timeout == PyNone.NONE
                ? Suspension.suspended(thread, () -> Async.<Object>waitOn(waited, when))
                : within(thread, waited, when, Border.seconds(thread, timeout));
        return PyTuple.of(set(result.done()), set(result.pending()));
    }

    private static Waited<Object> within(PyThread thread, Set<LoopFuture<Object>> waited, ReturnWhen when,
            double seconds) {
        return Suspension.suspended(thread, () -> Async.<Object>waitOn(waited, when, seconds));
    }

    private static PySet set(Iterable<? extends LoopFuture<?>> futures) {
        PySet set = new PySet();
        futures.forEach(future -> set.add(PyFuture.of(future)));
        return set;
    }

    private static Object waitFor(PyThread thread, Object awaited, Object timeout) {
        if (timeout == PyNone.NONE) {
            return Awaiting.await(thread, awaited);
        }
        double seconds = Border.seconds(thread, timeout);
        if (seconds <= 0) {
            Awaitable<Object> awaitable = Border.anyAwaitable(thread, awaited);
            return Border.fromEngine(Suspension.suspended(thread, () -> Async.waitFor(awaitable, seconds)));
        }
        return new PyTimeout(PyTimeout.TYPE, Errors.calling(() -> Async.timeout(seconds))).run(thread, awaited);
    }

    private static Object toThread(PyThread thread, @Nullable Object[] a) {
        PyDict keywords = (PyDict) given(a[2]);
        Object[] arguments = Keywords.joined(((PyTuple) given(a[1])).items(), keywords);
        String[] names = Keywords.names(keywords);
        return PyCoroutine.of(thread, "to_thread", Places.THREADS, now -> {
            PyLoop loop = PyLoop.of(Border.runningLoop());
            Context context = Context.copy();
            PyCallable inContext = Builtin.of("run(*args)", (_, _) -> Errors
                    .calling(() -> context.run(() -> Calls.call(PyThread.current(), given(a[0]), arguments, names))));
            Object future = ExecutorCalls.onDefault(now, loop, inContext,
                    CallName.of(now, given(a[0]), arguments, names));
            return ((PyFuture) future).await(now);
        });
    }

    private static Object runThreadsafe(PyThread thread, @Nullable Object[] a) {
        if (!Border.isCoroutine(given(a[0]))) {
            throw Raise.typeError("A coroutine object is required");
        }
        dev.loopscope.loop.Coroutine<Object> coroutine = Border.coroutine(thread, given(a[0]));
        EventLoop loop = PyLoop.orCurrent(thread, given(a[1]));
        return ThreadFutures.of(thread, Errors.calling(() -> Async.runCoroutineThreadsafe(coroutine, loop)));
    }
}
