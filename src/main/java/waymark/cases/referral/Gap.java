package waymark.cases.referral;

/// Why a question has no answer. With its reason it is an answer of its own: a good referral explains its
/// gaps, and nobody is pressed for what they would rather not say.
enum Gap {
    NOT_KNOWN("Not known"),
    NOT_ASKED("Not asked");

    private final String words;

    Gap(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// As the form is filled with it: `Not asked, because the person was exhausted.`
    String because(String reason) {
        return reason.isEmpty() ? words : "%s, because %s".formatted(words, reason);
    }
}
