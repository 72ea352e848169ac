package waymark.concerns.languages;

import java.time.LocalDate;

/// Somebody who speaks the language has checked it.
///
/// @param checker may be outside the partnership
/// @param edition what they checked
record Check(String checker, String organisation, LocalDate on, Edition edition) {}
