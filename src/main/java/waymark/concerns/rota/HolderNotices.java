package waymark.concerns.rota;

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

/// Tells the person who has a report, or had it when it was closed, of what comes later. They may have left,
/// lost the role or have a closed account: then the whole desk is told, since nobody else would hear of it.
@Component
public class HolderNotices {

    /// @param holder who has it, or had it when it was closed
    /// @param area code, or empty if unknown
    public record Held(Ref ref, UUID holder, String area) {}

    private final DeskOnDuty duty;
    private final AccessApi access;
    private final NoticeApi notices;

    HolderNotices(DeskOnDuty duty, AccessApi access, NoticeApi notices) {
        this.duty = duty;
        this.access = access;
        this.notices = notices;
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
            boolean reads = desk.contains(report.holder());
            notices.tell(
                    system,
                    reads ? List.of(report.holder()) : desk,
                    reads ? text : text + ". Who had it cannot read it any more: somebody has to take it over",
                    path);
        }
    }
}
