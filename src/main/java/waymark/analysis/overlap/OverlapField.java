package waymark.analysis.overlap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.insight.linkage.Field;

/// A column that lists can be compared by.
enum OverlapField {
    GIVEN_NAME("given_name", "Given name"),
    SURNAME("surname", "Family name"),
    DATE_OF_BIRTH("date_of_birth", "Date of birth"),
    NATIONALITY("nationality", "Nationality"),
    POSTCODE("postcode", "Postcode"),
    PHONE("phone", "Telephone number");

    private final String column;
    private final String label;

    OverlapField(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /// As a file calls it.
    String column() {
        return column;
    }

    String label() {
        return label;
    }

    Field field() {
        return Field.named(column);
    }

    /// Whether a column of a file is this one, under whatever name: `first_name` is a given name.
    boolean is(String named) {
        var there = Field.named(named);
        return switch (field().kind()) {
            case GIVEN_NAME, SURNAME, DATE -> there.kind() == field().kind();
            case CODE, TEXT -> column.equalsIgnoreCase(named.strip());
        };
    }

    static Optional<OverlapField> of(String column) {
        return Arrays.stream(values()).filter(one -> one.column.equals(column)).findFirst();
    }

    static List<OverlapField> of(List<String> columns) {
        return columns.stream().flatMap(column -> of(column).stream()).toList();
    }
}
