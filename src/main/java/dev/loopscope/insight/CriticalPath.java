package dev.loopscope.insight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.loopscope.insight.PathSegment.Kind;
import dev.loopscope.insight.Thing.Moment;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;

/**
 * The way from the end of a run back to its beginning: from what was over last, through each wait to what ended it. What is
 * not on it could have taken longer without the run taking longer.
 */
final class CriticalPath {
    /** A step that holds the loop for less is no reason for a wait. */
    private static final long NOTABLE_STEP = 1_000_000;
    /** So many places in a row at one moment are a way in a circle. */
    private static final int MOST_AT_ONCE = 100;

    /** Where the way is: at a thing, or in a thread's own code. */
    private sealed interface Place {}

    private record At(Thing thing) implements Place {}

    private record In(ThreadCourse thread) implements Place {}

    private final Course course;
    private final Deque<PathSegment> path = new ArrayDeque<>();
    private long now;
    private long thread;

    private CriticalPath(Course course) {
        this.course = course;
    }

    /** The path through these events, the earliest segment first. Empty where nothing ran. */
    static List<PathSegment> of(List<TraceEvent> events) {
        Course course = Course.of(events);
        CriticalPath way = new CriticalPath(course);
        Place end = way.end();
        if (end == null) {
            return List.of();
        }
        way.walk(end);
        return PathTelling.of(way.path, course);
    }

    // ---- the end ----

    /** What was over last: a thread of the program, or what ran on one that goes on. */
    private @Nullable Place end() {
        Place last = null;
        for (ThreadCourse candidate : course.threads()) {
            long ran = candidate.lastRanNanos();
            if (ran > now) {
                now = ran;
                last = new In(candidate);
            }
        }
        for (Course.End end : course.ends()) {
            ThreadCourse ended = course.thread(end.thread());
            if (end.thing() == 0 && end.nanos() > now && ended != null && !course.isWorker(end.thread())) {
                now = end.nanos();
                last = new In(ended);
            }
        }
        return last;
    }

    // ---- the way ----

    private void walk(Place end) {
        Place place = end;
        long before = now;
        int atOnce = 0;
        while (place != null && now > course.firstNanos() && atOnce < MOST_AT_ONCE) {
            place = switch (place) {
                case At(Thing thing) -> through(thing);
                case In(ThreadCourse own) -> along(own);
            };
            atOnce = now < before ? 0 : atOnce + 1;
            before = now;
        }
        add(0, Kind.THREAD, "", course.firstNanos(), 0);
    }

    /** Back through what happened with a thing: the phase that ends now, and what it came from. */
    private @Nullable Place through(Thing thing) {
        Moment moment = thing.before(now);
        if (moment == null) {
            return beginning(thing);
        }
        return switch (moment.phase()) {
            case RUNS -> {
                thread = moment.stamp().thread();
                yield back(thing, Kind.RAN, moment);
            }
            case LOOP_WAIT -> waitedForTheLoop(thing, moment);
            case WORKER_WAIT -> waitedForAWorker(thing, moment);
            case NOT_DUE, SUSPENDED -> back(thing, Kind.WAITED, moment);
            case ENDED -> back(thing, Kind.LOOP_WAIT, moment);
        };
    }

    private Place back(Thing thing, Kind kind, Moment since) {
        add(thing.id(), kind, thing.name(), since.nanos(), thread);
        return new At(thing);
    }

    /** What brings a call's result comes from the call, whoever on its way home handed it to the loop. */
    private @Nullable Place beginning(Thing thing) {
        Thing call = course.broughtBy(thing.id());
        if (call == null || call.endedNanos() < 0 || call.endedNanos() > now) {
            return origin(thing.first());
        }
        add(thing.id(), Kind.LOOP_WAIT, thing.name(), call.endedNanos(), thread);
        return new At(call);
    }

    /** It waited while a long step ran there, or just for its turn; then what made it ready counts. */
    private @Nullable Place waitedForTheLoop(Thing thing, Moment ready) {
        ThreadCourse loop = course.thread(thread);
        ThreadCourse.Span holder = loop == null ? null : loop.lastBetween(ready.nanos(), now, NOTABLE_STEP);
        if (holder != null && holder.id() != thing.id()) {
            add(thing.id(), Kind.LOOP_WAIT, thing.name(), holder.toNanos(), thread);
            return at(holder.id());
        }
        add(thing.id(), Kind.LOOP_WAIT, thing.name(), ready.nanos(), thread);
        Moment wait = thing.before(now);
        return wait != null && wait.phase() == Thing.Phase.SUSPENDED ? waker(thing, wait, ready) : new At(thing);
    }

    /** The call before it on its worker let it in or, where there was none, who handed it in. */
    private Place waitedForAWorker(Thing call, Moment submitted) {
        ThreadCourse worker = course.thread(thread);
        ThreadCourse.Span before = worker == null ? null : worker.lastBetween(submitted.nanos(), now, 0);
        if (before != null && before.id() != call.id()) {
            add(call.id(), Kind.WORKER_WAIT, call.name(), before.toNanos(), thread);
            Place freed = at(before.id());
            if (freed != null) {
                return freed;
            }
        }
        return back(call, Kind.WORKER_WAIT, submitted);
    }

    /** Who ended a wait: what the thing waited for, the task that woke it, or what its callback came from; else time did. */
    private Place waker(Thing thing, Moment wait, Moment ready) {
        Thing awaited = course.behind(ready.future(), now);
        if (awaited != null && isOverSince(wait.nanos(), awaited)) {
            add(thing.id(), Kind.LOOP_WAIT, thing.name(), awaited.endedNanos(), thread);
            return new At(awaited);
        }
        Stamp by = ready.stamp();
        if (by.task() != 0 && by.task() != thing.id() && course.thing(by.task()) instanceof Thing task) {
            return new At(task);
        }
        Thing callback = course.thing(ready.by());
        if (callback == null) {
            return new At(thing);
        }
        if (callback.first().phase() == Thing.Phase.NOT_DUE) {
            return lateTimer(thing, callback);
        }
        return new At(callback.first().nanos() > wait.nanos() ? callback : thing);
    }

    /** Time ended the wait, unless a long step held the timer up. */
    private Place lateTimer(Thing thing, Thing timer) {
        ThreadCourse loop = course.thread(thread);
        ThreadCourse.Span holder = loop == null ? null : loop.lastBetween(timer.dueNanos(), now, NOTABLE_STEP);
        Place place = holder == null ? null : at(holder.id());
        if (holder == null || place == null) {
            return new At(thing);
        }
        add(thing.id(), Kind.LOOP_WAIT, thing.name(), holder.toNanos(), thread);
        return place;
    }

    private boolean isOverSince(long since, Thing awaited) {
        return awaited.endedNanos() > since && awaited.endedNanos() <= now;
    }

    /** Where a thing came from: the task, call or callback that made it, else the code of its thread. */
    private @Nullable Place origin(Moment first) {
        Place maker = at(first.stamp().task() != 0 ? first.stamp().task() : first.by());
        if (maker != null) {
            return maker;
        }
        ThreadCourse own = course.thread(first.stamp().thread());
        return own == null ? null : new In(own);
    }

    /** Back along a thread's own code to what it waited for, to what ran on it before, or to its beginning. */
    private @Nullable Place along(ThreadCourse own) {
        ThreadCourse.Span before = own.lastBefore(now);
        if (before == null) {
            return beginning(own);
        }
        own(own, before.toNanos());
        return before.id() != 0 ? at(before.id()) : waitedFor(own, before);
    }

    private @Nullable Place beginning(ThreadCourse own) {
        Stamp starter = course.starter(own);
        if (starter == null) {
            own(own, course.firstNanos());
            return null;
        }
        own(own, own.started().nanos());
        Place maker = at(starter.task());
        ThreadCourse by = course.thread(starter.thread());
        return maker != null ? maker : by == null || by == own ? null : new In(by);
    }

    /** The last that was over elsewhere when a thread went on after a wait. */
    private Place waitedFor(ThreadCourse own, ThreadCourse.Span wait) {
        List<Course.End> ends = course.ends();
        for (int i = ends.size() - 1; i >= 0 && ends.get(i).nanos() > wait.fromNanos(); i--) {
            Course.End end = ends.get(i);
            if (end.nanos() <= now && end.thread() != own.id()) {
                own(own, end.nanos());
                ThreadCourse ended = course.thread(end.thread());
                Place thing = at(end.thing());
                return thing != null ? thing : new In(ended == null ? own : ended);
            }
        }
        own(own, wait.fromNanos());
        return new In(own);
    }

    private @Nullable Place at(long id) {
        Thing thing = course.thing(id);
        return thing == null ? null : new At(thing);
    }

    private void own(ThreadCourse own, long from) {
        add(own.id(), Kind.THREAD, own.name(), from, own.id());
    }

    /** Goes back to {@code from}; what is alike is one segment. */
    private void add(long id, Kind kind, String name, long from, long onThread) {
        long begin = Math.max(from, course.firstNanos());
        if (begin >= now) {
            return;
        }
        PathSegment next = path.peekFirst();
        if (next != null && next.id() == id && next.kind() == kind && next.thread() == onThread) {
            path.removeFirst();
            path.addFirst(new PathSegment(id, kind, name, begin, next.toNanos(), onThread));
        } else {
            path.addFirst(new PathSegment(id, kind, name, begin, now, onThread));
        }
        now = begin;
    }
}
