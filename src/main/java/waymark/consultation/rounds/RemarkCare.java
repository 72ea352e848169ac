package waymark.consultation.rounds;

/// Who reads what people write, once what may identify somebody was taken out.
public enum RemarkCare {
    SCREENED("Those who run consultations read it"),
    SEALED("Only the two who put it under themes read it, and nothing of it is quoted");

    private final String words;

    RemarkCare(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
