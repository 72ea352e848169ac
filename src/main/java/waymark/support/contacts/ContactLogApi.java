package waymark.support.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.contacts.ContactEntry.Details;
import waymark.support.contacts.ContactEntry.Result;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;
import waymark.support.contacts.ContactEntry.Writing;

/// Records contacts where no page is there: the demonstration.
@Component
public class ContactLogApi {

    private final Cases cases;
    private final ContactLog log;

    ContactLogApi(Cases cases, ContactLog log) {
        this.cases = cases;
        this.log = log;
    }

    /// Records a contact with the person.
    ///
    /// @param way as in [ContactEntry.Way]
    /// @param reached false for an attempt without an answer
    /// @param nextOn the agreed next contact; null where none was agreed
    public void record(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            String way,
            boolean reached,
            String said,
            @Nullable LocalDate nextOn) {
        var it = cases.forChange(actor, ref);
        var writing = new Writing(
                on,
                null,
                Way.valueOf(way),
                reached ? Result.SPOKE : Result.NO_ANSWER,
                Role.PERSON,
                InterpreterUse.USED,
                nextOn,
                true,
                new Details("", said, "", ""));
        if (log.write(actor, it, writing) instanceof Saved.Stale<Writing>) {
            throw new InvariantViolation("a contact that was not recorded");
        }
    }
}
