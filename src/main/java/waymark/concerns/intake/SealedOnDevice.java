package waymark.concerns.intake;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A report that was sealed for the desk on somebody's telephone, and apart from it, for the custodian, how to reach
/// them. Beside it stands what the queue needs.
///
/// @param id drawn there; what it says is sealed for that id
/// @param area where it happened, or empty
/// @param contact as long where nothing was said; empty from a page that did not ask yet
record SealedOnDevice(UUID id, String area, boolean urgent, byte[] report, byte[] contact) {

    private static final int MARK = 5;

    /// What sealing adds: the mark of the key, the sender's half of the agreement, the tag.
    private static final int SEAL = MARK + 32 + 16;

    /// Nothing where it cannot be one by its shape.
    static Optional<SealedOnDevice> read(String id, String area, boolean urgent, String report, String contact) {
        try {
            var said = Base64.getUrlDecoder().decode(report);
            var reached = Base64.getUrlDecoder().decode(contact);
            boolean whole = SizeClass.is(said.length - SEAL)
                    && (reached.length == 0 || SizeClass.isLeast(reached.length - SEAL));
            return whole
                    ? Optional.of(new SealedOnDevice(UUID.fromString(id), area, urgent, said, reached))
                    : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /// Name of the desk's key that it was sealed with there: the mark before it.
    byte[] key() {
        return Arrays.copyOf(report, MARK);
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a report sealed on a telephone";
    }
}
