package waymark.pathways.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Signs under one heading.
///
/// @param title the key of its words
/// @param question an open one that a professional may ask an adult, alone; empty where nothing should be asked
record Group(String title, String question, List<Line> lines) {

    private static final String CHILDREN = "signs.checklist.child";

    /// By what they have to do with; where nobody said whom it is about, what shows in children alone comes last, by
    /// itself.
    static List<Group> forAnybody(List<Line> lines) {
        var groups = byKind(lines.stream().filter(line -> !ofChildren(line)).toList());
        add(groups, CHILDREN, "", lines.stream().filter(Group::ofChildren).toList());
        return groups;
    }

    private static boolean ofChildren(Line line) {
        return line.appliesTo() == AppliesTo.CHILD;
    }

    /// True for what shows in children alone.
    boolean children() {
        return title.equals(CHILDREN);
    }

    /// By what they have to do with.
    static List<Group> byKind(List<Line> lines) {
        var groups = new ArrayList<Group>();
        for (var kind : Kind.values()) {
            add(
                    groups,
                    kind.title(),
                    kind.question(),
                    lines.stream().filter(line -> line.kind() == kind).toList());
        }
        return groups;
    }

    /// Of a place: by how soon they are looked for, and what shows in a person last, without an order.
    static List<Group> byOrder(Map<AtPremises, List<Line>> ordered, List<Line> lines) {
        var groups = new ArrayList<Group>();
        var rest = new ArrayList<>(lines);
        ordered.forEach((soon, all) -> {
            add(groups, soon.words(), "", all.stream().filter(lines::contains).toList());
            rest.removeAll(all);
        });
        add(groups, "signs.order.none", "", rest);
        return groups;
    }

    private static void add(List<Group> groups, String title, String question, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(title, question, List.copyOf(lines)));
        }
    }
}
