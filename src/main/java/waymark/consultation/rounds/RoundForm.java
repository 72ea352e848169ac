package waymark.consultation.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a round.
final class RoundForm {

    private static final int SHORT = 500;
    private static final int LONG = 1_000;
    private static final int REASONS = 2_000;
    private static final int MOST = 100;
    private static final String ALL = "ALL";

    private RoundForm() {}

    /// Whose round it can be.
    static List<Choice> areas(Actor actor, List<Area> areas) {
        var choices = new ArrayList<Choice>();
        if (actor.may(Permission.RUN_CONSULTATIONS, Scope.PARTNERSHIP)) {
            choices.add(Choice.of(ALL, "The whole partnership"));
        }
        areas.stream()
                .filter(area -> actor.may(Permission.RUN_CONSULTATIONS, Scope.area(area.code())))
                .forEach(area -> choices.add(Choice.of(area.code(), area.name())));
        return choices;
    }

    /// Code of the area that was chosen; null for the whole partnership.
    static @Nullable String area(FormReader reader, List<Choice> areas) {
        var area = reader.choice("area", areas, Choice::value, "Choose whose round it is")
                .value();
        return area.equals(ALL) ? null : area;
    }

    static Round.Details read(FormReader reader, List<Choice> areas, LocalDate today) {
        // in the order of the form, so that the errors are
        var area = area(reader, areas);
        var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
        var purpose = reader.required("purpose", "What it is for", LONG, "Write what it is for");
        var audiences = reader.text("audiences", "Who is asked", SHORT);
        var stillOpen = reader.text("stillOpen", "What is still open", LONG);
        var reasons = reader.text("reasons", "What is proposed and why", REASONS);
        var last = reader.requiredDate("closesOn", "The last day", today.plusWeeks(6));
        reader.when(last.isBefore(today), "closesOn", "The last day cannot be in the past");
        return new Round.Details(
                area,
                title,
                purpose,
                audiences,
                stillOpen,
                reasons,
                last,
                reader.form().ticked("listed"),
                reader.form().ticked("asksPartners"),
                reader.choice("remarks", RemarkCare.class, "Choose who reads what people write"),
                reader.number("least", "The least number of answers", Round.LEAST, MOST));
    }

    static FormData filled(Round it) {
        return FormData.version(it.version())
                .with("area", it.area() == null ? ALL : it.area())
                .with("title", it.title())
                .with("purpose", it.purpose())
                .with("audiences", it.audiences())
                .with("stillOpen", it.stillOpen())
                .with("reasons", it.reasons())
                .with("closesOn", it.closesOn())
                .with("listed", it.listed() ? List.of("yes") : List.of())
                .with("asksPartners", it.asksPartners() ? List.of("yes") : List.of())
                .with("remarks", it.remarks().name())
                .with("least", it.least());
    }

    static FormData empty() {
        return FormData.empty()
                .with("listed", List.of("yes"))
                .with("remarks", RemarkCare.SCREENED.name())
                .with("least", Round.LEAST);
    }
}
