package waymark.meetings.accountability;

import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Accountability for other modules: the demonstration lets absences be followed up as the clock does.
@Component
public class AccountabilityApi {

    private final AbsencesJob absences;

    AccountabilityApi(AbsencesJob absences) {
        this.absences = absences;
    }

    /// Drafts the letters that are due. Only the system may call it.
    public void followUpAbsences(Actor system) {
        absences.round(system);
    }
}
