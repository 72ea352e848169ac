package waymark.cases.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person has consented to today.
///
/// @param layers the newest answer of each layer that was ever recorded, partners by name
/// @param number how many conversations were recorded with the person
/// @param assessment the newest assessment of whether the person can decide about the NRM
public record Standing(List<LayerState> layers, int number, Optional<Assessment> assessment) {

    /// @param lacks true where the person cannot decide about the NRM
    /// @param decision made in their best interests; nothing where it is still to be made
    /// @param nextOn when to look at it again
    /// @param number how many assessments were recorded
    public record Assessment(
            boolean lacks,
            LocalDate assessedOn,
            Optional<BestInterests> decision,
            @Nullable LocalDate nextOn,
            int number) {}

    /// Nothing was recorded yet.
    static final Standing NOTHING = new Standing(List.of(), 0, Optional.empty());

    public Standing {
        layers = List.copyOf(layers);
    }

    /// True where the person agreed to be referred to the NRM, and has not withdrawn it.
    public boolean nrmGiven() {
        return decision(Layer.NRM) == ConsentDecision.GIVEN;
    }

    /// True where an assessment says that the person cannot decide about the NRM.
    public boolean lacksCapacity() {
        return assessment.filter(Assessment::lacks).isPresent();
    }

    /// What was decided for somebody who cannot decide; nothing where they can, or it is still to be made.
    public Optional<BestInterests> bestInterests() {
        return assessment.filter(Assessment::lacks).flatMap(Assessment::decision);
    }

    /// The newest answer in a layer that is not about single organisations.
    public Optional<LayerState> of(Layer layer) {
        return layers.stream()
                .filter(one -> one.layer() == layer && one.partner() == null)
                .findFirst();
    }

    /// The newest answer about one organisation.
    public Optional<LayerState> partner(String organisation) {
        return layers.stream().filter(one -> organisation.equals(one.partner())).findFirst();
    }

    /// The newest answers about organisations.
    public List<LayerState> partners() {
        return layers.stream().filter(one -> one.partner() != null).toList();
    }

    /// What was said in the layer; not asked where nothing was recorded.
    public ConsentDecision decision(Layer layer) {
        return of(layer).map(LayerState::decision).orElse(ConsentDecision.NOT_ASKED);
    }

    /// What was said yes to.
    List<LayerState> given() {
        return layers.stream()
                .filter(one -> one.decision() == ConsentDecision.GIVEN)
                .toList();
    }

    /// The first day on which somebody is to be asked again.
    Optional<LocalDate> askOn() {
        return layers.stream()
                .filter(one -> one.decision() == ConsentDecision.UNDECIDED)
                .map(LayerState::askOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
