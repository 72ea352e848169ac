package waymark.contacts.posts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;
import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
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
    private final DirectoryApi desk;
    private final Clock clock;

    PostAccess(Posts posts, DirectoryApi desk, Clock clock) {
        this.posts = posts;
        this.desk = desk;
        this.clock = clock;
    }

    /// The post, for somebody who says who covers it.
    ///
    /// @throws NotFound where there is none, and where somebody else keeps it
    Post kept(Actor actor, Ref ref) {
        var post = posts.get(actor, ref);
        if (!keeps(actor, post)) {
            throw new NotFound(ref);
        }
        return post;
    }

    /// The post, for somebody who confirms or corrects it: its keeper, its holder, its deputy.
    ///
    /// @throws NotFound where there is none, and where it is not theirs
    Post corrected(Actor actor, Ref ref) {
        var post = posts.get(actor, ref);
        if (!corrects(actor, post)) {
            throw new NotFound(ref);
        }
        return post;
    }

    boolean keeps(Actor actor, Post post) {
        return actor.may(KEEP_CONTACTS, Scope.organisation(post.details().organisation()));
    }

    boolean corrects(Actor actor, Post post) {
        return actor.may(CONFIRM_CONTACTS, Scope.organisation(post.details().organisation()))
                || actor.may(CONFIRM_CONTACTS, Scope.OWN) && post.heldBy(actor.id(), LocalDate.now(clock));
    }

    /// The organisations whose points of contact the actor keeps, and the present one.
    List<Choice> organisations(Actor actor, String present) {
        return desk.organisations(actor).stream()
                .filter(one -> one.current() || one.code().equals(present))
                .filter(one -> one.code().equals(present) || actor.may(KEEP_CONTACTS, Scope.organisation(one.code())))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    public List<Choice> areas(Actor actor) {
        return Choice.from(desk.areas(actor), area -> area.code(), area -> area.name());
    }

    /// What the areas of the post are called.
    public List<String> areas(Actor actor, Post post) {
        return desk.areas(actor).stream()
                .filter(area -> post.details().areas().contains(area.code()))
                .map(area -> area.name())
                .toList();
    }

    public List<Choice> subjects(Actor actor) {
        return Choice.from(desk.subjects(actor), subject -> subject.code(), subject -> subject.name());
    }

    /// Those who may hold a post of the organisation.
    List<PersonSummary> people(Actor actor, String organisation) {
        return desk.staying(actor).stream()
                .filter(person -> person.organisation().equals(organisation))
                .toList();
    }
}
