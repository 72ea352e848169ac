/// Hand-overs of a concern, from a professional whose organisation may not refer a person into the National
/// Referral Mechanism to a first responder who may.
///
/// Nothing in a hand-over tells who the person is. It is made of closed choices and of two professionals'
/// telephone numbers; the person is spoken of on the telephone, under the hand-over's reference. The sender
/// sees it, and the first responders of the organisation that has it now. Coordinators see references and
/// numbers only.
///
/// This package holds what those below it share. Start at [Handover], then [Handovers]. The tables are in
/// the schema `concerns`, where hand-overs began.
@ApplicationModule(
        displayName = "Hand-overs",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "contacts",
            "directory",
            "directory :: offboarding",
            "notices"
        })
@NullMarked
package waymark.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
