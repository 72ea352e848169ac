package waymark.sharing.policydocuments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// An appropriate policy document of an organisation, or an agreement on sharing with another.
///
/// @param organisation code of whose it is
/// @param partner code of the other side of an agreement; null of a policy document
/// @param edition its version, as the organisation writes it
record PolicyDocument(
        UUID id,
        Ref ref,
        int version,
        Kind kind,
        String organisation,
        String organisationName,
        @Nullable String partner,
        @Nullable String partnerName,
        String title,
        String edition,
        List<Condition> conditions,
        String approvedBy,
        LocalDate approvedOn,
        LocalDate reviewOn,
        @Nullable LocalDate withdrawnOn) {

    /// How long before its review a document is due.
    private static final int DUE_DAYS = 60;

    PolicyDocument {
        conditions = List.copyOf(conditions);
    }

    enum Kind {
        POLICY("Appropriate policy document"),
        AGREEMENT("Agreement on sharing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Kind::name, Kind::word);
        }
    }

    /// What somebody typed about it.
    record Terms(
            Kind kind,
            String organisation,
            @Nullable String partner,
            String title,
            String edition,
            List<Condition> conditions,
            String approvedBy,
            LocalDate approvedOn,
            LocalDate reviewOn,
            @Nullable LocalDate withdrawnOn) {

        Terms {
            partner = kind == Kind.AGREEMENT ? partner : null; // chosen before the kind was changed
            conditions = List.copyOf(conditions);
        }

        /// @param organisations codes of those that can be chosen
        static Terms read(FormReader reader, List<String> organisations, LocalDate today) {
            return new Terms(
                    reader.choice("kind", Kind.class, "Choose what it is"),
                    reader.choice("organisation", organisations, code -> code, "Choose whose it is"),
                    reader.optionalChoice("partner", organisations, code -> code, "Choose an organisation of the list")
                            .orElse(null),
                    reader.requiredLine("title", "Title", FormReader.TITLE, "Enter the title"),
                    reader.requiredLine("edition", "Version", 40, "Enter the version"),
                    reader.choices("conditions", List.of(Condition.values()), Condition::name, ""),
                    reader.requiredLine("approvedBy", "Name", FormReader.TITLE, "Enter who approved it"),
                    reader.requiredDate("approvedOn", "The day of approval", today),
                    reader.requiredDate("reviewOn", "The day of the review", today),
                    reader.date("withdrawnOn", "The day of withdrawal").orElse(null));
        }

        /// Whether it may be recorded.
        Ruling<Terms> rule(LocalDate today) {
            return new Problems()
                    .when(approvedOn.isAfter(today), "approvedOn", "The day of approval must be today or in the past")
                    .when(
                            reviewOn.isBefore(approvedOn),
                            "reviewOn",
                            "The day of the review must be on or after the day of approval")
                    .when(
                            kind == Kind.POLICY && conditions.isEmpty(),
                            "conditions",
                            "Choose the conditions that the document covers")
                    .when(kind == Kind.AGREEMENT && partner == null, "partner", "Choose with whom the agreement is")
                    .when(
                            partner != null && partner.equals(organisation),
                            "partner",
                            "The agreement must be with another organisation")
                    .or(() -> this);
        }
    }

    boolean inDate(LocalDate day) {
        return !approvedOn.isAfter(day) && !reviewOn.isBefore(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }

    String state(LocalDate day) {
        return withdrawnOn != null && !withdrawnOn.isAfter(day)
                ? "Withdrawn"
                : !inDate(day) ? "Out of date" : due(day) ? "Review due" : "In date";
    }

    Tone tone(LocalDate day) {
        return withdrawnOn != null && !withdrawnOn.isAfter(day)
                ? Tone.GREY
                : !inDate(day) ? Tone.RED : due(day) ? Tone.YELLOW : Tone.GREEN;
    }

    private boolean due(LocalDate day) {
        return !reviewOn.isAfter(day.plusDays(DUE_DAYS));
    }
}
