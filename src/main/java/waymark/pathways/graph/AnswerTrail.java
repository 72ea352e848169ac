package waymark.pathways.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import waymark.kernel.InvariantViolation;

/// The answers somebody gave, in order, as they are in the address of a page of the guidance:
/// `who_adult_9f2.adult_agrees_c41`. They are kept nowhere else.
///
/// Each carries a short print of the question's and the answer's words. Where an editor has since
/// changed what was asked, the print no longer fits and the question is asked again: an old link never
/// answers a new question.
public record AnswerTrail(List<String> marks) {

    /// More than any pathway asks; a longer address was not made by our pages.
    private static final int LONGEST = 40;

    private static final Pattern MARK = Pattern.compile("[a-z0-9-]{1,40}_[a-z0-9-]{1,40}_[0-9a-f]{4}");

    /// Stands for what cannot be an answer, and answers nothing.
    private static final String NONE = "-";

    /// Before the first answer.
    public static final AnswerTrail EMPTY = new AnswerTrail(List.of());

    public AnswerTrail {
        marks = List.copyOf(marks);
    }

    /// Reads the address of a page; an address that we did not make has no answers.
    public static AnswerTrail parse(String text) {
        return text.isEmpty()
                ? EMPTY
                : new AnswerTrail(Arrays.stream(text.split("\\.", LONGEST + 1))
                        .limit(LONGEST)
                        .map(mark -> MARK.matcher(mark).matches() ? mark : NONE)
                        .toList());
    }

    /// The mark of an answer, as in the address.
    public static String mark(String pathway, PathwayStep.Question question, PathwayStep.Answer answer) {
        return question.key() + "_" + answer.key() + "_"
                + print(pathway + "\n" + question.title() + "\n" + answer.label());
    }

    /// The same with one more answer.
    public AnswerTrail and(String mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return new AnswerTrail(more);
    }

    /// The first answers only.
    public AnswerTrail first(int number) {
        return new AnswerTrail(marks.subList(0, Math.min(number, marks.size())));
    }

    /// The answers with one more that a form sent; where that is none, the same as before.
    public AnswerTrail andSent(String mark) {
        return MARK.matcher(mark).matches() ? and(mark) : this;
    }

    /// All but the last answer: where Back leads.
    public AnswerTrail back() {
        return first(Math.max(0, marks.size() - 1));
    }

    @Override
    public String toString() {
        return String.join(".", marks);
    }

    private static String print(String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return "%02x%02x".formatted(hash[0], hash[1]);
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
