package waymark.contacts.posts;

import java.util.Collections;
import waymark.contacts.HoursFields;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.contacts.posts.PostDetails.AnsweredBy;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of a point of contact, and fills it.
public final class PostForm {

    private PostForm() {}

    /// In office hours, until somebody says otherwise.
    static FormData empty(String organisation) {
        var form = FormData.empty().with("organisation", organisation).with("answeredBy", AnsweredBy.PERSON.code());
        return HoursFields.fill(form, Collections.nCopies(5, "9am to 5pm"), BankHolidays.CLOSED.code());
    }

    static FormData filled(Post post) {
        var details = post.details();
        var form = at(FormData.version(post.version()), details)
                .with("phone", details.phone())
                .with("email", details.email())
                .with("languages", String.join(", ", details.languages()));
        return HoursFields.fill(form, details.hours());
    }

    /// Fills where it is and what for, which not everybody may change who corrects how it is reached.
    static FormData at(FormData form, PostDetails place) {
        return form.with("organisation", place.organisation())
                .with("subject", place.subject())
                .with("areas", place.areas())
                .with("answeredBy", place.answeredBy().code());
    }

    /// The details, or what is wrong with them.
    public static Ruling<PostDetails> read(FormData form) {
        var problems = new Problems();
        var hours = HoursFields.read(form, problems);
        boolean garbled = problems.list().stream().anyMatch(one -> one.field().startsWith("day-"));
        var details = new PostDetails(
                form.text("organisation"),
                form.text("subject"),
                form.all("areas"),
                FormReader.of(form, problems).choice("answeredBy", AnsweredBy.class, "Choose who answers"),
                form.text("phone"),
                form.text("email"),
                form.listed("languages"),
                hours);
        var more = details.problems().stream()
                .filter(one -> !garbled || !one.field().equals("day-1"))
                .toList();
        return new Problems().addAll(more).addAll(problems.list()).or(() -> details);
    }
}
