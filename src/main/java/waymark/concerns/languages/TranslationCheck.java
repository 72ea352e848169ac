package waymark.concerns.languages;

import java.time.LocalDate;

/// A check of a translation by somebody who speaks the language.
///
/// @param checker may be outside the partnership
/// @param edition fingerprints of the texts they checked
record TranslationCheck(String checker, String organisation, LocalDate on, TextFingerprints edition) {}
