package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PREPARE_PACK;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Documents on decisions: everybody who reads the register reads them. The board, who prepares its papers
/// and the lead of the area add them.
@Component
class DecisionDocuments implements DocumentHolder {

    private final BoardDecisions decisions;

    DecisionDocuments(BoardDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public String letters() {
        return "RQ";
    }

    @Override
    public String path(Ref thing) {
        return "/decisions/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(VIEW_RETURNS)
                ? decisions.find(thing).map(it -> new Thing(thing, it.title(), mayAdd(it, reader)))
                : Optional.empty();
    }

    static boolean mayAdd(BoardDecision it, Actor.Person reader) {
        var area = it.area();
        return reader.may(DECIDE_RETURNS)
                || reader.may(PREPARE_PACK)
                || area != null && reader.may(PREPARE_RETURNS, Scope.area(area.code()));
    }

    @Override
    public boolean recordsDownloads() {
        return true;
    }
}
