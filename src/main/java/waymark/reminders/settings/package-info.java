/// When reminders are sent by themselves, and the quiet hours. Used within this module only.
@NullMarked
package waymark.reminders.settings;

import org.jspecify.annotations.NullMarked;
