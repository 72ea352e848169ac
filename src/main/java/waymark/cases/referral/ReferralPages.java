package waymark.cases.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.SaidAge;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Finds the referral that a page is about.
@Component
class ReferralPages {

    /// What the page of who looked calls it.
    static final String PART = "referral";

    /// A referral with whom it is about.
    ///
    /// @param ageInDoubt true where a date of birth makes a child of somebody on the route of an adult
    record About(Case it, PersonInCase person, Referral referral, boolean ageInDoubt) {

        /// `/cases/CA-7K2M9QX/referral/CP-3H5J7K2`.
        String path() {
            return ReferralPages.path(it, person);
        }

        ReferralAnswers answers() {
            return referral.answers();
        }

        /// Where the route changes: that of the case, or of the referral of somebody else.
        String changeOfRoute() {
            return (person.main() ? it.path() : path()) + "/route";
        }

        /// True where the case has taken another route than the referral, which has to follow it.
        boolean overtaken() {
            return person.main()
                    && referral instanceof Referral.Draft
                    && it.route() != referral.header().route();
        }

        /// True where it may be changed by its reader.
        boolean open() {
            return it.mayWork() && referral instanceof Referral.Draft && !overtaken();
        }

        /// True where it may be printed and recorded.
        boolean refers() {
            return !overtaken()
                    && !ageInDoubt
                    && ReferralAnswers.refers(referral.header().route());
        }
    }

    private final Cases cases;
    private final Referrals referrals;
    private final DirectoryApi directory;
    private final Clock clock;

    ReferralPages(Cases cases, Referrals referrals, DirectoryApi directory, Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.directory = directory;
        this.clock = clock;
    }

    static String path(Case it, PersonInCase person) {
        return it.path() + "/referral/" + person.ref();
    }

    /// For a page, which says who looked.
    ///
    /// @throws NotFound where there is no case, person or referral that the reader may see
    About get(Actor.Person actor, Ref ref, Ref person) {
        return about(cases.get(actor, ref, PART), person);
    }

    /// For a change.
    ///
    /// @throws NotFound also where the reader may not change it, or it was sent
    About forChange(Actor.Person actor, Ref ref, Ref person) {
        return about(cases.forChange(actor, ref), person);
    }

    /// For a change of one that is being prepared.
    Referral.Draft draft(About about, Ref person) {
        if (about.open() && about.referral() instanceof Referral.Draft draft) {
            return draft;
        }
        throw new NotFound(person);
    }

    private About about(Case it, Ref person) {
        var found = it.person(person);
        var referral = referrals.find(it, found).orElseThrow(() -> new NotFound(person));
        return new About(it, found, referral, ageInDoubt(found, referral));
    }

    private boolean ageInDoubt(PersonInCase person, Referral referral) {
        var today = LocalDate.now(clock);
        var route = referral.header().route();
        var said = referral.answers().get(ReferralForm.BORN);
        return referral instanceof Referral.Draft
                && (SaidAge.of(person.details().born()).contradicts(route, today)
                        || said.given()
                                && SaidAge.of(LocalDate.parse(said.text())).contradicts(route, today));
    }

    List<Area> areas(Actor actor) {
        return directory.areas(actor);
    }
}
