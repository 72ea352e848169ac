package waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Events of the demonstration in the order of their days: each is carried out when everything before it is
/// done, so that a past quarter reports what was known then.
final class DemoTimeline {

    private record Event(LocalDate on, Runnable act) {}

    private final List<Event> events = new ArrayList<>();

    /// Adds an event; of two on one day, the first added comes first.
    void on(LocalDate day, Runnable act) {
        events.add(new Event(day, act));
    }

    void run() {
        events.sort(Comparator.comparing(Event::on));
        events.forEach(event -> event.act().run());
    }
}
