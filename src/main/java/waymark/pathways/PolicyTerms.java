package waymark.pathways;

import java.time.LocalDate;

/// What a change of law or guidance is, as the partnership wrote it down.
///
/// @param source whose, and what it is called, as steps name it ("Home Office, First Responder Toolkit")
/// @param sourceVersion which edition of it ("April 2026")
/// @param holdsFrom its effective date: guidance here has to follow it from then on
/// @param what changes, in plain words
/// @param link where it can be read; may be empty
public record PolicyTerms(
        String title, String source, String sourceVersion, LocalDate holdsFrom, String what, String link) {}
