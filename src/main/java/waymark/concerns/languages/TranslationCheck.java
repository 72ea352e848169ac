package waymark.concerns.languages;

import java.time.LocalDate;

/// Somebody who speaks the language has checked it.
///
/// @param checker may be outside the partnership
/// @param edition what they checked
record TranslationCheck(String checker, String organisation, LocalDate on, TextFingerprints edition) {}
