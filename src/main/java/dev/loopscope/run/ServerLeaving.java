package dev.loopscope.run;

/** The server is about to stop and takes on nothing more. */
final class ServerLeaving extends RuntimeException {
    ServerLeaving() {
        super("the server is stopping");
    }
}
