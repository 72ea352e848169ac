package waymark.directory.offboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.directory.PersonSummary;
import waymark.directory.people.Person;
import waymark.web.conflicts.Change;
import waymark.web.conflicts.MergedField;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed and chose to record a leaving.
///
/// @param everything the reference of the person who takes on everything, [#SUGGESTED], or empty
/// @param fills true where the choices are to be filled in and looked at, and nothing is recorded yet
/// @param recordsTheDay true where the page asked for a last day
/// @param choices by the field of each duty: a person's reference, or [PersonOffboarding#NOBODY]
/// @param seen the version of each duty that the page showed, by its field
record OffboardingForm(
        int version,
        DateField last,
        String everything,
        boolean fills,
        boolean recordsTheDay,
        Map<String, String> choices,
        Map<String, Integer> seen) {

    static final String SUGGESTED = "suggested";

    OffboardingForm {
        choices = Map.copyOf(choices);
        seen = Map.copyOf(seen);
    }

    static OffboardingForm of(FormData fields) {
        var seen = new HashMap<String, Integer>();
        for (var each : fields.all("seen")) {
            int colon = each.lastIndexOf(':');
            if (colon > 0 && each.substring(colon + 1).matches("[0-9]{1,9}")) {
                seen.put(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1)));
            }
        }
        var choices = new HashMap<String, String>();
        seen.keySet().forEach(field -> choices.put(field, fields.text(field)));
        return new OffboardingForm(
                fields.version(),
                fields.date("last"),
                fields.text("everything"),
                !fields.text("fill").isEmpty(),
                fields.has("last-day"),
                choices,
                seen);
    }

    /// The choice for a duty, or empty.
    String choice(OffboardingItem duty) {
        return choices.getOrDefault(duty.field(), "");
    }

    /// The same with everything given to the person chosen for all of it, wherever they may take it on; the
    /// rest is unchanged.
    OffboardingForm filled(List<OffboardingItem> duties) {
        var now = new HashMap<>(choices);
        for (var duty : duties) {
            var ref = everything.equals(SUGGESTED) && duty.suggested() != null
                    ? duty.suggested().value()
                    : everything;
            if (duty.people().stream().anyMatch(one -> one.ref().value().equals(ref))) {
                now.put(duty.field(), ref);
            }
        }
        return new OffboardingForm(version, last, everything, fills, recordsTheDay, now, seen);
    }

    /// What is kept now beside what was chosen, of everything that changed since the page was opened.
    List<MergedField> differences(Person now, List<OffboardingItem> duties) {
        var changed = new ArrayList<MergedField>();
        if (now.version() != version) {
            changed.add(theirs("The person’s own entry", "Somebody changed it", "You saw it as it was before"));
        }
        for (var duty : duties) {
            var before = seen.get(duty.field());
            if (before == null) {
                changed.add(theirs(duty.what(), "Theirs too, by now", "Not on your page"));
            } else if (before != duty.version()) {
                changed.add(new MergedField(
                        duty.field(), duty.what(), Change.BOTH, "Somebody changed it: " + duty.more(), chosen(duty)));
            }
        }
        var held = duties.stream().map(OffboardingItem::field).toList();
        long gone =
                seen.keySet().stream().filter(field -> !held.contains(field)).count();
        if (gone > 0) {
            changed.add(theirs("No longer theirs", gone == 1 ? "1 thing" : gone + " things", "On your page"));
        }
        return List.copyOf(changed);
    }

    private static MergedField theirs(String label, String now, String before) {
        return new MergedField("", label, Change.THEIRS, now, before);
    }

    private String chosen(OffboardingItem duty) {
        return duty.people().stream()
                .filter(one -> one.ref().value().equals(choice(duty)))
                .map(PersonSummary::name)
                .findFirst()
                .orElse(choice(duty).equals(PersonOffboarding.NOBODY) ? "Nobody" : "Not chosen yet");
    }
}
