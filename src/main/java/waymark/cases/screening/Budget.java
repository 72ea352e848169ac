package waymark.cases.screening;

import java.time.Duration;

/// The time that one screening may take. Every loop over the text spends from it.
final class Budget {

    private static final int STEPS_BETWEEN_LOOKS = 128;

    private final long end;
    private int steps;

    Budget(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /// @throws Spent where the time is over
    void spend() {
        if (steps++ % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() - end >= 0) {
            throw new Spent();
        }
    }

    /// The time is over.
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("The screening took too long", null, false, false);
        }
    }
}
