package waymark.contacts.posts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;
import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// Who may change which points of contact, and what there is to choose from.
@Component
public class PostAccess {

    private final Posts posts;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final ContactsApi contacts;
    private final Clock clock;

    PostAccess(Posts posts, DirectoryApi directory, PeopleApi people, ContactsApi contacts, Clock clock) {
        this.posts = posts;
        this.directory = directory;
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// The post, for somebody who says who covers it.
    ///
    /// @throws NotFound where there is none, and where somebody else keeps it
    Post toChange(Actor actor, Ref ref) {
        var post = posts.get(actor, ref);
        if (!mayChange(actor, post)) {
            throw new NotFound(ref);
        }
        return post;
    }

    /// The post, for somebody who confirms or corrects it: its keeper, its holder, its deputy.
    ///
    /// @throws NotFound where there is none, and where it is not theirs
    Post toCorrect(Actor actor, Ref ref) {
        var post = posts.get(actor, ref);
        if (!mayCorrect(actor, post)) {
            throw new NotFound(ref);
        }
        return post;
    }

    boolean mayChange(Actor actor, Post post) {
        return actor.may(KEEP_CONTACTS, Scope.organisation(post.details().organisation()));
    }

    boolean mayCorrect(Actor actor, Post post) {
        return actor.may(CONFIRM_CONTACTS, Scope.organisation(post.details().organisation()))
                || actor.may(CONFIRM_CONTACTS, Scope.OWN) && post.heldBy(actor.id(), LocalDate.now(clock));
    }

    /// The organisations whose points of contact the actor keeps, and the present one.
    List<Choice> organisations(Actor actor, String present) {
        return directory.organisations(actor).stream()
                .filter(one -> one.current() || one.code().equals(present))
                .filter(one -> one.code().equals(present) || actor.may(KEEP_CONTACTS, Scope.organisation(one.code())))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    public List<Choice> areas(Actor actor) {
        return Choice.from(directory.areas(actor), area -> area.code(), area -> area.name());
    }

    /// What the areas of the post are called.
    public List<String> areas(Actor actor, Post post) {
        return directory.areas(actor).stream()
                .filter(area -> post.details().areas().contains(area.code()))
                .map(area -> area.name())
                .toList();
    }

    public List<Choice> subjects(Actor actor) {
        return Choice.from(contacts.subjects(actor), subject -> subject.code(), subject -> subject.name());
    }

    /// Those who may hold a post of the organisation.
    List<PersonSummary> people(Actor actor, String organisation) {
        return people.staying(actor).stream()
                .filter(person -> person.organisation().equals(organisation))
                .toList();
    }
}
