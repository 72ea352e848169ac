package waymark.cases.referral;

import java.time.LocalDate;
import java.util.List;
import waymark.cases.opening.CaseOrigin;
import waymark.cases.record.Case;
import waymark.cases.record.PersonDetails;
import waymark.kernel.Actor;
import waymark.web.forms.FormData;

/// What Waymark knows already, put into the form of a section that was never saved. It is saved only when
/// somebody saves the section.
final class Prefill {

    private static final String ABROAD = "ABROAD";

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
                .with(ReferralForm.BORN, known.born())
                .with("gender", known.gender().equals("neither") ? "unknown" : known.gender())
                .with("nationality", lists.nationality(known.nationality()))
                .with("nationality-second", lists.nationality(known.secondNationality()));
        return known.language().isEmpty() ? form : form.with("interpreter-language", known.language());
    }

    /// The other way round: what the referral says of the person, as a case keeps it.
    static PersonDetails said(ReferralAnswers answers, PersonDetails known, FormLists lists) {
        var born = answers.get(ReferralForm.BORN);
        return new PersonDetails(
                answers.get("name-first").text(),
                answers.get("name-last").text(),
                answers.get("name-nickname").text(),
                born.given() ? LocalDate.parse(born.text()) : null,
                answers.get("gender").text().equals("unknown")
                        ? "neither"
                        : answers.get("gender").text(),
                nationality(answers, "nationality", known.nationality(), lists),
                nationality(answers, "nationality-second", known.secondNationality(), lists),
                answers.get("interpreter-language").text());
    }

    /// Empty where it is what is known, in the word of the form.
    private static String nationality(ReferralAnswers answers, String question, String known, FormLists lists) {
        var said = answers.get(question).text();
        return said.equals(lists.nationality(known)) ? "" : said;
    }

    /// Where the person was found, exploited and lives, as it was said when the case was opened.
    static FormData place(FormData form, CaseOrigin origin, FormLists lists) {
        var exploited = origin.exploitedAuthority();
        if (!exploited.isEmpty()) {
            form.with("where", exploited.equals(ABROAD) ? "overseas" : "uk");
        }
        if (!exploited.isEmpty() && !exploited.equals(ABROAD)) {
            form.with("exploited-areas", List.of(exploited));
        }
        town(form, origin.exploitedTown(), "uk-towns-1", "uk-towns-other", lists);
        town(form, origin.livingTown(), "staying-town", "staying-town-other", lists);
        return form.with("living-area", origin.livingAuthority()).with("found-area", origin.foundAuthority());
    }

    private static void town(FormData form, String town, String listed, String other, FormLists lists) {
        if (!town.isEmpty()) {
            form.with(lists.town(town).isPresent() ? listed : other, town);
        }
    }
}
