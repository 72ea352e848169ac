package waymark.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;

/// The interface of this module for others: notices for people, and the end of those that are done.
@Component
public class NoticeApi {

    private static final String BACK = "Taking notices back";

    private static final int LONGEST = 300;

    private final PersonalNotices notices;
    private final RunAsSystem asSystem;

    NoticeApi(PersonalNotices notices, RunAsSystem asSystem) {
        this.notices = notices;
        this.asSystem = asSystem;
    }

    /// Tells each of these people once. Joins the transaction of the act it tells of: no act, no notice. An
    /// e-mail that counts what is unread follows by itself, where mail is set up.
    ///
    /// @param people accounts; nobody is told twice, an empty collection tells nobody
    /// @param text one sentence, cut after 300 characters; references and area names only, never a
    ///     person's details, because it is kept apart from the rows that protect them
    /// @param path where the thing is seen or done, within Waymark; the reference in it, or else in the text,
    ///     says what the notice is about: it ends with [#done]
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor actor, Collection<UUID> people, String text, String path) {
        if (!people.isEmpty()) {
            notices.add(actor, new LinkedHashSet<>(people), cut(text), path);
        }
    }

    /// The same for what an e-mail of its own says too: no e-mail counts this notice.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellBesideEmail(Actor actor, Collection<UUID> people, String text, String path) {
        if (!people.isEmpty()) {
            notices.addBesideEmail(actor, new LinkedHashSet<>(people), cut(text), path);
        }
    }

    /// Reminds people of something: a notice, and an e-mail that says the same, because a reminder says no more
    /// than what is due and where.
    ///
    /// @param text as in [#tell], and nothing that people wrote
    /// @param mailFrom when the e-mail may be sent at the earliest, or null for at once
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Actor actor, Collection<UUID> people, String text, String path, @Nullable Instant mailFrom) {
        if (!people.isEmpty()) {
            notices.remind(actor, new LinkedHashSet<>(people), cut(text), path, mailFrom);
        }
    }

    /// The same for what nobody sent: people who do not want such reminders get none, and those who want them
    /// only in Waymark get no e-mail. Only the system may call it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remindByItself(Actor system, UUID person, String text, String path) {
        notices.remindByItself(system, person, cut(text), path);
    }

    /// Ends the notices about this: it was answered, closed or decided, so they ask nothing of anybody any
    /// more. They are no longer new and no longer counted. Call it before telling people of the outcome.
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Ref subject) {
        done(subject, "/");
    }

    /// The same for one part of it, which has pages of its own.
    ///
    /// @param under where those pages are, as in `/identities/`
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Ref subject, String under) {
        asSystem.get("Ending notices", system -> notices.end(system, subject, under));
    }

    /// Takes back every notice about this that the person has, also what they have read: they may not know of it
    /// any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Ref subject, UUID person) {
        withdraw(subject, List.of(person));
    }

    /// The same for several people, in one statement.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Ref subject, Collection<UUID> people) {
        if (!people.isEmpty()) {
            asSystem.get(BACK, system -> notices.withdraw(system, subject, people));
        }
    }

    /// Deletes every notice that names this reference: it was erased. Only the system may call it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Actor system, Ref subject) {
        notices.erase(system, subject);
    }

    /// Ends notices, for what has no reference, by the address where it was to be done.
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String path) {
        asSystem.get("Ending notices", system -> notices.end(system, path));
    }

    /// The same, for what a job finds again and again: people who have had a notice with exactly this text do
    /// not get another. Only the system may call it, because it can see everybody's notices.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(Actor system, Collection<UUID> people, String text, String path) {
        var told = notices.told(system, cut(text));
        tell(system, people.stream().filter(person -> !told.contains(person)).toList(), text, path);
    }

    /// Takes back every notice that these people have and that leads to this address, also what they have read.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String path, Collection<UUID> people) {
        if (!people.isEmpty()) {
            asSystem.get(BACK, system -> notices.withdraw(system, path, people));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
