package waymark.cases.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.cases.rules.NrmProcess;

/// A person in the NRM as the members of the case read it.
///
/// @param referencesVersion of the references, which change on their own
/// @param nextOn the next day on which a clock ends; null where none does
/// @param nextClock what that clock is called; empty where none ends
public record PersonInNrm(
        NrmProcess process,
        NrmReferences references,
        int referencesVersion,
        @Nullable LocalDate nextOn,
        String nextClock) {}
