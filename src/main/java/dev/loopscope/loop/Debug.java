package dev.loopscope.loop;

/** What a loop checks beyond its work. (asyncio's debug mode.) */
sealed interface Debug {
    /** No checks. */
    Debug OFF = new Off();

    /** Runs a handle of the batch. */
    void run(EventLoop loop, Handle handle);

    /** Refuses a call from a thread that does not run the loop, while some thread does. */
    void checkThread(EventLoop loop);

    /** Debug mode off. */
    record Off() implements Debug {
        @Override
        public void run(EventLoop loop, Handle handle) {
            handle.run();
        }

        @Override
        public void checkThread(EventLoop loop) {
            // Not checked, as in asyncio.
        }
    }

    /** Debug mode on. */
    record On() implements Debug {
        /** From this on a callback is slow. */
        private static final long SLOW_NANOS = 100_000_000;

        @Override
        public void run(EventLoop loop, Handle handle) {
            long start = loop.time();
            handle.run();
            long took = loop.time() - start;
            if (took >= SLOW_NANOS) {
                loop.machine().warn("asyncio",
                        "Executing %s took %.3f seconds".formatted(handle.subject(), took / 1e9));
            }
        }

        @Override
        public void checkThread(EventLoop loop) {
            if (loop.isRunning() && !loop.isOnLoopThread()) {
                throw new IllegalStateException(
                        "Non-thread-safe operation invoked on an event loop other than the current one");
            }
        }
    }
}
