package waymark.conferences.hearing;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// A part of the minutes of an item, which is written and saved by itself.
@NamedInterface("demonstration")
public enum MinuteSection {
    DISCUSSION("What was said", "What each agency released and said. Facts apart from opinion", 6),
    STRENGTHS("Strengths", "What protects the person or the place, and who helps already", 3),
    WISHES("Wishes", "What the person wants, as it was said in the meeting, and by whom", 3),
    OPTIONS("Options", "What could be done, and what speaks for and against it", 3),
    DECISION("Decision", "What is decided", 4);

    private final String title;
    private final String hint;
    private final int rows;

    MinuteSection(String title, String hint, int rows) {
        this.title = title;
        this.hint = hint;
        this.rows = rows;
    }

    /// As a heading.
    public String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    int rows() {
        return rows;
    }

    /// The word in addresses and names of fields.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the field with its text.
    String field() {
        return "words-" + word();
    }

    /// The name of the field with the reason for a correction.
    String reasonField() {
        return "correction-" + word();
    }
}
