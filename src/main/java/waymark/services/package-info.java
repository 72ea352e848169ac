/// Services: what organisations offer to a person, for whom, where, when, at what cost, how to get in, and
/// how fresh all that is. The fields follow Open Referral UK (decision 71).
///
/// This package holds the service with its eligibility and opening hours, its repository and the lists that
/// other modules show. `search` answers "what can help this person here?" without keeping who asked for
/// whom, `editing` changes services, `kinds` keeps the kinds of help, `openreferral` gives all of them as
/// files, and `sheets` prints an area’s points of contact and services on paper.
///
/// The tables are in the schema `directory`, where they were made.
@ApplicationModule(
        displayName = "Services",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "contacts",
            "contacts :: numbers",
            "contacts :: settings",
            "directory",
            "directory :: organisations",
            "directory :: search",
            "directory :: terms",
            "notices"
        })
@NullMarked
package waymark.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
