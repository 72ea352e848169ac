package waymark.conferences.hearing;

import java.util.ArrayList;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// What a section of the minutes says. All but the words belong to a decision or a correction, and are empty elsewhere.
///
/// @param dissent who did not agree, and why
/// @param withoutQuorum why it was decided though the quorum was not reached
/// @param correction why it was changed after the minutes were sent
record MinuteText(String words, String dissent, String withoutQuorum, String correction) {

    static final String DISSENT = "dissent";
    static final String WITHOUT_QUORUM = "without-quorum";
    private static final int LONGEST = 10_000;

    /// A section that nobody has written.
    static final MinuteText NONE = new MinuteText("", "", "", "");

    static Ruling<MinuteText> read(FormData form, MinuteSection section) {
        return form.read(reader -> new MinuteText(
                reader.text(section.field(), section.title(), LONGEST),
                reader.text(DISSENT, "Who does not agree", LONGEST),
                reader.text(WITHOUT_QUORUM, "Why without the quorum", LONGEST),
                reader.text(section.reasonField(), "The reason", LONGEST)));
    }

    /// May it be saved?
    ///
    /// @param reached whether the quorum was
    /// @param sent whether the minutes were sent, so that this is a correction
    Ruling<MinuteText> rule(MinuteSection section, boolean reached, boolean sent) {
        return new Problems()
                .when(
                        section == MinuteSection.DECISION && !words.isEmpty() && !reached && withoutQuorum.isEmpty(),
                        WITHOUT_QUORUM,
                        "Enter why it is decided though the quorum is not reached")
                .when(
                        section == MinuteSection.DECISION && words.isEmpty() && !dissent.isEmpty(),
                        section.field(),
                        "Enter the decision that somebody does not agree with")
                .when(sent && correction.isEmpty(), section.reasonField(), "Enter why the minutes are corrected")
                .or(() -> this);
    }

    /// True where both say the same, whatever the reason for a change.
    boolean same(MinuteText other) {
        return words.equals(other.words) && dissent.equals(other.dissent) && withoutQuorum.equals(other.withoutQuorum);
    }

    boolean empty() {
        return same(NONE);
    }

    /// All of it as one text, to compare with another.
    String whole() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(words);
        }
        if (!dissent.isEmpty()) {
            parts.add("Not agreed: " + dissent);
        }
        if (!withoutQuorum.isEmpty()) {
            parts.add("Decided without the quorum: " + withoutQuorum);
        }
        return String.join("\n", parts);
    }
}
