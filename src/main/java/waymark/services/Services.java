package waymark.services;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.TimelineEntry;
import waymark.contacts.WeekdayHours;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// The services, with their areas and hours, which are saved as part of them.
@Repository
@Transactional(readOnly = true)
public class Services {

    private final JdbcClient db;
    private final ServiceHistory history;
    private final Clock clock;

    Services(JdbcClient db, ServiceHistory history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    public ServiceRow get(Actor actor, Ref ref) {
        return db.sql(ServiceReader.ROWS + " where s.ref = :ref")
                .param("today", LocalDate.now(clock))
                .param("ref", ref.value())
                .query(ServiceReader::row)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The reference of the next service. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref next(Actor actor) {
        return Ref.numbered(
                "SV",
                db.sql("select nextval('directory.service_number')")
                        .query(Long.class)
                        .single());
    }

    @Transactional
    public void add(Actor actor, ServiceAdded event) {
        var service = event.now();
        db.sql("""
                insert into directory.service (ref, organisation, kind, name, description, everywhere, minimum_age, maximum_age,
                                               gender, positions, nrm, eligibility, languages, interpreter, bank_holidays,
                                               hours, cost, cost_words, way_in, way_in_words, phone, email, web,
                                               accessibility, from_date, checked_on, checked_by, checked_person,
                                               demonstration)
                values (:ref, :organisation, :kind, :name, :description, :everywhere, :minimum, :maximum, :gender, :positions,
                        :nrm, :eligibility, :languages, :interpreter, :holidays, :hours, :cost, :costWords, :way, :wayWords,
                        :phone, :email, :web, :accessibility, :from, :checked, :by, :me, :demonstration)
                """)
                .params(ServiceReader.details(service))
                .param("organisation", service.organisation())
                .param("from", service.dates().from())
                .param("me", actor.id())
                .param("demonstration", service.demonstration())
                .update();
        areas(service);
        hours(service);
        history.append(actor, "add_service", service.ref(), 1, "Added", List.of("added"), event);
    }

    @Transactional
    public Saved<ServiceRow> save(Actor actor, ServiceChanged event) {
        var service = event.now();
        int changed = db.sql("""
                update directory.service
                   set kind = :kind, name = :name, description = :description, everywhere = :everywhere,
                       minimum_age = :minimum, maximum_age = :maximum, gender = :gender, positions = :positions, nrm = :nrm,
                       eligibility = :eligibility, languages = :languages, interpreter = :interpreter,
                       bank_holidays = :holidays, hours = :hours, cost = :cost, cost_words = :costWords, way_in = :way,
                       way_in_words = :wayWords, phone = :phone, email = :email, web = :web, accessibility = :accessibility,
                       checked_on = :checked, checked_by = :by, checked_person = :me, version = version + 1
                 where ref = :ref and version = :version
                """)
                .params(ServiceReader.details(service))
                .param("me", actor.id())
                .param("version", service.version())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, service.ref()));
        }
        areas(service);
        hours(service);
        var what = TimelineEntry.headline(event.fields());
        history.append(actor, "change_service", service.ref(), service.version() + 1, what, event.fields(), event);
        return Saved.done();
    }

    @Transactional
    public Saved<ServiceRow> save(Actor actor, ServiceConfirmed event) {
        int changed =
                db.sql("""
                update directory.service
                   set checked_on = :on, checked_by = :by, checked_person = :actor, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event).by(actor)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        var what = "Confirmed by " + event.by();
        history.append(actor, "confirm_service", event.ref(), event.version() + 1, what, List.of("checked_on"), event);
        return Saved.done();
    }

    @Transactional
    public Saved<ServiceRow> save(Actor actor, AlertSet event) {
        var alert = event.alert();
        int changed = db.sql("""
                update directory.service set alert = :alert, alert_until = :until, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("ref", event.ref().value())
                .param("version", event.version())
                .param("alert", alert == null ? "" : alert.text())
                .param("until", alert == null ? null : alert.until())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        var what = alert == null ? "Note taken down" : "Note put up: " + alert.text();
        history.append(actor, "note_service", event.ref(), event.version() + 1, what, List.of("alert"), event);
        return Saved.done();
    }

    @Transactional
    public Saved<ServiceRow> save(Actor actor, ServiceEnded event) {
        int changed = db.sql("""
                update directory.service set to_date = :lastDay, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        history.append(
                actor, "end_service", event.ref(), event.version() + 1, "Last day set", List.of("to_date"), event);
        return Saved.done();
    }

    private void areas(Service service) {
        var areas = service.details().areas().toArray(String[]::new);
        db.sql("delete from directory.service_area where service = :ref and not area = any (:areas)")
                .param("ref", service.ref().value())
                .param("areas", areas)
                .update();
        db.sql("insert into directory.service_area (service, area) select :ref, unnest(:areas) on conflict do nothing")
                .param("ref", service.ref().value())
                .param("areas", areas)
                .update();
    }

    private void hours(Service service) {
        db.sql("delete from directory.service_hours where service = :ref")
                .param("ref", service.ref().value())
                .update();
        var spans = service.details().opening().hours().spans();
        db.sql("""
                insert into directory.service_hours (service, day, opens, closes)
                select :ref, s.day, s.opens, s.closes
                  from unnest(:days::int[], :opens::int[], :closes::int[]) as s (day, opens, closes)
                """)
                .param("ref", service.ref().value())
                .param("days", spans.stream().map(WeekdayHours::day).toArray(Integer[]::new))
                .param("opens", spans.stream().map(WeekdayHours::opens).toArray(Integer[]::new))
                .param("closes", spans.stream().map(WeekdayHours::closes).toArray(Integer[]::new))
                .update();
    }
}
