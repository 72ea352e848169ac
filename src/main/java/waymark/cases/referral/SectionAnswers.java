package waymark.cases.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The answers of one section, as they are sealed.
///
/// @param answers by the name of the question; those without anything are left out
record SectionAnswers(Map<String, Answer> answers) {

    static final SectionAnswers NONE = new SectionAnswers(Map.of());

    SectionAnswers {
        var kept = new LinkedHashMap<String, Answer>();
        answers.forEach((name, answer) -> {
            if (!answer.isEmpty()) {
                kept.put(name, answer);
            }
        });
        answers = kept;
    }

    Answer get(String name) {
        return answers.getOrDefault(name, Answer.NONE);
    }

    /// The same with another answer.
    SectionAnswers with(String name, Answer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(name, answer);
        return new SectionAnswers(more);
    }

    /// The same without some.
    SectionAnswers without(List<String> names) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.keySet().removeAll(names);
        return new SectionAnswers(fewer);
    }

    /// The names of the answers in which it differs, in the order of the alphabet.
    List<String> changedFrom(SectionAnswers before) {
        var names = new TreeSet<>(answers.keySet());
        names.addAll(before.answers.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(get(name), before.get(name)))
                .toList();
    }
}
