package waymark.cases.referral;

import java.util.Locale;

/// How a question is answered.
enum QuestionKind {
    /// Follows from the route of the person and is not asked again.
    ROUTE,
    LINE,
    LONG,
    LINES,
    EMAIL,
    TELEPHONE,
    NUMBER,
    DATE,
    RADIOS,
    CHECKBOXES,
    /// One of a long list, searched by typing.
    LIST,
    /// Up to ten of a long list.
    SEVERAL,
    /// Files, which are kept as documents.
    FILES;

    /// The most of [#SEVERAL].
    static final int MOST = 10;

    static QuestionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// True where it is answered by choosing.
    boolean chosen() {
        return this == RADIOS || this == CHECKBOXES || this == LIST || this == SEVERAL || this == ROUTE;
    }
}
