/// Everybody's calendar feed: the secret address in [CalendarAddresses], what is in it in [CalendarEvents],
/// and the file format (RFC 5545) in [CalendarFile]. Used within this module only.
@NullMarked
package waymark.reminders.calendar;

import org.jspecify.annotations.NullMarked;
