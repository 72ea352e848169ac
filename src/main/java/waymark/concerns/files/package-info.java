/// Photos and documents that come with a report: recognised by their first bytes, sealed for the desk before
/// they touch a disk, made into a safe picture in a separate process, and uploaded to the database like the
/// report itself.
///
/// Nothing here knows who sent them. Start at [FileIntake].
@NullMarked
package waymark.concerns.files;

import org.jspecify.annotations.NullMarked;
