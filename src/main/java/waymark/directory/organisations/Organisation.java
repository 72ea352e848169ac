package waymark.directory.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A partner organisation: what it was called when, where it works, and what the law and the Home Office
/// say of it.
///
/// @param names by first day, no two on one day
/// @param otherNames abbreviations and other names it is looked up by, no two the same
/// @param firstResponder since and until when it may refer a person to the NRM; null where it may not
/// @param dutyToNotify since and until when section 52 of the Modern Slavery Act 2015 binds it; null where
/// it does not
public record Organisation(
        String code,
        int version,
        List<DatedName> names,
        List<OtherName> otherNames,
        String sector,
        Coverage coverage,
        List<String> areas,
        @Nullable DateRange firstResponder,
        @Nullable DateRange dutyToNotify,
        boolean notifiesByPolicy,
        String note) {

    static final Comparator<DatedName> BY_FIRST_DAY =
            Comparator.comparing(name -> name.valid().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    public Organisation {
        names = names.stream().sorted(BY_FIRST_DAY).toList();
        otherNames = otherNames.stream().sorted(OtherName.ORDER).toList();
        areas = List.copyOf(areas);
    }

    /// How far it reaches beside the areas it names.
    public enum Coverage {
        LOCAL("These areas only"),
        REGIONAL("The region"),
        NATIONAL("The whole country");

        private final String words;

        Coverage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Coverage of(String code) {
            return code.isEmpty() ? LOCAL : valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// Its name on the day; of an organisation that has ended by then its last, of one yet to begin its
    /// first.
    public String name(LocalDate day) {
        return nameOn(day)
                .or(() -> names.reversed().stream()
                        .filter(name -> name.valid().from() == null
                                || !name.valid().from().isAfter(day))
                        .findFirst())
                .orElse(names.getFirst())
                .name();
    }

    /// True where it has a name on the day: an organisation without one has ended, or is yet to begin.
    public boolean isActive(LocalDate day) {
        return nameOn(day).isPresent();
    }

    /// True where some name of it has begun by the day.
    public boolean begun(LocalDate day) {
        return names.stream()
                .anyMatch(name ->
                        name.valid().from() == null || !name.valid().from().isAfter(day));
    }

    private Optional<DatedName> nameOn(LocalDate day) {
        return names.stream().filter(name -> name.valid().holds(day)).findFirst();
    }

    boolean mayRefer(LocalDate day) {
        return firstResponder != null && firstResponder.holds(day);
    }

    boolean mustNotify(LocalDate day) {
        return dutyToNotify != null && dutyToNotify.holds(day);
    }

    /// Since and until when it may refer, in words.
    String referrerInWords() {
        return firstResponder == null ? "No" : "Yes " + DateText.span(firstResponder);
    }

    /// What makes it notify, in words.
    String dutyInWords() {
        if (dutyToNotify != null) {
            return "By law " + DateText.span(dutyToNotify);
        }
        return notifiesByPolicy ? "By Home Office policy" : "No";
    }

    /// The same, as somebody saw it who had that version before them: a save from it meets what changed
    /// since.
    public Organisation at(int seen) {
        return new Organisation(
                code,
                seen,
                names,
                otherNames,
                sector,
                coverage,
                areas,
                firstResponder,
                dutyToNotify,
                notifiesByPolicy,
                note);
    }

    /// The organisation as somebody wants it, its names apart. Refused where it would work nowhere, where a
    /// span runs backwards, and where it would be bound by law and by policy at once.
    public Ruling<OrganisationChanged> change(Organisation wanted) {
        var problems = new Problems();
        problems.when(
                wanted.areas.isEmpty() && wanted.coverage == Coverage.LOCAL,
                "areas",
                "Choose at least one area, or say that it covers the region or the country");
        problems.when(
                wanted.firstResponder != null && wanted.firstResponder.backwards(),
                "referrer-to",
                "The last day as a first responder must not be before the first");
        problems.when(
                wanted.dutyToNotify != null && wanted.dutyToNotify.backwards(),
                "duty-to",
                "The last day of the duty to notify must not be before the first");
        problems.when(
                wanted.dutyToNotify != null && wanted.notifiesByPolicy,
                "policy",
                "Choose either the duty under section 52 or notifying by policy, not both");
        return problems.or(() -> event(wanted.withNames(names).withOtherNames(otherNames)));
    }

    /// A new name from a day on: the name before it ends the day before. Refused on or before the day a
    /// name already began, because what it was called then is on record.
    public Ruling<OrganisationChanged> nameFrom(String name, LocalDate from) {
        var problems = new Problems();
        problems.when(name.isBlank(), "name", "Enter the new name");
        problems.tooLong("name", name, "Name", 200);
        problems.when(
                names.stream()
                        .anyMatch(one -> one.valid().from() != null
                                && !from.isAfter(one.valid().from())),
                "from",
                "The first day must be after the day the last recorded name began");
        problems.when(
                name.strip().equals(names.getLast().name())
                        && names.getLast().valid().holds(from),
                "name",
                "It is called this already; enter a different name");
        return problems.or(() -> event(withNames(namesUntil(name.strip(), from))));
    }

    private List<DatedName> namesUntil(String name, LocalDate from) {
        var all = new ArrayList<>(names);
        var last = all.removeLast();
        all.add(
                last.valid().holds(from)
                        ? new DatedName(last.name(), new DateRange(last.valid().from(), from.minusDays(1)))
                        : last);
        all.add(new DatedName(name, new DateRange(from, null)));
        return all;
    }

    /// No name after the day: the organisation has ended, and stays on record.
    public Ruling<OrganisationChanged> end(LocalDate lastDay) {
        var last = names.getLast();
        var problems = new Problems();
        problems.when(
                last.valid().from() != null && lastDay.isBefore(last.valid().from()),
                "last",
                "The last day must not be before the day its present name began");
        return problems.or(() -> {
            var all = new ArrayList<>(names);
            all.set(
                    all.size() - 1,
                    new DatedName(last.name(), new DateRange(last.valid().from(), lastDay)));
            return event(withNames(all));
        });
    }

    private OrganisationChanged event(Organisation now) {
        return new OrganisationChanged(code, version, now, changes(now));
    }

    /// Names of the fields in which the other differs.
    public List<String> changes(Organisation other) {
        var fields = new ArrayList<String>();
        differs(fields, "names", names, other.names);
        differs(fields, "other_names", otherNames, other.otherNames);
        differs(fields, "sector", sector, other.sector);
        differs(fields, "coverage", coverage, other.coverage);
        differs(
                fields,
                "areas",
                List.copyOf(new java.util.TreeSet<>(areas)),
                List.copyOf(new java.util.TreeSet<>(other.areas)));
        differs(fields, "first_responder", firstResponder, other.firstResponder);
        differs(fields, "duty_to_notify", dutyToNotify, other.dutyToNotify);
        differs(fields, "notifies_by_policy", notifiesByPolicy, other.notifiesByPolicy);
        differs(fields, "note", note, other.note);
        return List.copyOf(fields);
    }

    private static void differs(List<String> fields, String field, @Nullable Object one, @Nullable Object other) {
        if (!java.util.Objects.equals(one, other)) {
            fields.add(field);
        }
    }

    /// Looked up by these names beside its own. Refused where one is written twice, or is its present name.
    Ruling<OrganisationChanged> lookedUpBy(List<OtherName> wanted) {
        var problems = OtherName.problems(wanted, names.getLast().name());
        return problems.or(() -> event(withOtherNames(wanted)));
    }

    Organisation withNames(List<DatedName> now) {
        return copy(now, otherNames);
    }

    public Organisation withOtherNames(List<OtherName> now) {
        return copy(names, now);
    }

    private Organisation copy(List<DatedName> called, List<OtherName> also) {
        return new Organisation(
                code,
                version,
                called,
                also,
                sector,
                coverage,
                areas,
                firstResponder,
                dutyToNotify,
                notifiesByPolicy,
                note);
    }
}
