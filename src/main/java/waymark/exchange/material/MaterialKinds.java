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

    /// As people say it; the code where this version does not know it.
    String word(String code) {
        return find(code).map(MaterialKind::word).orElse(code);
    }
}
