package waymark.cases.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Answers that say who somebody is only together. Each narrows down whom it may be about: a nationality, a
/// local authority, a month, an age. With few people a year in each authority, four of them are taken as too
/// many until somebody has judged them.
final class Combination {

    static final String KIND = "answers that narrow it down together";
    private static final int MANY = 4;

    private Combination() {}

    /// @param place the name of an area by its code
    static Optional<Finding> of(NotificationAnswers answers, UnaryOperator<String> place) {
        var narrowing = narrowing(answers, place);
        return narrowing.size() < MANY
                ? Optional.empty()
                : Optional.of(new Finding(null, 0, 0, KIND, false, String.join("; ", narrowing)));
    }

    static List<String> narrowing(NotificationAnswers answers, UnaryOperator<String> place) {
        var found = new ArrayList<String>();
        var person = answers.person();
        var exploitation = answers.exploitation();
        if (person.gender() == Gender.NEITHER) {
            found.add("gender");
        }
        if (!person.nationality().isEmpty()
                && !person.nationality().equals("GB")
                && !person.nationality().equals(Country.UNKNOWN)) {
            found.add("nationality: " + Country.nationality(person.nationality()));
        }
        if (!person.secondNationality().isEmpty() && !person.secondNationality().equals(Country.UNKNOWN)) {
            found.add("second nationality: " + Country.nationality(person.secondNationality()));
        }
        if (person.age() != AgeBand.NOT_SAID) {
            found.add("age " + person.age().word());
        }
        place(found, "exploited in ", exploitation.authority(), place);
        if (!exploitation.staying().equals(exploitation.authority())) {
            place(found, "stays in ", exploitation.staying(), place);
        }
        if (!exploitation.beganMonth().isEmpty()) {
            found.add("began in " + MonthOrYear.words(exploitation.beganMonth(), exploitation.beganYear()));
        }
        if (!exploitation.endedMonth().isEmpty()) {
            found.add("ended in " + MonthOrYear.words(exploitation.endedMonth(), exploitation.endedYear()));
        }
        if (exploitation.kinds().contains(ExploitationKind.ORGANS)
                || exploitation.kinds().contains(ExploitationKind.OTHER)) {
            found.add("a rare type of exploitation");
        }
        return List.copyOf(found);
    }

    private static void place(List<String> found, String words, String code, UnaryOperator<String> name) {
        if (code.equals(NotificationAnswers.Exploitation.OTHER)) {
            found.add(words + "another authority that is named");
        } else if (!code.isEmpty() && !code.equals(NotificationAnswers.Exploitation.UNKNOWN)) {
            found.add(words + name.apply(code));
        }
    }
}
