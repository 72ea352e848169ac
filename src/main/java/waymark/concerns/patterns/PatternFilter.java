package waymark.concerns.patterns;

import java.time.Year;

/// Which part of the pattern is looked at. A year at a time: years have no months in common, so that two looks cannot
/// be
/// taken from each other.
///
/// @param area code, or empty for all
/// @param survey code, or empty for all
record PatternFilter(Year year, String area, String survey) {

    static final Year FIRST = Year.of(2020);

    /// @param typed as it came in the address
    static PatternFilter of(String typed, String area, String survey, Year now) {
        var year = typed.matches("\\d{4}") ? Year.of(Integer.parseInt(typed)) : now;
        return new PatternFilter(year.isBefore(FIRST) || year.isAfter(now) ? now : year, area, survey);
    }

    boolean takesArea(String code) {
        return area.isEmpty() || area.equals(code);
    }

    boolean takesSurvey(String code) {
        return survey.isEmpty() || survey.equals(code);
    }
}
