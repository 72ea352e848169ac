/// For how long attendance is kept by person, and the job that removes names after that.
@NullMarked
package waymark.meetings.retention;

import org.jspecify.annotations.NullMarked;
