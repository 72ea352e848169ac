package waymark.concerns.patterns;

import java.time.Year;

/// The part of the pattern that is shown. One year at a time: years share no months, so that two views cannot
/// be subtracted from each other.
///
/// @param area code, or empty for all
/// @param survey code, or empty for all
record PatternFilter(Year year, String area, String survey) {

    static final Year FIRST = Year.of(2020);

    /// @param typed as given in the address
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
