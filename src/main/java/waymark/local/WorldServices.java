package waymark.local;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.services.ServiceDesk;
import waymark.kernel.Actor;

/// What help there is in the demonstration: a bed in every area, something for a child, one that is full and one that
/// nobody has checked for long. None of it exists; each says so in its name and wherever it is shown, and every number
/// is
/// from Ofcom's ranges for drama.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class WorldServices {

    private final WorldFiles files;
    private final WorldCast stage;
    private final ServiceDesk services;

    WorldServices(WorldFiles files, WorldCast stage, ServiceDesk services) {
        this.files = files;
        this.stage = stage;
        this.services = services;
    }

    void tell(WorldStory story, Map<String, Actor.Person> cast, WorldDays days) {
        var coordinator = WorldCast.find(cast, "coordinator");
        for (var offered : files.read("services", WorldFiles.Services.class).services()) {
            story.on(days.day(offered.opened()), () -> stage.as(coordinator, actor -> offer(actor, offered, days)));
        }
    }

    private void offer(Actor.Person actor, WorldFiles.Offered offered, WorldDays days) {
        var service = offered.service();
        var ref = WorldCast.agreed(services.invent(actor, service, days.day(offered.opened())));
        if (service.alert() != null) {
            var until = days.today().plusDays(service.alertDays());
            WorldCast.agreed(services.say(actor, ref, service.alert(), until, days.today()));
        }
    }
}
