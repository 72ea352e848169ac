package waymark.concerns.rota;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells the person who has a report, or had it when it was closed, of what comes later. They may be away:
/// who is on duty for its area hears of it too, unless they are on duty themselves. They may have left, lost
/// the role or have a closed account: then the whole desk is told, since nobody else would hear of it.
@Component
public class HolderNotices {

    /// @param holder who has it, or had it when it was closed
    /// @param area code, or empty if unknown
    public record Held(Ref ref, UUID holder, String area) {}

    private final DeskOnDuty duty;
    private final AccessApi access;
    private final NoticeApi notices;
    private final Clock clock;

    HolderNotices(DeskOnDuty duty, AccessApi access, NoticeApi notices, Clock clock) {
        this.duty = duty;
        this.access = access;
        this.notices = notices;
        this.clock = clock;
    }

    /// Where nobody works at the desk, the coordinators are told once that somebody has to, and it is not
    /// marked: the desk is told as soon as somebody works there.
    ///
    /// @param text by reference alone
    /// @param mark marks it as told; false if another node did and has told people
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor system, Held report, String text, String path, BooleanSupplier mark) {
        var desk = duty.desk(system, report.area());
        if (desk.isEmpty()) {
            notices.tellOnce(
                    system,
                    access.holders(system, "coordinator", Scope.PARTNERSHIP),
                    "Who had %s cannot read it any more, and nobody works at the desk it is for: give somebody the role"
                            .formatted(report.ref()),
                    "/permissions");
        } else if (mark.getAsBoolean()) {
            if (desk.contains(report.holder())) {
                notices.tell(system, List.of(report.holder()), text, path);
                notices.tell(
                        system,
                        standingIn(system, report),
                        text + ". Who has it is not on duty: see whether it can wait for them",
                        path);
            } else {
                notices.tell(
                        system,
                        desk,
                        text + ". Who had it cannot read it any more: somebody has to take it over",
                        path);
            }
        }
    }

    /// Who is on duty for it while its holder is not; nobody where there is no duty now.
    private List<UUID> standingIn(Actor system, Held report) {
        var onDuty = duty.now(system, report.area(), clock.instant());
        return onDuty.contains(report.holder()) ? List.of() : onDuty;
    }
}
