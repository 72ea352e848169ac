package waymark.cases.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.cases.matching.ClueSource;
import waymark.kernel.TelephoneNumber;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// How a case began, all of it sealed. Leave blank what is not known.
///
/// @param cameBy code of how it came
/// @param telephone of the person; where it is safe to ring it is said elsewhere
/// @param nrmReference of an earlier referral
/// @param age as the person says it, where no date of birth is known
/// @param foundAuthority code of an area of the partnership, `ELSEWHERE`, `ABROAD`, or empty where not known
public record CaseOrigin(
        String cameBy,
        String telephone,
        String nrmReference,
        @Nullable Integer age,
        String foundAuthority,
        String foundTown,
        String exploitedAuthority,
        String exploitedTown,
        String livingAuthority,
        String livingTown) {

    static final List<Choice> CAME_BY = List.of(
            Choice.of("seen", "We met the person or saw the signs"),
            Choice.of("person", "The person came to us"),
            Choice.of("professional", "A professional told us"),
            Choice.of("police", "A police operation or visit"),
            Choice.of("public", "Somebody of the public told us"),
            Choice.of("helpline", "A helpline"),
            Choice.of("handover", "A hand-over"),
            Choice.of("report", "A public report"),
            Choice.of("other", "Otherwise"));

    private static final int OLDEST = 120;
    private static final int TOWN = 100;

    /// Where nothing was asked.
    static final CaseOrigin UNKNOWN = new CaseOrigin("", "", "", null, "", "", "", "", "", "");

    ClueSource.Known known() {
        return new ClueSource.Known(telephone.isEmpty() ? List.of() : List.of(telephone), nrmReference, age);
    }

    /// What the person may be known by, and no more.
    static CaseOrigin known(FormReader reader) {
        var telephone = TelephoneNumber.tidy(reader.line("telephone", "Telephone", 40));
        reader.when(
                !telephone.isEmpty() && TelephoneNumber.read(telephone).isEmpty(),
                "telephone",
                "Enter one telephone number in digits, like 01632 960 001");
        var age = reader.form().text("age").isEmpty() ? null : Integer.valueOf(reader.number("age", "Age", 0, OLDEST));
        var reference = reader.line("nrmReference", "NRM reference", 40);
        return new CaseOrigin("", telephone, reference, age, "", "", "", "", "", "");
    }

    static CaseOrigin read(FormReader reader, List<Choice> authorities) {
        var known = known(reader);
        return new CaseOrigin(
                reader.optionalChoice("cameBy", CAME_BY, Choice::value, "Choose how it came")
                        .map(Choice::value)
                        .orElse(""),
                known.telephone(),
                known.nrmReference(),
                known.age(),
                authority(reader, "foundAuthority", authorities),
                reader.line("foundTown", "Town", TOWN),
                authority(reader, "exploitedAuthority", authorities),
                reader.line("exploitedTown", "Town", TOWN),
                authority(reader, "livingAuthority", authorities),
                reader.line("livingTown", "Town", TOWN));
    }

    private static String authority(FormReader reader, String field, List<Choice> authorities) {
        return reader.optionalChoice(field, authorities, Choice::value, "Choose an authority of the list")
                .map(Choice::value)
                .orElse("");
    }
}
