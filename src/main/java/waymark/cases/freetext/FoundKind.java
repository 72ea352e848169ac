package waymark.cases.freetext;

import java.util.Optional;
import waymark.cases.screening.Kind;

/// What belongs in a sealed field rather than in a text that many read, and in which.
enum FoundKind {
    NUMBER("a telephone number or e-mail address", "contact", "safe contact"),
    PLACE("a street, a postcode or the name of a place", "address", "safe address");

    private final String words;
    private final String field;
    private final String fieldWords;

    FoundKind(String words, String field, String fieldWords) {
        this.words = words;
        this.field = field;
        this.fieldWords = fieldWords;
    }

    /// Within a sentence.
    String words() {
        return words;
    }

    /// The word of the sealed field.
    String field() {
        return field;
    }

    /// The sealed field, within a sentence.
    String fieldWords() {
        return fieldWords;
    }

    /// What stands in the text instead.
    String note() {
        return "[in the sealed field %s]".formatted(fieldWords);
    }

    static Optional<FoundKind> of(Kind kind) {
        return switch (kind) {
            case TELEPHONE, EMAIL, ONLINE -> Optional.of(NUMBER);
            case ADDRESS, POSTCODE, PLACE -> Optional.of(PLACE);
            default -> Optional.empty();
        };
    }
}
