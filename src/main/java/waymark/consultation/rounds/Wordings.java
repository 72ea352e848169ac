package waymark.consultation.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.web.language.Language;

/// What a round says in other languages, as a whole.
public final class Wordings {

    private Wordings() {}

    /// The languages in which all of it is there, English first.
    public static List<Language> whole(List<Question> questions, List<Wording> wordings) {
        var all = new ArrayList<Language>();
        for (var language : Language.values()) {
            boolean whole = Stream.concat(Stream.of(0), questions.stream().map(Question::number))
                    .allMatch(number -> wordings.stream()
                            .anyMatch(wording -> wording.number() == number
                                    && wording.language().equals(language.tag())));
            if (language == Language.ENGLISH || whole) {
                all.add(language);
            }
        }
        return List.copyOf(all);
    }
}
