package waymark.meetings.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An organisation with its figures. Organisations of one kind are shown together and by name: a council and
/// a small charity are not ranked against each other.
///
/// @param handovers in words; empty where there are none or the reader does not see them
record OrganisationFigures(String code, String name, String kind, Map<FigureKind, Share> shares, String handovers) {

    OrganisationFigures {
        shares = Map.copyOf(shares);
    }

    Share of(FigureKind kind) {
        return shares.getOrDefault(kind, Share.NONE);
    }

    /// As a cell of the table says it.
    String text(FigureKind kind) {
        if (kind == FigureKind.HANDOVERS) {
            return handovers.isEmpty() ? "–" : handovers;
        }
        return of(kind).text();
    }

    String percent(FigureKind kind) {
        return kind == FigureKind.HANDOVERS ? "" : of(kind).inHundred();
    }

    boolean empty() {
        return handovers.isEmpty() && shares.values().stream().allMatch(share -> share.whole() == 0);
    }

    /// The cells of a line of the file.
    List<Object> line() {
        var line = new ArrayList<Object>(List.of(kind, name));
        for (var one : FigureKind.values()) {
            if (one == FigureKind.HANDOVERS) {
                line.add(handovers);
            } else {
                line.add(of(one).part());
                line.add(of(one).whole());
            }
        }
        return line;
    }

    static List<String> header() {
        var header = new ArrayList<>(List.of("Kind", "Organisation"));
        for (var one : FigureKind.values()) {
            header.add(one.title());
            if (one != FigureKind.HANDOVERS) {
                header.add(one.title() + ": of");
            }
        }
        return header;
    }
}
