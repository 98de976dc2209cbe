package dev.loopscope;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The dashboard: starts the server, its loop and its pages. */
@SpringBootApplication
public class LoopscopeApplication {
    public static void main(String[] args) {
        SpringApplication.run(LoopscopeApplication.class, args);
    }
}
