/// Single points of contact (SPOCs): who answers for what, in which area, at what hours, and how fresh that
/// is.
///
/// This package answers who is on duty ([ContactsApi]) and holds the hours of a week that services use too.
/// `posts` keeps the points of contact and who covers them, `absences` who is away, `confirmation` asks
/// holders by e-mail whether all is still right, `numbers` keeps the public numbers, `settings` the
/// subjects and periods, and `onduty` is the page for somebody who needs an answer now.
///
/// The tables are in the schema `directory`, where they were made.
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: imports",
            "directory :: offboarding",
            "directory :: organisations",
            "directory :: search",
            "directory :: terms",
            "notices",
            "reminders"
        })
@NullMarked
package waymark.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
