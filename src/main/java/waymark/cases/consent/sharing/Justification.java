package waymark.cases.consent.sharing;

import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Why something is shared though the person has not agreed, and whether they were told.
///
/// @param why it is necessary, and no more than is needed
/// @param whyNotTold empty where they were told
public record Justification(SharingGround ground, String why, boolean told, String whyNotTold) {

    static final String GROUND = "consentGround";
    static final String WHY = "consentWhy";
    static final String TOLD = "consentTold";
    static final String NOT_TOLD = "consentNotTold";

    /// Names of its fields, for forms of several pages that carry them along.
    public static final List<String> FIELDS = List.of(GROUND, WHY, TOLD, NOT_TOLD);

    private static final int WORDS = 4;
    private static final String YES = "yes";
    private static final List<Choice> YES_OR_NO =
            List.of(Choice.of(YES, "Yes"), Choice.of("no", "No", "Write why below"));

    static List<Choice> toldChoices() {
        return YES_OR_NO;
    }

    /// Whether anything of it was filled in.
    static boolean begun(FormData form) {
        return FIELDS.stream().anyMatch(field -> !form.text(field).isEmpty());
    }

    /// Reads all of it.
    static Ruling<Justification> read(FormData form) {
        return form.read(reader -> {
                    var ground = reader.choice(
                            GROUND, SharingGround.class, "Choose the ground on which it goes ahead all the same");
                    var why = reader.required(
                            WHY,
                            "The reason",
                            FormReader.REASON,
                            "Enter why it is necessary, and no more than is needed");
                    reader.when(
                            !why.isEmpty() && why.split("\\s+").length < WORDS,
                            WHY,
                            "Say in a sentence why it is necessary: others read it");
                    var told = reader.choice(TOLD, YES_OR_NO, Choice::value, "Choose whether the person was told");
                    var whyNot = reader.text(NOT_TOLD, "The reason", FormReader.REASON);
                    return new Justification(ground, why, told.value().equals(YES), whyNot);
                })
                .then(Justification::rule);
    }

    private Ruling<Justification> rule() {
        return new Problems()
                .when(!told && whyNotTold.isEmpty(), NOT_TOLD, "Enter why they were not told")
                .or(() -> told ? new Justification(ground, why, true, "") : this);
    }

    /// For acts that have a form of their own for the ground, such as opening a case in an emergency.
    public static Justification notTold(SharingGround ground, String why, String whyNotTold) {
        return new Justification(ground, why, false, whyNotTold);
    }
}
