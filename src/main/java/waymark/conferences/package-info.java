/// Conferences: agencies round one table about a person or a place (VARM, MACC and others, which are data). A
/// referral is accepted and listed on a meeting of the forum's group, each agency searches what it holds and
/// releases what it may, they decide together, and every action is done or chased. It stands on `meetings`
/// for dates, seats and who was in the room, and on `cases` for the person.
@ApplicationModule(
        displayName = "Conferences",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: groups",
            "directory :: offboarding",
            "meetings",
            "meetings :: overview",
            "notices",
            "reminders",
            "documents",
            "insight",
            "cases",
            "cases :: matching",
            "cases :: record",
            "cases :: sharing-consent",
            "sharing :: policydocuments"
        })
@NullMarked
package waymark.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
