package waymark.exchange.publishing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.services.Services;

/// Publishes services of the demonstration as open data, by the rules that people meet.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationOpenServices {

    private final OpenServices open;
    private final Services services;
    private final Clock clock;

    DemonstrationOpenServices(OpenServices open, Services services, Clock clock) {
        this.open = open;
        this.services = services;
        this.clock = clock;
    }

    /// Publishes it, as somebody who has looked at it.
    ///
    /// @param confidential true where nobody may learn where it is
    public void publish(Actor actor, Ref ref, boolean confidential) {
        var row = services.get(actor, ref);
        var ruling = OpenService.publish(
                row,
                new OpenService.Answers(confidential, true),
                open.shown(actor, row, confidential),
                LocalDate.now(clock));
        switch (ruling) {
            case Ruling.Agreed<OpenService.Published>(var event) ->
                open.publish(actor, row.service().version(), event);
            case Ruling.Refused<OpenService.Published>(var problems) ->
                throw new InvariantViolation("an invented service that may not be published: " + problems);
        }
    }
}
