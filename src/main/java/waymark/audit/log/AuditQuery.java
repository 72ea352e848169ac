package waymark.audit.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.audit.AuditedPeople.Someone;
import waymark.web.Clocks;
import waymark.web.forms.FormData;

/// The filter of the audit log as it was typed. What cannot be read is told and finds nothing, so that nobody
/// takes a list of everything for the answer to what they asked.
///
/// @param person a name
/// @param actor the id of an account, from a link; what is typed as a name goes first
/// @param object a reference or code
/// @param entry the number of an entry in the sealed log
record AuditQuery(
        String person, String actor, String from, String to, String kind, String act, String object, String entry) {

    /// The filter, and what is to be said about it.
    ///
    /// @param who the person it means, null where it means nobody in particular
    /// @param choose the people it may mean
    /// @param wanted null where nothing is looked for until somebody chooses or corrects
    record Meaning(@Nullable Someone who, List<Someone> choose, String fault, AuditLogEntries.@Nullable Wanted wanted) {

        static Meaning fault(String words) {
            return new Meaning(null, List.of(), words, null);
        }
    }

    private static final int OFFERED = 20;

    static AuditQuery of(FormData fields) {
        return new AuditQuery(
                fields.text("person").strip(),
                fields.text("actor").strip().toLowerCase(java.util.Locale.ROOT),
                fields.text("from").strip(),
                fields.text("to").strip(),
                fields.text("kind"),
                fields.text("act"),
                fields.text("object").strip(),
                fields.text("entry").strip());
    }

    /// True where it leaves anything out.
    boolean narrows() {
        return !(person + actor + from + to + kind + act + object + entry).isEmpty();
    }

    Meaning meaning(AuditWords words) {
        var first = day(from);
        var last = day(to);
        if ((first == null && !from.isEmpty()) || (last == null && !to.isEmpty())) {
            return Meaning.fault("Enter dates like 27/3/2026");
        }
        var digits = entry.replace(",", "");
        if (!digits.isEmpty() && !digits.matches("\\d{1,15}")) {
            return Meaning.fault("Enter the number of an entry, like 1,204");
        }
        if (!actor.isEmpty() && !AuditWords.isId(actor)) {
            return Meaning.fault("No account has this id");
        }
        if (!person.isEmpty()) {
            var found = words.find(person);
            if (found.isEmpty()) {
                return Meaning.fault("Nobody in the directory is called that");
            }
            if (found.size() > 1) {
                return new Meaning(null, found.stream().limit(OFFERED).toList(), "", null);
            }
            return meant(found.getFirst(), found.getFirst().id(), first, last, digits, words);
        }
        var id = actor.isEmpty() ? null : UUID.fromString(actor);
        return meant(id == null ? null : words.someone(id), id, first, last, digits, words);
    }

    private Meaning meant(
            @Nullable Someone who,
            @Nullable UUID account,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String digits,
            AuditWords words) {
        return new Meaning(
                who,
                List.of(),
                "",
                new AuditLogEntries.Wanted(
                        object,
                        account,
                        first == null ? null : start(first),
                        last == null ? null : start(last.plusDays(1)),
                        acts(words),
                        digits.isEmpty() ? 0 : Long.parseLong(digits)));
    }

    private @Nullable Set<String> acts(AuditWords words) {
        if (!act.isEmpty()) {
            return kind.isEmpty() || words.actsOf(kind).contains(act) ? Set.of(act) : Set.of();
        }
        return kind.isEmpty() ? null : words.actsOf(kind);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.LONDON).toInstant();
    }

    /// As a browser's date field sends it.
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
