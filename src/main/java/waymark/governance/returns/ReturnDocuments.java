package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Documents on returns: read by those who read the return, and added by its area while it is with the area.
@Component
class ReturnDocuments implements DocumentHolder {

    private final AreaReturns returns;

    ReturnDocuments(AreaReturns returns) {
        this.returns = returns;
    }

    @Override
    public String kind() {
        return "return";
    }

    @Override
    public String letters() {
        return "RT";
    }

    @Override
    public String path(Ref thing) {
        return "/returns/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(VIEW_RETURNS)
                ? returns.find(thing).map(it -> new Thing(thing, title(it), mayAdd(it, reader)))
                : Optional.empty();
    }

    private static String title(AreaReturn it) {
        return "Return of %s, %s".formatted(it.area().name(), it.header().quarterTitle());
    }

    static boolean mayAdd(AreaReturn it, Actor.Person reader) {
        return it instanceof WithArea
                && reader.may(PREPARE_RETURNS, Scope.area(it.area().code()));
    }

    @Override
    public boolean recordsDownloads() {
        return true;
    }
}
