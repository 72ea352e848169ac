package waymark.audit.seal;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// The step about witnesses, who keep what proves that nobody changed the audit log.
@Component
class AuditSetup implements SetupSteps {

    private final WitnessSettings witnesses;

    AuditSetup(WitnessSettings witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        return actor.may(Permission.MANAGE_ACCOUNTS)
                ? List.of(new SetupStep(
                        130,
                        "witness",
                        "Name a witness of the audit log",
                        "Somebody outside keeps its checkpoints, so that no change goes unnoticed. The people who run Waymark set"
                                + " WAYMARK_AUDIT_WITNESS_MAIL or WAYMARK_AUDIT_WITNESS_FOLDER",
                        null,
                        !witnesses.none(),
                        "We do without a witness"))
                : List.of();
    }
}
