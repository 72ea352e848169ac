package waymark.services.editing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import waymark.services.ServiceDetails;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.web.forms.DateField;

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
        return switch (form(wanted, day).details()) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(ServiceDetails details) -> add(actor, wanted.organisation(), details, day);
        };
    }

    private Ruling<Ref> add(Actor actor, String organisation, ServiceDetails details, LocalDate day) {
        return switch (Service.add(services.next(actor), organisation, details, day, day, actor.name())) {
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(ServiceAdded(Service service)) -> {
                services.add(actor, new ServiceAdded(service.invented()));
                yield Ruling.agreed(service.ref());
            }
        };
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

    private static ServiceForm form(NewService wanted, LocalDate day) {
        return new ServiceForm(
                0,
                new DescriptionForm(
                        wanted.organisation(),
                        wanted.kind(),
                        wanted.name(),
                        wanted.description(),
                        wanted.areas().isEmpty() ? "yes" : "",
                        wanted.areas(),
                        DateField.of(day)),
                new EligibilityForm(
                        wanted.minimumAge(),
                        wanted.maximumAge(),
                        wanted.gender(),
                        wanted.positions(),
                        wanted.nrm(),
                        wanted.eligibility()),
                new HoursForm(
                        wanted.days().isEmpty() ? Collections.nCopies(7, "") : wanted.days(),
                        wanted.bankHolidays(),
                        wanted.hours()),
                new ReachForm(
                        wanted.wayIn(),
                        wanted.wayInWords(),
                        wanted.phone(),
                        wanted.email(),
                        "",
                        wanted.cost(),
                        wanted.costWords(),
                        wanted.languages(),
                        wanted.interpreter(),
                        wanted.accessibility()));
    }
}
