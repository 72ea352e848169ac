package waymark.pathways.walk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.pathways.graph.Step;
import waymark.pathways.walk.Turn.Number;

/// Whom a step turns to, for whoever is looking, now.
@Component
class Turns {

    /// What stands whatever the directory says: nobody is ever left without a number.
    static final Number EMERGENCY = new Number("Emergency services", "999", "tel:999", "", "", false, false);

    static final Number POLICE = new Number("Police, not an emergency", "101", "tel:101", "", "", false, false);

    private static final Map<String, Number> LINES = Map.of(
            "EMERGENCY", EMERGENCY,
            "POLICE_101", POLICE,
            "MS_HELPLINE",
                    new Number(
                            "Modern Slavery & Exploitation Helpline",
                            "08000 121 700",
                            "tel:08000121700",
                            "",
                            "",
                            false,
                            false),
            "SALVATION_ARMY",
                    new Number("The Salvation Army", "0800 808 3733", "tel:08008083733", "", "", false, false),
            "ICTG",
                    new Number(
                            "Independent Child Trafficking Guardians",
                            "0800 043 4303",
                            "tel:08000434303",
                            "",
                            "",
                            false,
                            false));

    /// Who answers in an area at this moment, for whoever is looking.
    Answering now(Actor actor, String area) {
        return new Answering();
    }

    /// Who answers, found once for a page.
    static final class Answering {

        Turn turn(Step.Reach reach) {
            var lines = reach.lines().stream()
                    .map(LINES::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new Turn(
                    List.of(),
                    lines.isEmpty() ? List.of(POLICE) : lines,
                    !reach.subject().isEmpty(),
                    false);
        }
    }
}
