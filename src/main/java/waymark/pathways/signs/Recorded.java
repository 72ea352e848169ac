package waymark.pathways.signs;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a checklist came to: the signs that were noticed, under their headings, and the forms of exploitation that they
/// are listed under. A person decides what it means; there is no number here on purpose.
record Recorded(Checklist checklist, List<Group> groups) {

    /// A form of exploitation with those of the signs that are listed under it.
    record Form(String title, String sentence, List<Line> lines) {}

    List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    List<Form> forms() {
        return Arrays.stream(Exploitation.values())
                .filter(form -> lines().stream().anyMatch(line -> line.exploitation() == form))
                .map(form -> new Form(
                        form.title(),
                        form.sentence(),
                        lines().stream()
                                .filter(line -> line.exploitation() == form)
                                .toList()))
                .toList();
    }

    /// True where the signs are listed under several forms, which is common.
    boolean overlap() {
        return lines().stream()
                        .map(Line::exploitation)
                        .filter(Exploitation::form)
                        .distinct()
                        .limit(2)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    /// True where a sign of the list is one that shows in children.
    boolean childSigns() {
        return checklist.child()
                || lines().stream()
                        .anyMatch(line ->
                                line.exploitation() == Exploitation.CHILD || line.appliesTo() == AppliesTo.CHILD);
    }

    /// Open questions are for a trained professional to ask an adult.
    boolean asks() {
        return checklist.atWork() && !childSigns() && !checklist.premises();
    }

    String about() {
        return Objects.requireNonNull(checklist.about()).words();
    }

    String observer() {
        return Objects.requireNonNull(checklist.observer()).words();
    }

    String place() {
        return Objects.requireNonNull(checklist.place()).words();
    }

    String moment() {
        return Objects.requireNonNull(checklist.moment()).words(checklist.made());
    }

    String made() {
        return Sighting.day(checklist.made());
    }

    /// The same as plain text, to copy into one's own record.
    String text() {
        var signs = groups.stream()
                .map(group -> group.title() + "\n"
                        + group.lines().stream()
                                .map(line -> "- " + line.words() + " (" + line.code() + ")\n  " + line.next())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return """
                Signs noticed, recorded on %s
                About: %s
                Kind of place: %s
                When: %s
                Noticed by: %s

                %s

                No sign proves anything by itself, and no sign missing proves that all is well. A person decides.
                """.formatted(made(), about(), place(), moment(), observer(), signs);
    }
}
