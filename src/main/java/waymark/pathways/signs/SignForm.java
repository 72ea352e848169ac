package waymark.pathways.signs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the forms of signs.
///
/// `open` is `yes` where anybody may be asked whether they noticed it. `atPremises` is `first`, `next`,
/// `also`, or `none` where it shows in a person only.
final class SignForm {

    static final int SOURCE = 300;

    private SignForm() {}

    /// A new sign, still without a code.
    static Ruling<Sign> sign(FormData form, LocalDate today) {
        return form.read(reader -> {
            var under = reader.choice("exploitation", Exploitation.class, "Choose what it is listed under");
            var kind = reader.choice("kind", SignKind.class, "Choose what it has to do with");
            var wording = wording(reader, "First day of the sign", today);
            reader.when(wording.from().isBefore(today), "from", "The first day must be today or later");
            return new Sign(
                    "",
                    0,
                    under,
                    kind,
                    one(reader, "open", List.of("yes", "no"), "Choose who may notice it")
                            .equals("yes"),
                    AtPremises.of(one(
                                    reader,
                                    "atPremises",
                                    List.of("first", "next", "also", "none"),
                                    "Choose if it shows at a place"))
                            .orElse(null),
                    reader.choice("appliesTo", AppliesTo.class, "Choose in whom it may show"),
                    reader.requiredLine("source", "Source", SOURCE, "Enter where it comes from"),
                    List.of(wording.as(1)),
                    null);
        });
    }

    /// What a form says about the wording of a sign.
    record Wanted(String words, String next, LocalDate from) {
        SignWording as(int number) {
            return new SignWording(number, words, next, from);
        }
    }

    static Wanted wording(FormReader reader, String day, LocalDate today) {
        return new Wanted(
                reader.requiredLine("words", "The sign", Sign.WORDS, "Enter what somebody may notice"),
                reader.requiredLine("next", "What to do next", Sign.NEXT, "Enter what to do next"),
                reader.requiredDate("from", day, today));
    }

    private static String one(FormReader reader, String name, List<String> options, String missing) {
        return reader.choice(name, options, Function.identity(), missing);
    }
}
