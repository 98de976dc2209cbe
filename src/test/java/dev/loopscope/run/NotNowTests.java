package dev.loopscope.run;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The reasons why the server does something at another time only. */
class NotNowTests {
    @ParameterizedTest
    @CsvSource({"1,1,1 run is running and 1 waits for a place", "1,0,1 run is running and 0 wait for a place",
            "4,16,4 runs are running and 16 wait for a place"})
    void countWithTheirVerbs(int running, int queued, String reason) {
        assertThat(new TooManyRuns(running, queued)).message().startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource({"1,1 client follows events", "200,200 clients follow events"})
    void countFollowersWithTheirVerb(int followers, String reason) {
        assertThat(new TooManyFollowers(followers)).hasMessage(reason);
    }
}
