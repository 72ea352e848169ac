package waymark.concerns.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.concerns.intake.Report;
import waymark.concerns.intake.Report.Channel;
import waymark.concerns.intake.Report.Taken;
import waymark.concerns.intake.ReportForm;
import waymark.concerns.places.Place;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// The form in which a member of staff enters what somebody told them: the public questions, and how it came.
record EnteredReportForm(String channel, DateField on, ReportForm form) {

    static final List<Choice> CHANNELS = Choice.from(List.of(Channel.values()), Channel::name, Channel::words);

    /// The report, or all problems.
    ///
    /// @param areas codes of the areas there are
    /// @param place chosen from the list; it determines the area
    Ruling<Report> report(Actor.Person by, Set<String> areas, Optional<Place> place, LocalDate today) {
        var problems = new Problems();
        problems.when(how().isEmpty(), "channel", "Say how it came to you");
        var day = on.required("on", "Day you were told", today, problems);
        problems.when(day.filter(today::isBefore).isPresent(), "on", "The day you were told has not come yet");
        problems.addAll(form.problems());
        return problems.or(() -> form.report(
                areas,
                place,
                "en",
                new Taken(how().orElseThrow(), day.orElseThrow(), by.name() + ", " + by.organisationName())));
    }

    private Optional<Channel> how() {
        return List.of(Channel.values()).stream()
                .filter(one -> one.name().equals(channel))
                .findFirst();
    }
}
