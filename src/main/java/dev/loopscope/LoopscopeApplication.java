package dev.loopscope;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import dev.loopscope.cli.CommandLine;
import dev.loopscope.loop.EventLoop;

/** The dashboard: starts the server, its loop and its pages. Where it is told to run a program, it does that instead. */
@SpringBootApplication
public class LoopscopeApplication {
    /** Starts the server, on a Java that can run coroutines. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("run")) {
            CommandLine.main(args);
            return;
        }
        EventLoop.selfTest();
        SpringApplication.run(LoopscopeApplication.class, args);
    }
}
