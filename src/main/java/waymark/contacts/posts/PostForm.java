package waymark.contacts.posts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.contacts.HoursText;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.contacts.posts.PostDetails.AnsweredBy;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// What somebody typed about a point of contact.
///
/// @param days the hours of Monday to Sunday
public record PostForm(
        int version,
        String organisation,
        String subject,
        List<String> areas,
        String answeredBy,
        String phone,
        String email,
        String languages,
        List<String> days,
        String bankHolidays) {

    private static final String OFFICE_HOURS = "9am to 5pm";

    static PostForm of(FormData fields) {
        var days = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            days.add(fields.text("day-" + day));
        }
        return new PostForm(
                fields.version(),
                fields.text("organisation"),
                fields.text("subject"),
                fields.all("areas"),
                fields.text("answeredBy"),
                fields.text("phone"),
                fields.text("email"),
                fields.text("languages"),
                List.copyOf(days),
                fields.text("bankHolidays"));
    }

    static PostForm of(Post post) {
        var details = post.details();
        var days = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            days.add(HoursText.of(details.hours().on(day)));
        }
        return new PostForm(
                post.version(),
                details.organisation(),
                details.subject(),
                details.areas(),
                details.answeredBy().code(),
                details.phone(),
                details.email(),
                String.join(", ", details.languages()),
                List.copyOf(days),
                details.hours().bankHolidays().code());
    }

    static PostForm empty(String organisation, List<String> areas) {
        return new PostForm(
                0,
                organisation,
                "",
                areas,
                AnsweredBy.PERSON.code(),
                "",
                "",
                "",
                List.of(OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, "", ""),
                BankHolidays.CLOSED.code());
    }

    /// What was typed of how it is reached, at the place that another form names.
    PostForm at(PostForm place) {
        return new PostForm(
                version,
                place.organisation,
                place.subject,
                place.areas,
                place.answeredBy,
                phone,
                email,
                languages,
                days,
                bankHolidays);
    }

    String day(int day) {
        return days.get(day - 1);
    }

    /// The details, or what is wrong with them.
    public Ruling<PostDetails> details() {
        var problems = new Problems();
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 7; day++) {
            spans.addAll(HoursText.parse(day(day), day, "day-" + day, problems));
        }
        boolean typed = days.stream().anyMatch(text -> !text.isEmpty());
        problems.when(!typed, "day-1", "Enter the hours of at least one day, for example 9am to 5pm");
        var answered = Arrays.stream(AnsweredBy.values())
                .filter(one -> one.code().equals(answeredBy))
                .findFirst();
        problems.when(answered.isEmpty(), "answeredBy", "Choose who answers");
        var holidays = Arrays.stream(BankHolidays.values())
                .filter(one -> one.code().equals(bankHolidays))
                .findFirst();
        problems.when(holidays.isEmpty(), "bankHolidays", "Choose what happens on bank holidays");
        var details = new PostDetails(
                organisation,
                subject,
                areas,
                answered.orElse(AnsweredBy.PERSON),
                phone,
                email,
                split(languages),
                new WeeklyHours(spans, holidays.orElse(BankHolidays.CLOSED)));
        var all = new ArrayList<Problem>(details.problems());
        all.removeIf(problem -> problem.field().equals("day-1") && typed && problems.any());
        all.addAll(problems.list());
        return all.isEmpty() ? Ruling.agreed(details) : new Ruling.Refused<>(distinct(all));
    }

    private static List<Problem> distinct(List<Problem> problems) {
        return problems.stream().distinct().toList();
    }

    private static List<String> split(String languages) {
        return Arrays.stream(languages.split(",", -1))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }
}
