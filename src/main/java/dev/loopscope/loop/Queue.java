package dev.loopscope.loop;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Repr;

import static dev.loopscope.loop.Async.await;

/**
 * Items on their way between tasks of one loop: first in, first out, where nothing else is chosen. Those who wait are woken
 * in the order in which they came, and look again. (asyncio's {@code Queue}.)
 *
 * <p>A producer and its consumer:
 * {@snippet class="dev.loopscope.loop.Examples" region="producer-and-consumer"}
 *
 * @param <E> the items
 */
public final class Queue<E> {
    private final java.util.Queue<E> items;
    private final int maxSize;
    private final String getting;
    private final Waiters getters = new Waiters(this);
    private final Waiters putters = new Waiters(this);
    private final Event finished = new Event("queue.join()");
    private int unfinished;
    private boolean shutDown;

    /** Without bound. */
    public Queue() {
        this(0);
    }

    /** With room for so many items; for any number where that is not positive. */
    public Queue(int maxSize) {
        this(maxSize, new ArrayDeque<>());
    }

    private Queue(int maxSize, java.util.Queue<E> items) {
        this(maxSize, items, "queue.get()");
    }

    private Queue(int maxSize, java.util.Queue<E> items, String getting) {
        this.maxSize = maxSize;
        this.items = items;
        this.getting = getting;
        finished.set();
    }

    /** One that keeps its items in {@code items}, which says which is next. */
    public static <E> Queue<E> over(int maxSize, java.util.Queue<E> items) {
        return new Queue<>(maxSize, items);
    }

    /** One that gives the lowest item first. (asyncio's {@code PriorityQueue}.) */
    public static <E extends Comparable<E>> Queue<E> lowestFirst(int maxSize) {
        return new Queue<>(maxSize, new PriorityQueue<>());
    }

    /** One that gives the latest item first. (asyncio's {@code LifoQueue}.) */
    public static <E> Queue<E> lastInFirstOut(int maxSize) {
        return new Queue<>(maxSize, Collections.asLifoQueue(new ArrayDeque<>()));
    }

    /** One without bound, whose getters show {@code what} as that which they wait for. */
    static <E> Queue<E> awaitedAs(String what) {
        return new Queue<>(0, new ArrayDeque<>(), what);
    }

    /** How many items are in it. */
    public int size() {
        return items.size();
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether there is no room for another item. */
    public boolean isFull() {
        return maxSize > 0 && items.size() >= maxSize;
    }

    /**
     * Puts an item in, once there is room.
     *
     * @throws QueueShutDown if the queue was shut down
     */
    public void put(E item) throws Exception {
        awaitRoom();
        putNowait(item);
    }

    /** Waits until there is room for an item: the first half of {@link #put}. */
    public void awaitRoom() throws Exception {
        while (isFull()) {
            refuseAfterShutdown();
            waitIn(putters, "queue.put()", this::isFull);
        }
    }

    /**
     * Puts an item in at once.
     *
     * @throws QueueFull if there is no room
     * @throws QueueShutDown if the queue was shut down
     */
    public void putNowait(E item) {
        refuseAfterShutdown();
        if (isFull()) {
            throw new QueueFull();
        }
        items.add(item);
        unfinished++;
        finished.clear();
        getters.callNext();
    }

    /**
     * Takes an item out, once there is one.
     *
     * @throws QueueShutDown if the queue was shut down and is empty
     */
    public E get() throws Exception {
        awaitItem();
        return getNowait();
    }

    /** Waits until there is an item: the first half of {@link #get}. */
    public void awaitItem() throws Exception {
        while (isEmpty()) {
            refuseAfterShutdown();
            waitIn(getters, getting, this::isEmpty);
        }
    }

    /**
     * Takes an item out at once.
     *
     * @throws QueueEmpty if there is none
     * @throws QueueShutDown if there is none and the queue was shut down
     */
    public E getNowait() {
        E item = items.poll();
        if (item == null) {
            refuseAfterShutdown();
            throw new QueueEmpty();
        }
        putters.callNext();
        return item;
    }

    /**
     * Says that the work on an item is done.
     *
     * @throws IllegalArgumentException if it was said for every item already
     */
    public void taskDone() {
        if (unfinished <= 0) {
            throw new IllegalArgumentException("task_done() called too many times");
        }
        if (--unfinished == 0) {
            finished.set();
        }
    }

    /** Waits until {@link #taskDone} was called for every item that was put. */
    public void join() throws Exception {
        if (unfinished > 0) {
            finished.await();
        }
    }

    /** Takes no more items. Those it has can be taken out; whoever waits looks again. */
    public void shutdown() {
        shutDown = true;
        getters.callAll();
        putters.callAll();
    }

    /** {@link #shutdown} that drops the items too, each as if its work were done. */
    public void shutdownNow() {
        unfinished = Math.max(0, unfinished - items.size());
        items.clear();
        if (unfinished == 0) {
            finished.set();
        }
        shutdown();
    }

    private void refuseAfterShutdown() {
        if (shutDown) {
            throw new QueueShutDown();
        }
    }

    /** Waits in line. Who gives up after being called lets the next one have the turn, if there is one to have. */
    private static void waitIn(Waiters line, String what, BooleanSupplier nothingToHave) throws Exception {
        LoopFuture<@Nullable Void> place = line.join(what);
        try {
            await(place);
        } catch (Throwable e) {
            boolean called = !place.cancel() && !place.isCancelled();
            line.leave(place);
            if (called && !nothingToHave.getAsBoolean()) {
                line.callNext();
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        return "<Queue %s>".formatted(describe(Repr.of(items)));
    }

    /** Its state as text forms end, with {@code shownItems} for what is in it. */
    public String describe(String shownItems) {
        return "maxsize=%d%s%s%s%s%s".formatted(maxSize, items.isEmpty() ? "" : " _queue=" + shownItems,
                line("_getters", getters), line("_putters", putters), unfinished == 0 ? "" : " tasks=" + unfinished,
                shutDown ? " shutdown" : "");
    }

    /** How many items have room in it; not positive for any number. */
    public int maxSize() {
        return maxSize;
    }

    private static String line(String name, Waiters waiters) {
        return waiters.size() == 0 ? "" : " %s[%d]".formatted(name, waiters.size());
    }
}
