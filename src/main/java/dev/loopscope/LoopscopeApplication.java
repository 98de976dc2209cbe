package dev.loopscope;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import dev.loopscope.loop.EventLoop;

/** The dashboard: starts the server, its loop and its pages. */
@SpringBootApplication
public class LoopscopeApplication {
    /** Starts the server, on a Java that can run coroutines. */
    public static void main(String[] args) {
        EventLoop.selfTest();
        SpringApplication.run(LoopscopeApplication.class, args);
    }
}
