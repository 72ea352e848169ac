package waymark.analysis.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One comparison of lists: what for, of whom, by which columns, and what was agreed beforehand.
///
/// @param textVersion of what the organisations sign: a signature holds for one version of the text
/// @param organisations the codes of all that take part
/// @param fields the columns, as files call them
/// @param judges who judges the pairs that are in doubt, in words
/// @param deleteOn by which day everything is deleted
record OverlapProject(
        UUID id,
        Ref ref,
        int version,
        int textVersion,
        String title,
        String purpose,
        String definition,
        String place,
        LocalDate fromDay,
        LocalDate toDay,
        List<String> organisations,
        List<String> fields,
        String agreement,
        String dpia,
        String judges,
        LocalDate deleteOn,
        String state,
        String createdByName,
        Instant createdAt,
        @Nullable UUID handedRun,
        @Nullable Instant handedAt) {

    /// What is agreed before anything else.
    record Given(
            String title,
            String purpose,
            String definition,
            String place,
            LocalDate fromDay,
            LocalDate toDay,
            List<String> organisations,
            List<String> fields,
            String agreement,
            String dpia,
            String judges,
            LocalDate deleteOn) {

        private static final int LONGEST_TEXT = 8_000;
        private static final int LONGEST_PLACE = 200;
        private static final int LONGEST_JUDGES = 500;
        private static final int MOST_OTHERS = 5;
        private static final int FEWEST_FIELDS = 2;
        private static final int LONGEST_YEARS = 2;

        /// @param others organisations whose list may be compared with that of the actor's own
        static Ruling<Given> begun(FormData form, Actor.Person actor, List<Choice> others, LocalDate today) {
            return form.read(reader -> {
                reader.when(
                        !brings(actor, actor.organisation()),
                        "organisations",
                        "Somebody who brings lists for your organisation begins a comparison");
                var chosen = new ArrayList<String>();
                chosen.add(actor.organisation());
                reader.choices(
                                "organisations",
                                others,
                                Choice::value,
                                "Choose the organisation whose list yours is compared with")
                        .forEach(one -> chosen.add(one.value()));
                reader.when(
                        chosen.size() > MOST_OTHERS + 1,
                        "organisations",
                        "Choose at most %d other organisations".formatted(MOST_OTHERS));
                return read(reader, List.copyOf(chosen), today);
            });
        }

        static Ruling<Given> changed(FormData form, OverlapProject it, LocalDate today) {
            return form.read(reader -> read(reader, it.organisations(), today));
        }

        private static Given read(FormReader reader, List<String> organisations, LocalDate today) {
            var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Give the comparison a title");
            var purpose =
                    reader.required("purpose", "The purpose", FormReader.REASON, "Say what the number is needed for");
            var definition =
                    reader.required("definition", "The definition", FormReader.REASON, "Say who is on the list");
            var place = reader.requiredLine("place", "The place", LONGEST_PLACE, "Say which place it is about");
            var from = reader.requiredDate("from", "First day", today.minusYears(1));
            var to = reader.requiredDate("to", "Last day", today);
            reader.when(to.isBefore(from), "to", "The last day must be after the first");
            reader.when(to.isAfter(today), "to", "The last day must be today or in the past");
            var fields = reader.choices(
                    "fields",
                    List.of(OverlapField.values()),
                    OverlapField::column,
                    "Choose the columns that are compared");
            reader.when(
                    fields.size() < FEWEST_FIELDS,
                    "fields",
                    "Choose at least two columns: one alone does not tell people apart");
            var agreement =
                    reader.required("agreement", "The sharing agreement", LONGEST_TEXT, "Enter the sharing agreement");
            var dpia = reader.required("dpia", "The assessment", LONGEST_TEXT, "Enter the impact assessment");
            var judges = reader.requiredLine(
                    "judges", "Who judges", LONGEST_JUDGES, "Say who judges the pairs that are in doubt");
            var deleteOn = reader.requiredDate("deleteOn", "Day of deletion", today.plusMonths(3));
            reader.when(
                    !deleteOn.isAfter(today) || deleteOn.isAfter(today.plusYears(LONGEST_YEARS)),
                    "deleteOn",
                    "The day of deletion must be after today and within two years");
            return new Given(
                    title,
                    purpose,
                    definition,
                    place,
                    from,
                    to,
                    organisations,
                    fields.stream().map(OverlapField::column).toList(),
                    agreement,
                    dpia,
                    judges,
                    deleteOn);
        }
    }

    /// Somebody brings lists for one of its organisations.
    static boolean brings(Actor actor, String organisation) {
        return actor.may(Permission.MATCH_LISTS, Scope.organisation(organisation));
    }

    /// The organisation that this person acts for here: their own where it takes part.
    Optional<String> of(Actor.Person actor) {
        var theirs = organisations.stream().filter(one -> brings(actor, one)).toList();
        return theirs.contains(actor.organisation())
                ? Optional.of(actor.organisation())
                : theirs.stream().findFirst();
    }

    boolean deleted() {
        return state.equals("DELETED");
    }

    /// Whether parts of what is signed are still a draft.
    boolean unfinished() {
        return DraftAgreement.unfinished(agreement) || DraftAgreement.unfinished(dpia);
    }

    List<OverlapField> columns() {
        return OverlapField.of(fields);
    }

    String path() {
        return "/insight/overlaps/" + ref;
    }
}
