package waymark.consultation.rounds;

import java.util.List;

/// The kinds of question.
public enum QuestionKind {
    GROUP("Which group people are of", "Once at most. Answers are shown by group, each of ten people or more"),
    CHOICE("One of several answers", ""),
    CHOICES("Any of several answers", ""),
    STATEMENT("A statement to agree or disagree with", ""),
    REMARK("In their own words", "One box"),
    SWOT("Strengths, weaknesses, opportunities, threats", "Four boxes, in plain words");

    /// What a statement can be answered with, in the order of their numbers.
    public static final List<String> DEGREES = List.of("Agree", "Not sure", "Disagree");

    /// The boxes of a SWOT.
    public static final List<String> PARTS = List.of("S", "W", "O", "T");

    private final String words;
    private final String hint;

    QuestionKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }

    /// True where answers are written by the one who makes the round.
    public boolean listed() {
        return this == GROUP || this == CHOICE || this == CHOICES;
    }

    /// True where people choose and do not write.
    public boolean counted() {
        return listed() || this == STATEMENT;
    }

    /// How many boxes people write into.
    public int boxes() {
        return this == REMARK ? 1 : this == SWOT ? PARTS.size() : 0;
    }
}
