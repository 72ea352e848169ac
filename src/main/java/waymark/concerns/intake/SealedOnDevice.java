package waymark.concerns.intake;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A report that was sealed for the desk on somebody's telephone. Beside it stands what the queue needs.
///
/// @param id drawn there; what it says is sealed for that id
/// @param area where it happened, or empty
record SealedOnDevice(UUID id, String area, boolean urgent, byte[] report) {

    /// What sealing adds: the mark of the key, the sender's half of the agreement, the tag.
    private static final int SEAL = 5 + 32 + 16;

    /// Nothing where it cannot be one by its shape.
    static Optional<SealedOnDevice> read(String id, String area, boolean urgent, String report) {
        try {
            var bytes = Base64.getUrlDecoder().decode(report);
            return SizeClass.is(bytes.length - SEAL)
                    ? Optional.of(new SealedOnDevice(UUID.fromString(id), area, urgent, bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a report sealed on a telephone";
    }
}
