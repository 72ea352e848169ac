package waymark.governance.packs;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;

/// Another edition of an issued pack was issued, because returns were accepted since. Earlier editions stay
/// as they are.
///
/// @param edition its number, 2 for the second
/// @param sha256 of its content as canonical JSON, in hexadecimal
public record EditionIssued(Quarter quarter, int edition, String title, UUID by, LocalDate on, String sha256) {}
