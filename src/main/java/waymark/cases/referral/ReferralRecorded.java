package waymark.cases.referral;

import java.time.LocalDate;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Actor;

/// A first responder recorded that the referral of a person was sent to the Home Office. Published in the
/// transaction that saves it: what follows from it happens with it or not at all.
///
/// @param route that it was sent on
/// @param complete true where every answer that the form needs was there, or the reason for its gap
/// @param on the day it was sent
/// @param reference that the Home Office gave it
/// @param by who sent it
/// @param organisation code of the first responder organisation
/// @param corrects true where it replaces what was recorded before
public record ReferralRecorded(
        Actor.Person actor,
        Case it,
        PersonInCase person,
        Route route,
        boolean complete,
        LocalDate on,
        String reference,
        String by,
        String organisation,
        boolean corrects) {}
