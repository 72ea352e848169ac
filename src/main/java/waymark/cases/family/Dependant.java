package waymark.cases.family;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What is done for somebody of the family or a companion. Each person has a referral of their own, or none.
///
/// @param child `yes`, `no` or `unknown`
/// @param referral `needed`, `not_needed` or `not_decided`
/// @param together whether they can safely be kept with the person: `yes`, `not_safe` or `unknown`
/// @param ownCase reference of a case of their own
record Dependant(
        UUID personInCase,
        String child,
        String referral,
        String together,
        @Nullable Ref ownCase) {

    static final List<Choice> CHILD =
            List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Not known"));

    static final List<Choice> REFERRAL = List.of(
            Choice.of("needed", "Yes", "They may be exploited themselves. It is one referral for each person"),
            Choice.of("not_needed", "No"),
            Choice.of("not_decided", "Not decided yet"));

    static final List<Choice> TOGETHER = List.of(
            Choice.of("yes", "Yes, and they want to"),
            Choice.of("not_safe", "No, it is not safe or not wanted"),
            Choice.of("unknown", "Not known"));

    static final List<String> RELATIONSHIPS =
            List.of("Child", "Partner", "Parent", "Brother or sister", "Other relative", "Friend or companion");

    /// Nothing was asked.
    static Dependant unknown(UUID personInCase) {
        return new Dependant(personInCase, "unknown", "not_decided", "unknown", null);
    }

    static Dependant read(FormReader reader, UUID personInCase, @Nullable Ref ownCase) {
        return new Dependant(
                personInCase,
                reader.choice("child", CHILD, Choice::value, "Choose whether they are under 18")
                        .value(),
                reader.choice("referral", REFERRAL, Choice::value, "Choose whether they need a referral")
                        .value(),
                reader.choice("together", TOGETHER, Choice::value, "Choose whether they can be kept together")
                        .value(),
                ownCase);
    }

    static List<Choice> relationships() {
        return RELATIONSHIPS.stream().map(word -> Choice.of(word, word)).toList();
    }

    /// True where a referral is needed and no case was opened for it.
    boolean waits() {
        return referral.equals("needed") && ownCase == null;
    }
}
