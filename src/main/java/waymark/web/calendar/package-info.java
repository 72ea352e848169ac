/// The iCalendar format (RFC 5545), written: for feeds ([waymark.web.CalendarProvider]) and for invitations by
/// e-mail.
@NullMarked
package waymark.web.calendar;

import org.jspecify.annotations.NullMarked;
