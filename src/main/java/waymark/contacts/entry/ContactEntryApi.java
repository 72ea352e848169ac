package waymark.contacts.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.HoursFields;
import waymark.contacts.absences.Absence;
import waymark.contacts.absences.AbsenceRecorded;
import waymark.contacts.absences.Absences;
import waymark.contacts.numbers.HelpLines;
import waymark.contacts.numbers.NewHelpLine;
import waymark.contacts.posts.Cover;
import waymark.contacts.posts.CoverTaken;
import waymark.contacts.posts.Post;
import waymark.contacts.posts.PostDetails.AnsweredBy;
import waymark.contacts.posts.PostForm;
import waymark.contacts.posts.Posts;
import waymark.directory.DateRange;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Sets points of contact up through their own rules, for the demonstration's data.
/// [waymark.contacts.ContactsApi] reads them.
@Component
public class ContactEntryApi {

    private final Posts posts;
    private final Absences absences;
    private final HelpLines lines;

    ContactEntryApi(Posts posts, Absences absences, HelpLines lines) {
        this.posts = posts;
        this.absences = absences;
        this.lines = lines;
    }

    /// Sets it up on the day, which is also when it was first checked; answers its reference.
    @Transactional
    public Ruling<Ref> open(Actor actor, NewContact wanted, LocalDate day) {
        var form = FormData.empty()
                .with(wanted)
                .with("answeredBy", (wanted.team() ? AnsweredBy.TEAM : AnsweredBy.PERSON).code())
                .with("languages", String.join(", ", wanted.languages()));
        return PostForm.read(HoursFields.fill(form, wanted.hours(), wanted.bankHolidays()))
                .then(details -> Post.open(posts.newRef(actor), details, day, actor.name()))
                .map(event -> {
                    posts.add(actor, event);
                    return event.now().ref();
                });
    }

    /// Somebody holds it, or deputises.
    @Transactional
    public Ruling<Ref> cover(Actor actor, Ref post, boolean deputy, PersonSummary person, DateRange dates) {
        var kind = deputy ? Cover.Kind.DEPUTY : Cover.Kind.HOLDER;
        return switch (posts.get(actor, post).take(kind, person, dates)) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(CoverTaken event) -> {
                if (posts.save(actor, event) instanceof Saved.Stale<Post>) {
                    throw new InvariantViolation("a point of contact that changed while it was set up");
                }
                yield Ruling.agreed(post);
            }
        };
    }

    /// All of it was found right on the day.
    @Transactional
    public void confirm(Actor actor, Ref post, LocalDate day) {
        if (posts.save(actor, posts.get(actor, post).confirm(day, actor.name())) instanceof Saved.Stale<Post>) {
            throw new InvariantViolation("a point of contact that changed while it was confirmed");
        }
    }

    /// Somebody is away.
    @Transactional
    public Ruling<PersonSummary> away(Actor actor, PersonSummary person, Instant from, Instant to, Instant now) {
        return switch (Absence.of(person.id(), person.ref().value(), from, to, now)) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(AbsenceRecorded event) -> {
                absences.add(actor, event);
                yield Ruling.agreed(person);
            }
        };
    }

    /// Adds a line that is marked as fictional wherever it is shown.
    @Transactional
    public void invent(Actor actor, NewHelpLine line, LocalDate from) {
        lines.invent(actor, line, from);
    }
}
