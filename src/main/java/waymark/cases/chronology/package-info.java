/// What happened in a case, by when it happened: on a page and as files ([ChronologyController]); and who recorded
/// what, in the order in which they did ([LogController]).
@NullMarked
package waymark.cases.chronology;

import org.jspecify.annotations.NullMarked;
