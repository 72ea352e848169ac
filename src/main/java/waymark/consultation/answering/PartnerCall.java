package waymark.consultation.answering;

import java.time.LocalDate;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// An open round as somebody finds it who speaks for a partner.
///
/// @param answered whether their organisation answered already
record PartnerCall(Ref round, String code, String title, LocalDate closesOn, boolean answered) {

    /// True for whoever speaks for their organisation: they may accept an agreement for it.
    static boolean speaks(Actor.Person actor) {
        return actor.may(Permission.ACCEPT_SHARING, Scope.organisation(actor.organisation()));
    }

    String path() {
        return "/partner-answers/" + round;
    }
}
