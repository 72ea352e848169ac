package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Events of the demonstration in the order of their days: each is carried out when everything before it is
/// done, so that a past quarter reports what was known then.
final class DemoTimeline {

    private record Scene(LocalDate on, Runnable act) {}

    private final List<Scene> scenes = new ArrayList<>();

    /// Adds an event; of two on one day, the first added comes first.
    void on(LocalDate day, Runnable act) {
        scenes.add(new Scene(day, act));
    }

    void play() {
        scenes.sort(Comparator.comparing(Scene::on));
        scenes.forEach(scene -> scene.act().run());
    }
}
