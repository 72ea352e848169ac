package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened in the demonstration world, told from its first day to today: each thing is done when everything
/// before it is done, so that a past quarter reports what was known then.
final class DemoTimeline {

    private record Scene(LocalDate on, Runnable act) {}

    private final List<Scene> scenes = new ArrayList<>();

    /// Something that happens on a day; of two on one day, the first told comes first.
    void on(LocalDate day, Runnable act) {
        scenes.add(new Scene(day, act));
    }

    void play() {
        scenes.sort(Comparator.comparing(Scene::on));
        scenes.forEach(scene -> scene.act().run());
    }
}
