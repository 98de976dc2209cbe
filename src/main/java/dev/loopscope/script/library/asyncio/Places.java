package dev.loopscope.script.library.asyncio;

import java.util.Map;

/** Where functions stand in CPython's own library, which text forms of tasks and callbacks tell. */
final class Places {
    private static final String FOLDER = "/usr/local/lib/python3.13/asyncio/";

    /** {@code asyncio.tasks}. */
    static final String TASKS = FOLDER + "tasks.py:1";
    /** {@code asyncio.locks}. */
    static final String LOCKS = FOLDER + "locks.py:1";
    /** {@code asyncio.queues}. */
    static final String QUEUES = FOLDER + "queues.py:1";
    /** {@code asyncio.base_events}. */
    static final String BASE_EVENTS = FOLDER + "base_events.py:1";
    /** {@code asyncio.timeouts}. */
    static final String TIMEOUTS = FOLDER + "timeouts.py:1";
    /** {@code asyncio.taskgroups}. */
    static final String TASKGROUPS = FOLDER + "taskgroups.py:1";
    /** {@code asyncio.threads}. */
    static final String THREADS = FOLDER + "threads.py:1";

    /** asyncio's functions that the engine has too and calls when futures are done, by the engine's names. */
    private static final Map<String, String> ENGINE = Map.of(
            "_run_until_complete_cb", "_run_until_complete_cb() at " + BASE_EVENTS,
            "_done_callback", "gather.<locals>._done_callback() at " + TASKS,
            "_on_completion", "_wait.<locals>._on_completion() at " + TASKS,
            "_inner_done_callback", "shield.<locals>._inner_done_callback() at " + TASKS,
            "_outer_done_callback", "shield.<locals>._outer_done_callback() at " + TASKS,
            "_handle_completion", "_AsCompletedIterator._handle_completion()",
            "_on_task_done", "TaskGroup._on_task_done()",
            "_release_waiter", "_release_waiter()() at " + TASKS,
            "_call_check_cancel", "_chain_future.<locals>._call_check_cancel() at " + FOLDER + "futures.py:1",
            "_call_set_state", "_chain_future.<locals>._call_set_state() at " + FOLDER + "futures.py:1");

    private Places() {}

    /** A callback of the engine as asyncio shows its own. */
    static String ofEngine(String name) {
        return ENGINE.getOrDefault(name, name + "()");
    }
}
