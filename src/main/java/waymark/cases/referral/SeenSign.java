package waymark.cases.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A sign of exploitation that was seen: a fact with its place and time. Signs are listed and never counted
/// or weighed.
///
/// @param words of the sign on the day it was ticked
/// @param where may be empty
/// @param when in words; may be empty
record SeenSign(String code, String words, String where, String when) {

    private static final String TICKED = "signs";

    /// Those that were ticked, in their order.
    static List<SeenSign> of(SectionAnswers answers) {
        return answers.get(TICKED).values().stream()
                .map(code -> new SeenSign(
                        code,
                        answers.get("words-" + code).text(),
                        answers.get("where-" + code).text(),
                        answers.get("when-" + code).text()))
                .toList();
    }

    /// The answers that say so.
    static SectionAnswers answers(List<SeenSign> signs) {
        var answers = SectionAnswers.NONE.with(
                TICKED, new Answer(signs.stream().map(SeenSign::code).toList(), null, ""));
        for (var sign : signs) {
            answers = with(answers, "words-" + sign.code, sign.words);
            answers = with(answers, "where-" + sign.code, sign.where);
            answers = with(answers, "when-" + sign.code, sign.when);
        }
        return answers;
    }

    private static SectionAnswers with(SectionAnswers answers, String name, String value) {
        return value.isEmpty() ? answers : answers.with(name, Answer.of(value));
    }

    /// A text for the form that the worker goes on with: a line for each sign.
    static String text(List<SeenSign> signs) {
        return signs.stream().map(SeenSign::line).collect(Collectors.joining("\n"));
    }

    private String line() {
        var seen = new ArrayList<String>();
        if (!where.isEmpty()) {
            seen.add(where);
        }
        if (!when.isEmpty()) {
            seen.add(when);
        }
        return "- " + words + (seen.isEmpty() ? "" : " (%s)".formatted(String.join(", ", seen)));
    }
}
