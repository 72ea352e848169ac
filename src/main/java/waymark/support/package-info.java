/// Support: what a person needs and wants, who does what about it by when, how they say that they are, and how it
/// ends; in the National Referral Mechanism or outside it alike. It adds its parts to a case (`cases.record`),
/// which only the members of that case open.
@ApplicationModule(
        displayName = "Support",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: offboarding",
            "services",
            "documents",
            "notices",
            "reminders",
            "insight",
            "cases",
            "cases :: record",
            "cases :: members",
            "cases :: sharing-consent",
            "cases :: safety",
            "cases :: screening",
            "cases :: freetext",
            "contacts :: numbers"
        })
@NullMarked
package waymark.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
