package waymark.concerns.intake;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import waymark.web.security.SizeClass;

/// A report that was sealed for the desk on somebody's telephone, their contact details sealed separately for
/// the custodian, and what the queue needs.
///
/// @param id chosen there; the report is sealed for that id
/// @param area where it happened, or empty
/// @param contact the same length if nothing was said; empty from a page that did not ask yet
record SealedOnDevice(UUID id, String area, boolean urgent, byte[] report, byte[] contact) {

    private static final int MARK = 5;

    /// The bytes that sealing adds: key prefix, encapsulated key, tag.
    private static final int SEAL = MARK + 32 + 16;

    /// Empty if its shape shows that it is none.
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

    /// Id of the desk's key that it was sealed with: its prefix.
    byte[] key() {
        return Arrays.copyOf(report, MARK);
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a report sealed on a telephone";
    }
}
