package waymark.assurance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What somebody says of how a duty is met: whether it is, how mature the work is, and in words.
///
/// @param compliance null for a section of a matrix
/// @param maturity from 1 to 4, or null where nobody says
record Judgement(@Nullable Compliance compliance, @Nullable Integer maturity, String words) {

    /// What the form offers.
    static List<Choice> choices() {
        return List.of(
                Choice.of(Compliance.MET.name(), "Met", "Everything that the duty asks for is done"),
                Choice.of(Compliance.PARTLY.name(), "Partly met", "Say below what is missing"),
                Choice.of(Compliance.NOT_MET.name(), "Not met", "Say below what is missing"),
                Choice.of(Compliance.NOT_APPLICABLE.name(), "Does not apply", "Say below why"));
    }

    static Judgement read(FormReader form, Duty duty) {
        var compliance =
                duty.matrix() ? null : form.choice("compliance", Compliance.class, "Choose whether the duty is met");
        var levels = Stream.of(Maturity.values())
                .map(each -> String.valueOf(each.level()))
                .toList();
        var level = form.optionalChoice("maturity", levels, Function.identity(), "Choose one of the four levels");
        form.when(duty.matrix() && level.isEmpty(), "maturity", "Choose the level");
        return new Judgement(
                compliance, level.map(Integer::valueOf).orElse(null), form.text("words", "The words", FormReader.TEXT));
    }

    /// What is wrong with it.
    Ruling<Judgement> checked() {
        return new Problems()
                .when(compliance != null && compliance.gap() && words.isEmpty(), "words", "Say what is missing")
                .when(
                        compliance == Compliance.NOT_APPLICABLE && words.isEmpty(),
                        "words",
                        "Say why the duty does not apply")
                .when(
                        compliance == Compliance.NOT_APPLICABLE && maturity != null,
                        "maturity",
                        "A duty that does not apply has no level")
                .or(() -> this);
    }

    /// In a few words: "Partly met, level 2".
    String brief() {
        return brief(compliance, maturity);
    }

    static String brief(@Nullable Compliance compliance, @Nullable Integer maturity) {
        if (compliance == null) {
            return maturity == null ? "Not assessed" : "Level " + maturity;
        }
        return maturity == null ? compliance.word() : "%s, level %d".formatted(compliance.word(), maturity);
    }

    /// True where the two do not say the same of compliance; of a matrix, not the same level.
    boolean differs(Judgement other) {
        return compliance == null
                ? maturity != null && other.maturity != null && !maturity.equals(other.maturity)
                : other.compliance != null && compliance != other.compliance;
    }
}
