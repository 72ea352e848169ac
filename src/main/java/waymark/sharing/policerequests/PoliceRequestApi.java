package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Records requests of the police where no page is there: the demonstration.
@Component
public class PoliceRequestApi {

    private final Cases cases;
    private final PoliceRequests requests;

    PoliceRequestApi(Cases cases, PoliceRequests requests) {
        this.cases = cases;
        this.requests = requests;
    }

    /// Records a request that the person was told of, and about which they were not asked yet.
    ///
    /// @param parts codes of what is asked for
    /// @return its reference
    public Ref record(
            Actor.Person actor,
            Ref caseRef,
            LocalDate received,
            LocalDate answerBy,
            List<String> parts,
            String force,
            String enquiry,
            String asked) {
        return requests.record(
                actor,
                cases.forChange(actor, caseRef),
                new PoliceRequest.Wanted(
                        received,
                        answerBy,
                        PoliceRequest.OthersTried.NOT_SAID,
                        PoliceRequest.NoticeGiven.GIVEN,
                        PoliceRequest.Views.NOT_ASKED,
                        parts,
                        new RequestDetails(
                                force,
                                "Detective constable",
                                "SAMPLE/1",
                                "",
                                enquiry,
                                asked,
                                "The last three months",
                                "Fictional. No other witness is known.",
                                "",
                                "Fictional. By letter, through her caseworker.",
                                "")));
    }
}
