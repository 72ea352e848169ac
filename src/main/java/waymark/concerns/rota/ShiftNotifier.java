package waymark.concerns.rota;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.contacts.absences.AbsenceRecorded;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.transactions.RunAsSystem;

/// Withdraws the shifts of somebody whose absence is recorded, and tells them: a report would be told to them
/// alone until it is late. A shift that they enter after that stands, since it says that they are there.
@Component
class ShiftNotifier {

    private final Shifts shifts;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;

    ShiftNotifier(Shifts shifts, NoticeApi notices, RunAsSystem asSystem) {
        this.shifts = shifts;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(AbsenceRecorded event) {
        asSystem.get("Shifts of people who are away", system -> withdrawn(system, event));
    }

    private boolean withdrawn(Actor system, AbsenceRecorded event) {
        boolean any = shifts.withdraw(system, event.person(), event.from(), event.to());
        if (any) {
            notices.tell(
                    system,
                    List.of(event.person()),
                    "Your absence was recorded, so you are not on duty at the reports desk then. If you are there, enter it again",
                    "/reports/duty");
        }
        return any;
    }
}
