/// Photos and documents that come with a report: looked at by their first bytes, sealed for the desk before they touch
/// a
/// disk, made into a safe picture in a process of its own, and brought into the database like the report itself.
///
/// Nothing here knows who sent them. Start at [FileIntake].
@NullMarked
package waymark.concerns.files;

import org.jspecify.annotations.NullMarked;
