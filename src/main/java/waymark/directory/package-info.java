/// Who is in the partnership: areas, organisations with their names over time, people, groups and who sat in which seat
/// when; and the file a whole partnership is imported from (`docs/partnership-file.md`).
///
/// Other modules read through [waymark.directory.DirectoryDesk] and the views of the schema `directory_open`,
/// and take part in an import by implementing [waymark.directory.PartnershipPart]. Everything dated is dated in
/// whole days, first and last included, because who an organisation was, and who sat for it, is asked for a day
/// and not for now.
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "web", "audit", "access", "notices"})
@NullMarked
package waymark.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
