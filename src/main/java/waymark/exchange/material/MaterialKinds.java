package waymark.exchange.material;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.material.MaterialKind;

/// The kinds of material that modules give and take.
@Component
class MaterialKinds {

    /// Told to whoever may take nothing in.
    static final String NOBODY =
            "Only somebody who writes pathways, workshop packs or campaigns for the whole partnership can take it in";

    private final List<MaterialKind> kinds;

    MaterialKinds(List<MaterialKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(MaterialKind::word)).toList();
    }

    Optional<MaterialKind> find(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// Those that the actor may give away and take in.
    List<MaterialKind> openTo(Actor actor) {
        return kinds.stream().filter(one -> one.open(actor)).toList();
    }

    /// Where the thing is that was taken in.
    String path(Arrival.Taken one) {
        return find(one.kind()).map(kind -> kind.path(one.thing())).orElse("/material");
    }

    /// As people say it; the code where this version does not know it.
    String word(String code) {
        return find(code).map(MaterialKind::word).orElse(code);
    }
}
