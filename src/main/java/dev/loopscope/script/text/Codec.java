package dev.loopscope.script.text;

import java.io.ByteArrayOutputStream;

import org.jspecify.annotations.Nullable;

/** An encoding of characters, one at a time. */
interface Codec {
    /** What is read at a place: a character, or a reason why there is none; and how many bytes that takes. */
    record Reading(int character, int length, @Nullable String fault) {
        static Reading of(int character, int length) {
            return new Reading(character, length, null);
        }

        static Reading fault(String reason, int length) {
            return new Reading(-1, length, reason);
        }
    }

    /** Its name in messages. */
    String name();

    /** Why a character cannot be encoded. */
    String refusal();

    /** Whether an error names all the characters in a row that cannot be encoded. */
    default boolean refusesRuns() {
        return true;
    }

    /** How many bytes at the start of encoded text are not part of it. */
    default int mark(byte[] data) {
        return 0;
    }

    /** Writes what stands before all characters. */
    default void writeMark(ByteArrayOutputStream out) {}

    /** Writes a character; false where the encoding does not have it. */
    boolean write(int character, ByteArrayOutputStream out);

    /** Reads what stands at a place before the end. */
    Reading read(byte[] data, int at);
}
