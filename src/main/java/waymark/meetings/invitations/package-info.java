/// Invitations to meetings: who is invited ([Invitees]), the e-mails with their calendar part
/// ([InvitationMails], [InvitationJob]), and the answers, with or without signing in ([Invitations]). It learns
/// of what changed by [waymark.meetings.MeetingsChanged] and [waymark.directory.groups.SeatsChanged].
@NullMarked
package waymark.meetings.invitations;

import org.jspecify.annotations.NullMarked;
