package waymark.notices;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// The door of this module for others.
@Component
public class NoticeDesk {

    private final PersonalNotices notices;

    NoticeDesk(PersonalNotices notices) {
        this.notices = notices;
    }

    /// Tells each of these people once. Joins the transaction of the act it tells of: no act, no notice. An e-mail that
    /// counts what is unread follows by itself, where mail is set up.
    ///
    /// @param people accounts; nobody is told twice, an empty collection tells nobody
    /// @param text one sentence of at most 300 characters; references and area names only, never a
    ///     person's details, because it is kept apart from the rows that protect them
    /// @param path where the thing is seen or done, within Waymark
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor actor, Collection<UUID> people, String text, String path) {
        if (!people.isEmpty()) {
            notices.add(actor, new LinkedHashSet<>(people), text, path);
        }
    }

    /// The same, for what is found again and again: whoever was told these very words before is not told them
    /// again. The clock's to do, which sees what people were told.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(Actor clockwork, Collection<UUID> people, String text, String path) {
        var told = notices.told(clockwork, text);
        tell(clockwork, people.stream().filter(person -> !told.contains(person)).toList(), text, path);
    }
}
