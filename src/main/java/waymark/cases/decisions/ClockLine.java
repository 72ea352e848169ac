package waymark.cases.decisions;

import java.time.LocalDate;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.RunningClock;
import waymark.kernel.Ref;

/// A clock of somebody in the NRM, by references alone.
///
/// @param organisation that answers for the case
record ClockLine(Ref caseRef, Ref process, Ref person, String organisation, NrmState state, RunningClock clock) {

    String path() {
        return "/cases/%s/nrm/%s".formatted(caseRef, process);
    }

    boolean late(LocalDate today) {
        return clock.standing(today).late();
    }
}
