/// What other systems read and are told, and how a partnership takes out what it owns: services as open data
/// (Open Referral UK), events sent to partners' systems (webhooks), and the export of everything.
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "notices",
            "services",
            "services :: editing",
            "services :: openreferral"
        })
@NullMarked
package waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
