package waymark.web.mail;

/// The letters of one kind that wait in the tables of a module; a bean of the module, for the page of the queue.
/// Both statements are run as the clock.
///
/// @param kind as the page says it: "Meeting invitations"
/// @param ids how the ids of such letters begin, up to their first dash
/// @param job the name of the job that sends them
/// @param waiting answers one row: `letters`, how many wait, and `since`, from when the oldest of them is, or null
/// @param hurry ends the pauses of those that were refused, so that the next run tries them; empty where none pause
public record WaitingMail(String kind, String ids, String job, String waiting, String hurry) {}
