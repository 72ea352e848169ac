/// What happens when more people report at once than can be taken: they wait in two queues, nobody is sent
/// away, and what can wait longer (photos, a search) is put off first. Nothing here knows who anybody is,
/// or counts anybody.
@NullMarked
package waymark.concerns.admission;

import org.jspecify.annotations.NullMarked;
