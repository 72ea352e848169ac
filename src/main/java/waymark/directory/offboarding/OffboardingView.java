package waymark.directory.offboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import waymark.directory.PersonSummary;
import waymark.directory.people.Person;
import waymark.kernel.Problem;
import waymark.web.conflicts.MergedField;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// The page on which somebody's last day is recorded: what they would hold after the day, under its
/// headings, and who takes on what.
///
/// @param gone true where their last day was recorded before
/// @param others to give everything to
record OffboardingView(
        Person person,
        Leaver leaver,
        int version,
        DateField last,
        String everything,
        String filled,
        boolean gone,
        List<Section> sections,
        List<Choice> others,
        List<MergedField> differences,
        List<Problem> problems) {

    record Section(OffboardingItem.Kind kind, List<Line> lines) {}

    /// @param chosen what the form holds for it
    record Line(OffboardingItem duty, List<Choice> choices, String chosen) {

        /// The hint of the choice: what it is, and what it means to choose nobody.
        String hint() {
            return duty.nobody().isEmpty()
                    ? duty.more()
                    : "%s Left to nobody, %s."
                            .formatted(duty.more(), duty.nobody())
                            .strip();
        }

        /// What it means to leave it to nobody, as a sentence.
        String nobody() {
            var text = duty.nobody();
            return text.isEmpty()
                    ? ""
                    : text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1) + ".";
        }
    }

    static OffboardingView of(
            Person now,
            Leaver leaver,
            int version,
            OffboardingForm form,
            List<OffboardingItem> duties,
            List<PersonSummary> staying,
            List<MergedField> differences,
            List<Problem> problems) {
        var lines = new LinkedHashMap<OffboardingItem.Kind, List<Line>>();
        for (var duty : duties) {
            lines.computeIfAbsent(duty.kind(), _ -> new ArrayList<>())
                    .add(new Line(duty, choices(duty, leaver), form.choice(duty)));
        }
        var sections = lines.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        return new OffboardingView(
                now,
                leaver,
                version,
                form.last(),
                form.everything(),
                form.fills() ? filled(form, duties) : "",
                leaver.gone(),
                sections,
                others(duties, leaver, staying),
                differences,
                problems);
    }

    /// The deputy first, then people of the same organisation, then the rest; nobody last, with what that
    /// means.
    private static List<Choice> choices(OffboardingItem duty, Leaver leaver) {
        var choices = new ArrayList<Choice>();
        duty.people().stream()
                .filter(one -> one.ref().equals(duty.suggested()))
                .forEach(one -> choices.add(choice(one, leaver, ", the deputy now")));
        for (boolean own : List.of(true, false)) {
            duty.people().stream()
                    .filter(one -> !one.ref().equals(duty.suggested()))
                    .filter(one ->
                            own == one.organisation().equals(leaver.person().organisation()))
                    .forEach(one -> choices.add(choice(one, leaver, "")));
        }
        if (!duty.nobody().isEmpty() && !choices.isEmpty()) {
            choices.add(Choice.of(PersonOffboarding.NOBODY, "Nobody: " + duty.nobody()));
        }
        return List.copyOf(choices);
    }

    private static Choice choice(PersonSummary one, Leaver leaver, String more) {
        boolean own = one.organisation().equals(leaver.person().organisation());
        return Choice.of(one.ref().value(), one.name() + (own ? "" : ", " + one.organisationName()) + more);
    }

    /// Those who may take on at least one thing.
    private static List<Choice> others(List<OffboardingItem> duties, Leaver leaver, List<PersonSummary> staying) {
        var choices = new ArrayList<Choice>();
        if (duties.stream().anyMatch(duty -> duty.suggested() != null)) {
            choices.add(Choice.of(OffboardingForm.SUGGESTED, "The deputies, where there is one"));
        }
        for (boolean own : List.of(true, false)) {
            staying.stream()
                    .filter(one ->
                            duties.stream().anyMatch(duty -> duty.people().contains(one)))
                    .filter(one ->
                            own == one.organisation().equals(leaver.person().organisation()))
                    .forEach(one -> choices.add(choice(one, leaver, "")));
        }
        return List.copyOf(choices);
    }

    private static String filled(OffboardingForm form, List<OffboardingItem> duties) {
        long choosable = duties.stream().filter(OffboardingItem::choosable).count();
        long given = duties.stream()
                .filter(OffboardingItem::choosable)
                .filter(duty -> !form.choice(duty).isEmpty())
                .count();
        return given == choosable
                ? "Every choice is filled in. Look them over, then record the last day below: nothing is recorded yet."
                : "%d of %d choices are filled in. The rest are not that person’s to take on: choose at each. Nothing is recorded yet."
                        .formatted(given, choosable);
    }

    /// Of everything, what the reader chooses.
    boolean choosable() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .anyMatch(line -> line.duty().choosable());
    }
}
