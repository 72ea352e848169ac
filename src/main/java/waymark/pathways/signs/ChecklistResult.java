package waymark.pathways.signs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.web.Dates;
import waymark.web.PageContext;

/// The result of a checklist: the signs that were noticed, under their headings, and the forms of
/// exploitation that they are listed under. A person decides what it means; there is no number
/// here on purpose.
record ChecklistResult(Checklist checklist, List<SignGroup> groups) {

    /// A form of exploitation with those of the signs that are listed under it.
    record Form(Exploitation exploitation, List<SignLine> lines) {}

    List<SignLine> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    List<Form> forms() {
        return Arrays.stream(Exploitation.values())
                .filter(form -> lines().stream().anyMatch(line -> line.exploitation() == form))
                .map(form -> new Form(
                        form,
                        lines().stream()
                                .filter(line -> line.exploitation() == form)
                                .toList()))
                .toList();
    }

    /// True where the signs are listed under several forms, which is common.
    boolean overlap() {
        return lines().stream()
                        .map(SignLine::exploitation)
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

    /// What was said of whom, where, when and by whom it was noticed, in the language of the page; nothing
    /// that was left out.
    Map<String, String> particulars(PageContext context) {
        var said = new LinkedHashMap<String, String>();
        if (checklist.about() != null) {
            said.put("signs.record.about", context.text(checklist.about().words()));
        }
        if (checklist.place() != null) {
            said.put("signs.record.place", context.text(checklist.place().words()));
        }
        if (checklist.moment() != null) {
            said.put("signs.record.moment", moment(context, checklist.moment()));
        }
        if (checklist.observer() != null) {
            said.put(
                    "signs.record.observer",
                    context.english(checklist.observer().words()));
        }
        said.put("signs.record.made", Dates.day(checklist.made(), context.locale()));
        return said;
    }

    private String moment(PageContext context, Sighting.Moment moment) {
        var words = context.text(moment.words());
        return moment.day(checklist.made())
                .map(day -> words + " (" + Dates.day(day, context.locale()) + ")")
                .orElse(words);
    }

    /// The same as plain text, to copy into one's own record.
    String text(PageContext context) {
        var parts = new ArrayList<String>();
        parts.add(context.text("signs.record.text") + "\n"
                + particulars(context).entrySet().stream()
                        .map(said -> context.text(said.getKey()) + ": " + said.getValue())
                        .collect(Collectors.joining("\n")));
        for (var group : groups) {
            parts.add(context.text(group.title()) + "\n"
                    + group.lines().stream()
                            .map(line -> "- " + line.words(context) + " (" + line.code() + ")\n  " + line.next(context))
                            .collect(Collectors.joining("\n")));
        }
        parts.add(context.text("signs.caution.title"));
        return String.join("\n\n", parts);
    }
}
