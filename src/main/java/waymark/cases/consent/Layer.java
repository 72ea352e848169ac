package waymark.cases.consent;

import java.util.List;
import java.util.Locale;

/// What somebody is asked for consent to. Each has an answer of its own.
public enum Layer {
    NRM(
            "NRM",
            "Do they agree to be referred to the NRM?",
            "Only a yes that follows an explanation counts.",
            "being referred to the National Referral Mechanism (NRM)",
            List.of("identity", "contact details", "account of what happened", "health, where it was said")),
    SUPPORT(
            "Support",
            "Do they want support, and may the support provider know who they are?",
            "",
            "getting support, and the people who give it knowing who you are",
            List.of("identity", "contact details", "needs")),
    POLICE(
            "Police",
            "May the police know who they are and get in touch?",
            "Support does not depend on it.",
            "the police knowing who you are and getting in touch with you",
            List.of("identity", "contact details", "account of what happened")),
    PARTNER(
            "Partners",
            "May this organisation know about them?",
            "",
            "%s knowing about you",
            List.of("identity", "contact details", "needs")),
    STATISTICS(
            "Figures",
            "May what happened be counted in figures that name nobody?",
            "",
            "being counted in figures that do not say who you are",
            List.of("kind of exploitation", "age group", "area")),
    CONTACT(
            "Contact later",
            "May somebody get in touch later to ask how they are?",
            "Only in a way that is safe.",
            "somebody getting in touch with you later",
            List.of("identity", "contact details"));

    private final String word;
    private final String question;
    private final String hint;
    private final String act;
    private final List<String> data;

    Layer(String word, String question, String hint, String act, List<String> data) {
        this.word = word;
        this.question = question;
        this.hint = hint;
        this.act = act;
        this.data = List.copyOf(data);
    }

    /// As a heading.
    public String word() {
        return word;
    }

    /// The same within a sentence.
    String words() {
        return this == NRM ? word : word.toLowerCase(Locale.ROOT);
    }

    String question() {
        return question;
    }

    String hint() {
        return hint;
    }

    /// What the person said yes or no to, as it is said to them.
    ///
    /// @param partner name of the organisation, where it is about one
    String act(String partner) {
        return act.formatted(partner);
    }

    /// The kinds of data that it is about.
    List<String> data() {
        return data;
    }

    /// The name of its field in the form.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True where it is asked of adults alone: a child is referred without, and looked after by the council.
    boolean adultsOnly() {
        return this == NRM || this == SUPPORT;
    }
}
