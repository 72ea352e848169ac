package waymark.pathways.editions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.Soundness;
import waymark.pathways.graph.Soundness.Finding;

/// What a pathway is checked against: the other pathways, and whom the directory knows.
@Component
class Around {

    private static final Set<String> LINES =
            Set.of("EMERGENCY", "POLICE_101", "MS_HELPLINE", "SALVATION_ARMY", "ICTG");

    private final Pathways pathways;

    Around(Pathways pathways) {
        this.pathways = pathways;
    }

    /// What is wrong with the edition where it would stand, as a whole pathway.
    ///
    /// @param publishing true where the pathways it leads on to must be in force already, not only known
    List<Finding> findings(Actor actor, Pathway pathway, Content content, boolean publishing) {
        var codes = new HashSet<>(pathways.codesInForce(actor));
        if (!publishing) {
            pathways.all(actor).stream().map(Pathway::code).forEach(codes::add);
        }
        return Soundness.of(
                pathway.code(), content.whole(standing(actor, pathway)), surroundings(codes));
    }

    /// The default in force that an area's steps stand in; empty for a default, and where none is in force.
    Graph standing(Actor actor, Pathway pathway) {
        return pathway.area() == null
                ? NOTHING
                : pathways.find(actor, pathway.code(), null)
                        .flatMap(one -> pathways.inForce(actor, one.ref()))
                        .map(one -> one.body().content().whole(NOTHING))
                        .orElse(NOTHING);
    }

    private static final Graph NOTHING = new Graph("", List.of());

    private Soundness.Surroundings surroundings(Set<String> codes) {
        return new Soundness.Surroundings() {
            @Override
            public boolean inForce(String pathway) {
                return codes.contains(pathway);
            }

            @Override
            public boolean knowsSubject(String subject) {
                return true;
            }

            @Override
            public boolean knowsLine(String line) {
                return LINES.contains(line);
            }

            @Override
            public Soundness.Answering answering(String subject) {
                return Soundness.Answering.NOT_KNOWN;
            }
        };
    }
}
