package dev.loopscope.process;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.loopscope.process.Message.Answered;
import dev.loopscope.process.Message.Asked;

/** What the threads of a worker process ask its parent, and wait to be told. Any thread may use it. */
final class Questions {
    private final WorkerTrace pipe;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, BlockingQueue<byte[]>> open = new ConcurrentHashMap<>();

    Questions(WorkerTrace pipe) {
        this.pipe = pipe;
    }

    byte[] ask(byte[] question) throws IOException, InterruptedException {
        long number = last.incrementAndGet();
        BlockingQueue<byte[]> answer = new ArrayBlockingQueue<>(1);
        open.put(number, answer);
        try {
            pipe.send(new Asked(number, question));
            return answer.take();
        } finally {
            open.remove(number);
        }
    }

    void answered(Answered answered) {
        BlockingQueue<byte[]> waiting = open.get(answered.number());
        if (waiting != null) {
            waiting.add(answered.answer());
        }
    }
}
