package dev.loopscope.run;

/** As many clients as may follow events do so. */
final class TooManyFollowers extends RuntimeException {
    TooManyFollowers(int followers) {
        super("%d clients follow events".formatted(followers));
    }
}
