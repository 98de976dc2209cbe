package dev.loopscope.live;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A viewer that costs little: reads frames on a virtual thread, counts events and notes when pulses came. */
final class RawViewer implements Runnable {
    /** When a pulse was sent, on the run's clock, and when it came, on the JVM's. */
    record Arrival(long sent, long came) {}

    private final Socket socket;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this);
    private long lastSeq;
    private int status;

    RawViewer(Socket opened) {
        this.socket = opened;
        thread.start();
    }

    @Override
    public void run() {
        try (socket; DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            skipHandshake(in);
            while (status == 0) {
                frame(in);
            }
        } catch (IOException lost) {
            status = -1;
        }
    }

    private void frame(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte() & 0xF;
        int length = in.readUnsignedByte();
        long size = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
        byte[] payload = in.readNBytes((int) size);
        switch (kind) {
            case 1 -> text(new String(payload, StandardCharsets.UTF_8));
            case 2 -> batch(payload);
            case 8 -> status = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
            default -> {
                // Pings need no answer in a short test.
            }
        }
    }

    private void text(String text) {
        if (text.startsWith("{\"type\":\"pulse\",\"nowNanos\":")) {
            arrivals.add(new Arrival(Long.parseLong(text.replaceAll("\\D+(\\d+).*", "$1")), System.nanoTime()));
        }
    }

    private void batch(byte[] batch) {
        int[] at = {1};
        long first = number(batch, at);
        if (first != lastSeq + 1) {
            throw new AssertionError("batch begins at %d after %d".formatted(first, lastSeq));
        }
        lastSeq += number(batch, at);
    }

    private static long number(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[at[0]++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static void skipHandshake(DataInputStream in) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
    }

    /** Waits for the close and gives its status, -1 where the connection broke. */
    int awaitClose() throws InterruptedException {
        thread.join();
        return status;
    }

    long lastSeq() {
        return lastSeq;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }
}
