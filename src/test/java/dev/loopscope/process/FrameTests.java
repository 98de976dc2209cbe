package dev.loopscope.process;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.loopscope.process.Message.Events;
import dev.loopscope.process.Message.Hello;
import dev.loopscope.process.Message.Raised;
import dev.loopscope.process.Message.Request;
import dev.loopscope.process.Message.Returned;
import dev.loopscope.process.Message.Welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrameTests {
    private static final int MUTANTS = 20_000;
    private static final byte[] BODY = {1, 2, 3};
    private static final List<Message> MESSAGES = List.of(new Hello(4711, 4712, -5),
            new Welcome(1, 2, 3, List.of("a/B.java", "c/D.java")), new Request(9, "a.B", "twice", "(I)I", BODY),
            new Events(BODY), new Returned(9, 10, BODY),
            new Raised(9, 10, new RemoteError("a.E", "half \ud83c", "at a.B")));

    @Test
    void aMessageArrivesAsItWasSent() throws IOException {
        for (Message message : MESSAGES) {
            assertThat(read(message.toFrame().bytes())).usingRecursiveComparison().isEqualTo(message);
        }
    }

    @Test
    void aPipeThatEndsBetweenFramesHasNoMore() throws IOException {
        assertThat(Frame.readFrom(new ByteArrayInputStream(new byte[0]))).isNull();
    }

    @Test
    void aPipeThatEndsInAFrameSaysSo() {
        byte[] whole = MESSAGES.getFirst().toFrame().bytes();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aFrameLongerThanAllowedIsRefusedBeforeItIsRead() {
        byte[] bytes = MESSAGES.getFirst().toFrame().bytes();
        bytes[5] = 0x7F;

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining("a frame of type 0 and length");
    }

    @Test
    void mutatedFramesAreMessagesOrRefused() throws IOException {
        Random random = new Random(20260501);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = MESSAGES.get(random.nextInt(MESSAGES.size())).toFrame().bytes();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                assertThat(read(bytes)).isNotNull();
            } catch (MalformedFrameException | EOFException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    private static Message read(byte[] bytes) throws IOException {
        Frame frame = Frame.readFrom(new ByteArrayInputStream(bytes));
        assertThat(frame).isNotNull();
        return Message.of(frame);
    }
}
