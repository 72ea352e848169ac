package waymark.conferences.closing;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Ref;

/// Items that were offered to another area.
@Component
public class ClosingFixtures {

    private final ConferenceFixtures conferences;
    private final ItemTransfers transfers;

    ClosingFixtures(ConferenceFixtures conferences, ItemTransfers transfers) {
        this.conferences = conferences;
        this.transfers = transfers;
    }

    /// Offers a place to another forum.
    ///
    /// @return the path of the offer
    public String offered(Table from, Ref item, Table to) {
        var paths = new ArrayList<String>();
        conferences.asChair(
                from,
                it -> {
                    transfers.offer(
                            from.chair(),
                            it,
                            it.version(),
                            new Closing(
                                    ClosingOutcome.TRANSFERRED,
                                    null,
                                    PersonTold.NOT_APPLICABLE,
                                    null,
                                    "",
                                    null,
                                    "",
                                    "It belongs there",
                                    ""),
                            to.forum(),
                            "SAFEGUARDING");
                    paths.add(
                            "/conferences/offers/" + transfers.of(it).getFirst().id());
                },
                item);
        return paths.getFirst();
    }
}
