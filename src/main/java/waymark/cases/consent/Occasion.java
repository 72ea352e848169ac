package waymark.cases.consent;

/// What a conversation about consent was for.
enum Occasion {
    ADULT("Conversation about consent"),
    CHILD("Explained to a child"),
    EIGHTEEN("Asked about staying in the NRM at 18"),
    WITHDRAWAL("Consent withdrawn");

    private final String word;

    Occasion(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Occasion of(AgeGroup age) {
        return age == AgeGroup.ADULT ? ADULT : age.staying() ? EIGHTEEN : CHILD;
    }
}
