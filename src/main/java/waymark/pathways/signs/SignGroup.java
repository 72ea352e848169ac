package waymark.pathways.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Signs under one heading.
///
/// @param title the key of its words
/// @param question an open one that a professional may ask an adult, alone; empty where nothing
///     should be asked
record SignGroup(String title, String question, List<SignLine> lines) {

    private static final String CHILDREN = "signs.checklist.child";

    /// By what they have to do with; where nobody said whom it is about, what shows in children alone comes
    /// last, by itself.
    static List<SignGroup> forAnybody(List<SignLine> lines) {
        var groups = byKind(lines.stream().filter(line -> !ofChildren(line)).toList());
        add(groups, CHILDREN, "", lines.stream().filter(SignGroup::ofChildren).toList());
        return groups;
    }

    private static boolean ofChildren(SignLine line) {
        return line.appliesTo() == AppliesTo.CHILD;
    }

    /// True for what shows in children alone.
    boolean children() {
        return title.equals(CHILDREN);
    }

    /// By what they have to do with.
    static List<SignGroup> byKind(List<SignLine> lines) {
        var groups = new ArrayList<SignGroup>();
        for (var kind : SignKind.values()) {
            add(
                    groups,
                    kind.title(),
                    kind.question(),
                    lines.stream().filter(line -> line.kind() == kind).toList());
        }
        return groups;
    }

    /// Of a place: by how soon they are looked for, and what shows in a person last, without an order.
    static List<SignGroup> byOrder(Map<AtPremises, List<SignLine>> ordered, List<SignLine> lines) {
        var groups = new ArrayList<SignGroup>();
        var rest = new ArrayList<>(lines);
        ordered.forEach((soon, all) -> {
            add(groups, soon.words(), "", all.stream().filter(lines::contains).toList());
            rest.removeAll(all);
        });
        add(groups, "signs.order.none", "", rest);
        return groups;
    }

    private static void add(List<SignGroup> groups, String title, String question, List<SignLine> lines) {
        if (!lines.isEmpty()) {
            groups.add(new SignGroup(title, question, List.copyOf(lines)));
        }
    }
}
