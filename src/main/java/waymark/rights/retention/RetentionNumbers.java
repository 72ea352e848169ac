package waymark.rights.retention;

/// How long records are kept, as it holds on a day.
///
/// @param caseYears after a case was closed
/// @param childAge a case with a child in it is kept at least until they are so old
/// @param notificationYears a notification that says who nobody is
/// @param draftDays what was begun and not sent
/// @param keyCopyDays the operator keeps a copy of the folder of keys for at most so long
/// @param databaseCopyDays the same for copies of the database
public record RetentionNumbers(
        int caseYears, int childAge, int notificationYears, int draftDays, int keyCopyDays, int databaseCopyDays) {}
