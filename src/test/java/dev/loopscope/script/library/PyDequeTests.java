package dev.loopscope.script.library;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A deque grows at both ends, and drops items at the other end where it may not grow. */
class PyDequeTests {
    private final PyDeque deque = new PyDeque(PyDeque.TYPE);

    @BeforeEach
    void fill() {
        for (long i = 1; i <= 20; i++) {
            deque.append(i);
        }
    }

    @Test
    void keepsItsOrderWhileItGrowsAtBothEnds() {
        deque.appendLeft(0L);
        deque.append(21L);

        assertThat(deque.size()).isEqualTo(22);
        assertThat(deque.get(0)).isEqualTo(0L);
        assertThat(deque.get(1)).isEqualTo(1L);
        assertThat(deque.get(21)).isEqualTo(21L);
    }

    @Test
    void dropsTheOtherEndWhereItMayNotGrow() {
        deque.setMost(20);
        deque.append(21L);
        assertThat(deque.get(0)).isEqualTo(2L);

        deque.appendLeft(1L);
        assertThat(deque.get(19)).isEqualTo(20L);
    }

    @Test
    void takesNothingWhereItMayHaveNothing() {
        PyDeque empty = new PyDeque(PyDeque.TYPE);
        empty.setMost(0);

        empty.append(1L);
        empty.appendLeft(2L);

        assertThat(empty.size()).isZero();
    }

    @Test
    void turnsEitherWayAndBack() {
        Object[] before = deque.toArray();

        deque.rotate(3);
        assertThat(deque.get(0)).isEqualTo(18L);
        deque.rotate(-5);
        assertThat(deque.get(0)).isEqualTo(3L);
        deque.rotate(2 + 20 * 7);

        assertThat(deque.toArray()).isEqualTo(before);
    }

    @Test
    void tellsItsIteratorsThatItChanged() {
        int before = deque.changes();

        deque.removeFirst();

        assertThat(deque.changes()).isNotEqualTo(before);
    }
}
