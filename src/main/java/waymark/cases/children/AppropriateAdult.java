package waymark.cases.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.FormReader;

/// The adult who was beside the child.
///
/// @param role social worker, guardian, foster carer, appropriate adult of the police
record AppropriateAdult(String name, String role, @Nullable LocalDate presentOn, boolean notNeeded, String words)
        implements StepDetails {

    static final AppropriateAdult EMPTY = new AppropriateAdult("", "", null, false, "");

    private static final int NAME = 200;

    static AppropriateAdult read(FormReader reader) {
        return new AppropriateAdult(
                reader.line("name", "Name", NAME),
                reader.line("role", "Role", NAME),
                reader.date("presentOn", "Day on which they were there").orElse(null),
                reader.form().ticked("notNeeded"),
                reader.text("words", "Notes", FormReader.TEXT));
    }

    @Override
    public Progress progress() {
        return notNeeded ? Progress.NOT_NEEDED : presentOn == null ? Progress.OPEN : Progress.DONE;
    }

    @Override
    public String word() {
        return notNeeded ? "Nobody has spoken with the child" : presentOn == null ? "Not recorded" : "Was there";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return presentOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(presentOn != null && name.isEmpty(), "name", "Enter who was there")
                .when(presentOn != null && role.isEmpty(), "role", "Enter in which role")
                .when(!name.isEmpty() && presentOn == null, "presentOn", "Enter the day on which they were there");
        StepDetails.day(problems, "presentOn", "The day on which they were there", presentOn, null, today);
    }
}
