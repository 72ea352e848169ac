package waymark.pathways.signs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.DateField;

/// What somebody typed about a new sign.
///
/// @param open `yes` where anybody may be asked whether they noticed it
/// @param atPremises `first`, `next`, `also`, or `none` where it shows in a person only
record SignForm(
        String exploitation,
        String kind,
        String words,
        String next,
        String open,
        String atPremises,
        String appliesTo,
        String source,
        DateField from) {

    static final int SOURCE = 300;

    static SignForm empty(LocalDate today) {
        return new SignForm("", "", "", "", "", "", "", "", DateField.of(today));
    }

    static SignForm of(Typed typed) {
        return new SignForm(
                typed.text("exploitation"),
                typed.text("kind"),
                typed.text("words"),
                typed.text("next"),
                typed.text("open"),
                typed.text("atPremises"),
                typed.text("appliesTo"),
                typed.text("source"),
                typed.date("from"));
    }

    /// The sign, still without a code, or everything that is wrong.
    Ruling<Sign> wanted(LocalDate today) {
        var problems = new Problems();
        var under = one(Exploitation.values(), exploitation);
        var about = one(SignKind.values(), kind);
        var whom = one(AppliesTo.values(), appliesTo);
        problems.when(under.isEmpty(), "exploitation", "Choose what it is listed under");
        problems.when(about.isEmpty(), "kind", "Choose what it has to do with");
        problems.addAll(Sign.wrong(words, next));
        problems.when(!List.of("yes", "no").contains(open), "open", "Choose who may notice it");
        problems.when(
                !atPremises.equals("none") && AtPremises.of(atPremises).isEmpty(),
                "atPremises",
                "Choose if it shows at a place");
        problems.when(whom.isEmpty(), "appliesTo", "Choose in whom it may show");
        problems.when(source.isEmpty(), "source", "Enter where it comes from");
        problems.when(source.length() > SOURCE, "source", "The source must be 300 characters or fewer");
        var day = from.required("from", "First day of the sign", today, problems);
        problems.when(day.isPresent() && day.get().isBefore(today), "from", "The first day must be today or later");
        return problems.or(() -> new Sign(
                "",
                0,
                under.orElseThrow(),
                about.orElseThrow(),
                open.equals("yes"),
                AtPremises.of(atPremises).orElse(null),
                whom.orElseThrow(),
                source,
                List.of(new SignWording(1, words, next, day.orElseThrow())),
                null));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
