package waymark.governance.packs;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;

/// The board's pack of a quarter was approved, frozen and issued to everyone who signs in.
///
/// @param version of the pack it was decided on
/// @param sha256 of its content as canonical JSON, in hexadecimal
public record PackIssued(Quarter quarter, int version, String title, UUID by, LocalDate on, String sha256) {}
