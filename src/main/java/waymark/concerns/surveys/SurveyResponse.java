package waymark.concerns.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The answers of one person to one survey: no free text, no day, nothing about the person.
///
/// @param id idempotency key of the form: sent twice it is counted once
/// @param area code, or empty if they did not say
/// @param place number in the gazetteer, or empty
/// @param month its first day
/// @param answers as `SLEEP:YES`
public record SurveyResponse(
        UUID id, String survey, String area, String place, LocalDate month, List<String> answers) {}
