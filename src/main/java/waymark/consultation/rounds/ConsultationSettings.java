package waymark.consultation.rounds;

/// What is promised to people who answer, as it stands on a day.
///
/// @param answerWeeks within so many weeks of the close everybody hears what is done
/// @param leastDays so many days people have at least
public record ConsultationSettings(int answerWeeks, int leastDays) {}
