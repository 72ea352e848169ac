package waymark.strategy.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;
import waymark.web.forms.Choice;

/// One measure with the figure of each area that supplies it.
record MeasureRow(MeasureLine measure, List<VisibleResult> cards) {

    static List<MeasureRow> of(List<VisibleResult> cards) {
        var rows = new LinkedHashMap<Ref, List<VisibleResult>>();
        for (var card : cards) {
            rows.computeIfAbsent(card.measure().ref(), _ -> new ArrayList<>()).add(card);
        }
        return rows.values().stream()
                .map(one -> new MeasureRow(one.getFirst().measure(), one))
                .toList();
    }

    Optional<VisibleResult> in(Choice area) {
        return in(area.value());
    }

    private Optional<VisibleResult> in(String area) {
        return cards.stream().filter(card -> card.result().area().equals(area)).findFirst();
    }

    String target() {
        return cards.getFirst().target();
    }

    /// As the reader sees them: of the quarter, or of the latest with a figure where it has none.
    List<Colour> colours() {
        return cards.stream()
                .map(card -> card.last().orElse(card).colour())
                .filter(Objects::nonNull)
                .toList();
    }

    /// Red before amber before green; what an area does not supply, or whose colour is not given, comes last.
    int rank(String area) {
        return in(area).map(card -> card.last().orElse(card).colour())
                .map(Colour::ordinal)
                .orElse(Colour.values().length);
    }
}
