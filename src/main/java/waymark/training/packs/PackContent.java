package waymark.training.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a version of a pack says.
///
/// @param summary what it is about, for people who choose a pack
/// @param aims what people are to know or be able to do afterwards, one each
/// @param preparation what who leads the workshop does beforehand
/// @param source whose work it is and under which licence, as it travels with the file
public record PackContent(
        String summary,
        List<String> aims,
        String preparation,
        List<Stage> stages,
        List<Handout> handouts,
        String source) {

    public static final PackContent EMPTY = new PackContent("", List.of(), "", List.of(), List.of(), "");

    public PackContent {
        aims = List.copyOf(aims);
        stages = List.copyOf(stages);
        handouts = List.copyOf(handouts);
    }

    /// Of all stages together.
    public int minutes() {
        return stages.stream().mapToInt(Stage::minutes).sum();
    }

    /// The stage with this key.
    public Optional<Stage> stage(UUID key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /// The question with this key, whichever stage asks it.
    public Optional<StageQuestion> question(UUID key) {
        return stages.stream()
                .flatMap(stage -> stage.questions().stream())
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /// The handout with this key.
    public Optional<Handout> handout(UUID key) {
        return handouts.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    PackContent with(List<Stage> changed, List<Handout> papers) {
        return new PackContent(summary, aims, preparation, changed, papers, source);
    }

    /// The same with this stage in the place of the one with its key, or after the last.
    PackContent put(Stage stage) {
        return with(put(stages, stage, Stage::key), handouts);
    }

    PackContent put(Handout handout) {
        return with(stages, put(handouts, handout, Handout::key));
    }

    /// The same without the stage or the handout that has this key.
    PackContent without(UUID key) {
        return with(
                stages.stream().filter(stage -> !stage.key().equals(key)).toList(),
                handouts.stream().filter(one -> !one.key().equals(key)).toList());
    }

    /// The same with the stage so many places later; earlier where negative.
    PackContent moved(UUID key, int places) {
        int from = stages.stream().map(Stage::key).toList().indexOf(key);
        int to = from + places;
        if (from < 0 || to < 0 || to >= stages.size()) {
            return this;
        }
        var all = new ArrayList<>(stages);
        all.add(to, all.remove(from));
        return with(all, handouts);
    }

    private static <T> List<T> put(List<T> all, T one, Function<T, UUID> key) {
        var changed = new ArrayList<>(all);
        int place = all.stream().map(key).toList().indexOf(key.apply(one));
        if (place < 0) {
            changed.add(one);
        } else {
            changed.set(place, one);
        }
        return changed;
    }
}
