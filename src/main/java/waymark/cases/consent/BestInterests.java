package waymark.cases.consent;

import java.time.LocalDate;

/// A decision about the NRM that was made for somebody who could not make it.
///
/// @param refer true where they are to be referred
/// @param decidedBy who decided
public record BestInterests(boolean refer, LocalDate decidedOn, String decidedBy) {}
