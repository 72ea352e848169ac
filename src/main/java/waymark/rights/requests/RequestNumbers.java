package waymark.rights.requests;

/// How long an answer may take, as it holds on a day.
///
/// @param answerMonths from the day on which a request was received
/// @param extensionMonths more, where the person was told so in time
/// @param complaintDays until a complaint is acknowledged
record RequestNumbers(int answerMonths, int extensionMonths, int complaintDays) {}
