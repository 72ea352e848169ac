package waymark.funding.bids;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;

/// Letters of support and other papers of a bid: who sees funding reads them, and who keeps it adds them.
@Component
class BidDocuments implements DocumentHolder {

    private final Bids bids;

    BidDocuments(Bids bids) {
        this.bids = bids;
    }

    @Override
    public String kind() {
        return "bid";
    }

    @Override
    public String letters() {
        return "BD";
    }

    @Override
    public String path(Ref thing) {
        return "/funding/bids/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(Permission.VIEW_FUNDING)
                ? bids.find(thing).map(it -> new Thing(thing, it.title(), Provision.keeps(reader)))
                : Optional.empty();
    }

    @Override
    public boolean recordsDownloads() {
        return false;
    }
}
