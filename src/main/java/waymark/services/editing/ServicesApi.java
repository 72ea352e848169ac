package waymark.services.editing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.HoursFields;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.Alert;
import waymark.services.AlertSet;
import waymark.services.Service;
import waymark.services.ServiceAdded;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.forms.FormData;

/// Invents services through their own rules, for the demonstration world, and marks each as invented.
@Component
public class ServicesApi {

    private final Services services;

    ServicesApi(Services services) {
        this.services = services;
    }

    /// Adds it on the day, which is also when it was first checked; answers its reference.
    @Transactional
    public Ruling<Ref> invent(Actor actor, NewService wanted, LocalDate day) {
        return ServiceForm.read(form(wanted))
                .then(details ->
                        Service.add(services.next(actor), wanted.organisation(), details, day, day, actor.name()))
                .map(added -> {
                    services.add(actor, new ServiceAdded(added.now().invented()));
                    return added.now().ref();
                });
    }

    /// Something holds for a while.
    @Transactional
    public Ruling<Ref> say(Actor actor, Ref ref, String text, LocalDate until, LocalDate today) {
        var service = services.get(actor, ref).service();
        return switch (service.say(new Alert(text, until), today)) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(AlertSet event) -> {
                if (services.save(actor, event) instanceof Saved.Stale<ServiceRow>) {
                    throw new InvariantViolation("a service that changed while it was invented");
                }
                yield Ruling.agreed(ref);
            }
        };
    }

    private static FormData form(NewService wanted) {
        var form =
                FormData.empty().with(wanted).with("everywhere", wanted.areas().isEmpty() ? "yes" : "");
        return HoursFields.fill(form, wanted.days(), wanted.bankHolidays());
    }
}
