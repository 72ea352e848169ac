package waymark.cases.referral;

import waymark.cases.record.Case;
import waymark.cases.record.PersonDetails;
import waymark.kernel.Actor;
import waymark.web.forms.FormData;

/// What Waymark knows already, put into the form of a section that was never saved. It is saved only when
/// somebody saves the section.
final class Prefill {

    private Prefill() {}

    static FormData referrer(FormData form, Case it, Actor.Person actor, FirstResponders.Reached reached) {
        int space = actor.name().lastIndexOf(' ');
        return form.with("user-organisation", actor.organisationName())
                .with("user-email", reached.email())
                .with("reference", it.ref().value())
                .with("fr-first-name", space < 0 ? actor.name() : actor.name().substring(0, space))
                .with("fr-last-name", space < 0 ? "" : actor.name().substring(space + 1))
                .with("fr-phone", reached.phone());
    }

    static FormData person(FormData form, PersonDetails known, FormLists lists) {
        form.with("name-first", known.firstName())
                .with("name-last", known.lastName())
                .with("name-nickname", known.otherNames())
                .with("dob", known.born())
                .with("gender", known.gender().equals("neither") ? "unknown" : known.gender())
                .with("nationality", lists.nationality(known.nationality()))
                .with("nationality-second", lists.nationality(known.secondNationality()));
        return known.language().isEmpty()
                ? form
                : form.with("interpreter-language", known.language());
    }
}
