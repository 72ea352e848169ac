package waymark.intelligence.monthly;

import java.time.YearMonth;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// What the demonstration writes for the board about months.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationMonths {

    private final MonthlyPictures pictures;
    private final QuarterThemes themes;

    DemonstrationMonths(MonthlyPictures pictures, QuarterThemes themes) {
        this.pictures = pictures;
        this.themes = themes;
    }

    /// Begins a picture and writes it.
    public void draft(
            Actor.Person actor, YearMonth month, String situation, String changes, String gaps, String ahead) {
        pictures.begin(actor, month);
        pictures.change(
                actor,
                pictures.get(actor, month),
                1,
                new MonthlyPicture.Words(situation + " (Fictional.)", changes, gaps, ahead));
    }

    /// Sends it to a second officer.
    public void send(Actor.Person actor, YearMonth month) {
        var it = pictures.get(actor, month);
        pictures.send(actor, it, it.version());
    }

    /// A second officer publishes it.
    public void publish(Actor.Person second, YearMonth month) {
        var it = pictures.get(second, month);
        pictures.publish(second, it, it.version());
    }

    /// What a quarter looks at.
    public void theme(Actor.Person actor, String quarter, String title, String about) {
        themes.save(actor, quarter, 0, title, about);
    }
}
