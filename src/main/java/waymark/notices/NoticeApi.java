package waymark.notices;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;

/// The door of this module for others.
@Component
public class NoticeApi {

    private final PersonalNotices notices;
    private final RunAsSystem asClock;

    NoticeApi(PersonalNotices notices, RunAsSystem asClock) {
        this.notices = notices;
        this.asClock = asClock;
    }

    /// Tells each of these people once. Joins the transaction of the act it tells of: no act, no notice. An e-mail that
    /// counts what is unread follows by itself, where mail is set up.
    ///
    /// @param people accounts; nobody is told twice, an empty collection tells nobody
    /// @param text one sentence of at most 300 characters; references and area names only, never a
    ///     person's details, because it is kept apart from the rows that protect them
    /// @param path where the thing is seen or done, within Waymark; the reference in it, or else in the text,
    ///     says what the notice is about: it ends with [#done]
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor actor, Collection<UUID> people, String text, String path) {
        if (!people.isEmpty()) {
            notices.add(actor, new LinkedHashSet<>(people), text, path);
        }
    }

    /// What people were told of this so far asks nothing of anybody any more: it was answered, closed, decided. Those
    /// notices are no longer new and no longer counted. Call it before telling people of what came of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Ref subject) {
        done(subject, "/");
    }

    /// The same for one part of it, which has pages of its own.
    ///
    /// @param under where those pages are, as in `/identities/`
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Ref subject, String under) {
        asClock.get("Notices of what is done", clock -> notices.end(clock, subject, under));
    }

    /// The same, for what has no reference, by the address where it was to be done.
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String path) {
        asClock.get("Notices of what is done", clock -> notices.end(clock, path));
    }

    /// The same, for what is found again and again: whoever was told these very words before is not told them
    /// again. The clock's to do, which sees what people were told.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(Actor clockwork, Collection<UUID> people, String text, String path) {
        var told = notices.told(clockwork, text);
        tell(clockwork, people.stream().filter(person -> !told.contains(person)).toList(), text, path);
    }
}
