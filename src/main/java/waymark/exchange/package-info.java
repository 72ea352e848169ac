/// Exchange with other systems: who may ask ([waymark.exchange.consumers]) and what they are answered
/// ([waymark.exchange.api]). Nothing of a case, a report or a piece of intelligence is read by any of it;
/// intelligence is told by it, and only told.
///
/// Services that were published ([waymark.exchange.publishing]) are read by anybody in the terms of Open Referral
/// UK ([waymark.exchange.openreferral]). Everything that the partnership owns is taken out by two administrators
/// ([waymark.exchange.exports]). Systems are told that something changed ([waymark.exchange.webhooks]).
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "access :: roles",
            "directory",
            "intelligence :: submissions",
            "analysis :: releases",
            "directory :: offboarding",
            "directory :: organisations",
            "contacts",
            "documents",
            "services",
            "services :: editing",
            "services :: openreferral",
            "strategy",
            "strategy :: actions",
            "pathways",
            "meetings",
            "governance",
            "governance :: packs",
            "notices"
        })
@NullMarked
package waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
