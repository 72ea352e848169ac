package waymark.sharing.htcds;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.cases.consent.sharing.SharingAct;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Files in the case data standard.
@Component
public class HtcdsFixtures {

    private final CaseFixtures cases;
    private final HtcdsExports exports;
    private final TransactionTemplate transaction;

    HtcdsFixtures(CaseFixtures cases, HtcdsExports exports, TransactionTemplate transaction) {
        this.cases = cases;
        this.exports = exports;
        this.transaction = transaction;
    }

    /// One of a case of the person, and where in the case it is.
    public String made(Actor.Person person, Ref ref) {
        var wanted =
                new HtcdsExport.Wanted(HtcdsExport.Purpose.SUPPORT, false, true, "Sample Clinic", "An appointment");
        return CurrentActor.as(
                person,
                () -> transaction.execute(_ -> {
                    var it = cases.cases().find(ref).orElseThrow();
                    return "/htcds/"
                            + exports.make(person, it, wanted, ConsentGround.nobodyElse(it, SharingAct.CASE_FILE));
                }));
    }
}
