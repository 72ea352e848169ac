package waymark.contacts.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// The step about public numbers: those of the country are there from the start, those of an area are its
/// own.
@Component
class ContactsSetupSteps implements SetupSteps {

    private final HelpLines lines;
    private final Clock clock;

    ContactsSetupSteps(HelpLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<SetupStep> stepsFor(Actor.Person actor) {
        boolean keeps = actor.may(Permission.MAINTAIN_DIRECTORY);
        if (!keeps && !actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        boolean local = lines.on(actor, LocalDate.now(clock)).stream().anyMatch(line -> !line.national());
        return List.of(new SetupStep(
                80,
                "public_numbers",
                "Add the public numbers of your areas",
                "Whom the public and practitioners ring here, such as each council’s night line. 999, 101 and the helpline are there"
                        + (keeps ? "" : ". The coordinator does this"),
                keeps ? "/contacts/lines" : null,
                local,
                null));
    }
}
