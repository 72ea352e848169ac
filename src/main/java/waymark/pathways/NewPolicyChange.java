package waymark.pathways;

import java.time.LocalDate;

/// A law or guidance that changed, as it is recorded.
///
/// @param source what it is called, as steps name it ("First Responder Toolkit")
/// @param sourceVersion which edition of it ("April 2026")
/// @param holdsFrom its effective date: guidance here has to follow it from then on
/// @param what changes, in plain words
/// @param link where it can be read; may be empty
public record NewPolicyChange(
        String title, String source, String sourceVersion, LocalDate holdsFrom, String what, String link) {}
