package waymark.concerns.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A proof of work carries our signature, takes work to solve, and is accepted once, for half an hour.
class ProofOfWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private ProofOfWork puzzles;

    @BeforeEach
    void made() {
        puzzles = at(NOW);
    }

    private ProofOfWork at(Instant moment) {
        return new ProofOfWork(folder, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static String solved(String puzzle) {
        int number = 0;
        while (ProofOfWork.zeros(puzzle + ":" + number) < ProofOfWork.BITS) {
            number++;
        }
        return Integer.toString(number);
    }

    @Test
    void one_that_is_solved_is_good_once() {
        var puzzle = puzzles.issue();
        var number = solved(puzzle);
        assertThat(puzzles.isSolved(puzzle, number + "1")).isFalse();
        assertThat(puzzles.isSolved(puzzle, number)).isTrue();
        assertThat(puzzles.isSolved(puzzle, number)).isFalse();
    }

    @Test
    void one_that_is_old_or_somebody_elses_is_none() {
        var puzzle = puzzles.issue();
        assertThat(at(NOW.plus(Duration.ofMinutes(32))).isSolved(puzzle, solved(puzzle)))
                .isFalse();
        var longer = puzzle.replaceFirst("\\.\\d+", ".99999999999");
        assertThat(puzzles.isSolved(longer, solved(longer))).isFalse();
        for (var other : new String[] {"", ".", "a.b.c", "..", "x".repeat(1_000)}) {
            assertThat(puzzles.isSolved(other, "1")).as(other).isFalse();
        }
    }
}
