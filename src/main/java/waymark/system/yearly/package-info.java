/// What is checked in the course of a year: by whom, when, and with what evidence.
@NullMarked
package waymark.system.yearly;

import org.jspecify.annotations.NullMarked;
