package dev.loopscope.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValueTests {
    private static final int MUTANTS = 20_000;

    record Point(int x, double y) {}

    record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException(number + " is odd");
            }
        }
    }

    enum Side {
        LEFT {
            @Override
            public String toString() {
                return "left";
            }
        },
        RIGHT
    }

    private final Machine here = Machine.untraced(Time.system());
    private final Machine there = Machine.untraced(Time.system());

    @Test
    void aValueIsACopyOfItself() {
        List<Object> items = new ArrayList<>(List.of(new Point(1, -0.0), Side.LEFT, Side.RIGHT, Map.of("a", 1L)));

        assertThat(unpack(ValueWriter.pack(items, here))).isEqualTo(items).isNotSameAs(items);
    }

    @Test
    void aMachineStandsForTheOtherSidesMachine() {
        assertThat(unpack(ValueWriter.pack(List.of(here), here))).isEqualTo(List.of(there));
    }

    @Test
    void anotherMachineCannotBeSent() {
        assertThatThrownBy(() -> ValueWriter.pack(there, here)).isInstanceOf(UnsendableValueException.class);
    }

    @Test
    void aListThatHoldsItselfCannotBeSent() {
        List<Object> items = new ArrayList<>();
        items.add(items);

        assertThatThrownBy(() -> ValueWriter.pack(items, here)).isInstanceOf(UnsendableValueException.class)
                .hasMessageContaining("nested more than 64 deep");
    }

    @Test
    void aRecordMakesItsOwnChecks() {
        byte[] packed = ValueWriter.pack(new Even(2), here);
        packed[packed.length - 1] = 3;

        assertThatThrownBy(() -> unpack(packed)).isInstanceOf(UnsendableValueException.class)
                .hasMessageContaining("Even refuses its own parts").hasMessageContaining("3 is odd");
    }

    @Test
    void onlyRecordsAndEnumsAreMadeByName() {
        byte[] record = new ByteWriter().u8(ValueTag.RECORD.ordinal()).text("java.lang.Thread").int32(0).toBytes();
        byte[] constant = new ByteWriter().u8(ValueTag.ENUM.ordinal()).text("java.lang.String").text("A").toBytes();

        assertThatThrownBy(() -> unpack(record)).isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining("java.lang.Thread as the type of a Record");
        assertThatThrownBy(() -> unpack(constant)).isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void mutatedValuesAreValuesOrRefused() {
        byte[] packed = ValueWriter.pack(
                List.of(1, 2L, 3.0, "text", Side.LEFT, new Point(1, 2), Map.of("k", List.of(true)), new byte[]{1}),
                here);
        Random random = new Random(20260502);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = packed.clone();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            try {
                unpack(mutant);
            } catch (MalformedFrameException | UnsendableValueException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    private Object unpack(byte[] packed) {
        Object value = ValueReader.unpack(packed, there);
        return value == null ? "None" : value;
    }
}
