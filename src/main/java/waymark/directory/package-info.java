/// Who is in the partnership: its areas, organisations with their names over time, people, groups and who
/// holds which seat when; and the file a whole partnership is imported from (`docs/partnership-file.md`).
///
/// This package holds what the others share: [DirectoryApi] for areas and organisations, the small records
/// that other modules may hold, and dates in words. `organisations`, `people` and `groups` keep the
/// records; `structure` draws the groups; `search` finds in all of it; `imports` takes in a partnership's
/// file; `onboarding` brings a person in and `offboarding` hands over what they hold when they leave.
///
/// Everything dated is dated in whole days, first and last included, because who an organisation was, and
/// who sat for it, is asked for a day and not for now.
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "web", "audit", "access", "access :: roles", "access :: worklink", "notices"})
@NullMarked
package waymark.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
