package waymark.intelligence.network;

import java.util.List;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.Link;

/// What lies around an entity: one model, from which the table and the picture are both made.
///
/// @param nodes the middle first, then by how far, by kind and by name
/// @param links between these nodes
/// @param same pairs that were judged the same
/// @param more whether there is more than is listed
record Network(Entity middle, List<Node> nodes, List<Line> links, List<Same> same, boolean more) {

    /// So many are drawn; the rest is in the table.
    static final int DRAWN = 300;

    /// An entity of the network.
    ///
    /// @param hop steps from the middle
    /// @param neighbours how many of the network it is linked to
    record Node(Entity entity, int hop, int neighbours) {}

    /// A link of the network, with both its ends.
    record Line(Link link, Entity from, Entity to) {}

    /// Two that were judged the same.
    record Same(Entity one, Entity other) {}

    boolean allDrawn() {
        return nodes.size() <= DRAWN;
    }
}
