package waymark.cases.consent.sharing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.cases.record.Case;

/// What a form is sent with where the person has not agreed, and what tests need that are about something else.
public final class ConsentGround {

    /// The fields of a ground, a reason, and that the person was told.
    private static final List<String> FIELDS =
            List.of("consentGround", "RISK", "consentWhy", "He was followed home last night", "consentTold", "yes");

    private ConsentGround() {}

    /// The fields of a form with those of a ground.
    public static String[] with(String... fields) {
        return Stream.concat(Stream.of(fields), FIELDS.stream()).toArray(String[]::new);
    }

    /// For a fixture in which everybody may know of the person.
    public static Cleared nobodyElse(Case it, SharingAct act) {
        return new Cleared(it.id(), act, List.of(), Optional.empty());
    }
}
