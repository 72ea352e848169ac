package waymark.exchange.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.services.ServiceLists;
import waymark.services.ServiceRevised;
import waymark.services.ServiceRow;
import waymark.services.Services;
import waymark.services.openreferral.PublicService;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// The services in the open feed. What changes in a service changes in the feed in the same transaction; words
/// that nobody has looked at are withheld.
@Repository
@Transactional(readOnly = true)
class OpenServices {

    private static final String COLUMNS = """
            select service, organisation, confidential, words, withheld, published_on, published_by_name
              from exchange.open_service
            """;

    private final JdbcClient db;
    private final Services services;
    private final ServiceLists lists;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    OpenServices(JdbcClient db, Services services, ServiceLists lists, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.services = services;
        this.lists = lists;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    List<OpenService> all() {
        return db.sql(COLUMNS + " order by service").query(OpenServices::row).list();
    }

    Optional<OpenService> find(Ref service) {
        return db.sql(COLUMNS + " where service = :service")
                .param("service", service.value())
                .query(OpenServices::row)
                .optional();
    }

    /// What everybody would read of it.
    PublicService shown(Actor actor, ServiceRow row, boolean confidential) {
        return OpenService.withoutPlaceInNote(
                PublicService.of(lists.partnership(actor), row, confidential, LocalDate.now(clock)));
    }

    /// Publishes it, or publishes it again with other words.
    @Transactional
    Saved<ServiceRow> publish(Actor actor, int seen, OpenService.Published event) {
        var service = event.row().service();
        var now = services.get(actor, service.ref());
        if (now.service().version() != seen) {
            return Saved.stale(now);
        }
        db.sql("""
                insert into exchange.open_service (service, id, organisation, confidential, document, words, from_date,
                  to_date, alert_until, published_on, published_by, published_by_name)
                values (:service, :id, :organisation, :confidential, cast(:document as jsonb), :words, :from, :to,
                  :alertUntil, :today, :actor, :actorName)
                on conflict (service) do update
                   set confidential = excluded.confidential, document = excluded.document, words = excluded.words,
                       withheld = false, from_date = excluded.from_date, to_date = excluded.to_date,
                       alert_until = excluded.alert_until, published_on = excluded.published_on,
                       published_by = excluded.published_by, published_by_name = excluded.published_by_name,
                       modified_at = clock_timestamp()
                """)
                .paramSource(days(event.row())
                        .by(actor)
                        .with("service", service.ref())
                        .with("id", event.shown().id())
                        .with("organisation", service.organisation())
                        .with("confidential", event.confidential())
                        .with("document", json.writeValueAsString(event.shown().document()))
                        .with("words", event.words())
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "publish_service", service.ref().value(), seen, List.of());
        return Saved.done();
    }

    /// Takes it out of the feed.
    @Transactional
    void withdraw(Actor actor, Ref service) {
        int gone = db.sql("delete from exchange.open_service where service = :service")
                .param("service", service.value())
                .update();
        if (gone > 0) {
            audit.changed(actor, "withdraw_open_service", service.value(), 0, List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OpenServiceJobs {

        @Bean
        Job withdrawEndedServices(OpenServices services) {
            return Job.daily(LocalTime.of(0, 30), "Open feed without ended organisations", services::withdrawOfEnded);
        }
    }

    /// Takes out what organisations offered that have ended: whoever needs help would ring nobody.
    @Transactional
    void withdrawOfEnded(Actor system) {
        db.sql("""
                delete from exchange.open_service s
                 using directory_open.organisation o
                 where o.code = s.organisation and o.to_date < :today
                returning s.service
                """)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list()
                .forEach(ref -> audit.changed(system, "withdraw_open_service", ref, 0, List.of()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void revised(ServiceRevised event) {
        find(event.ref()).ifPresent(open -> refresh(CurrentActor.now(), event.ref(), open));
    }

    private void refresh(Actor actor, Ref ref, OpenService open) {
        var row = services.get(actor, ref);
        var shown = shown(actor, row, open.confidential());
        boolean known = OpenService.digest(row, shown.document()).equals(open.words())
                && !OpenService.placeIn(shown.document());
        if (!known) {
            db.sql("""
                    update exchange.open_service set withheld = true, modified_at = clock_timestamp()
                     where service = :service
                    """).param("service", ref.value()).update();
            return;
        }
        db.sql("""
                update exchange.open_service
                   set document = cast(:document as jsonb), withheld = false, from_date = :from, to_date = :to,
                       alert_until = :alertUntil, modified_at = clock_timestamp()
                 where service = :service
                """)
                .paramSource(days(row).with("service", ref).with("document", json.writeValueAsString(shown.document())))
                .update();
    }

    private static RecordParameters days(ServiceRow row) {
        var service = row.service();
        var alert = service.alert();
        return RecordParameters.none()
                .with("from", service.dates().from())
                .with("to", service.dates().to())
                .with("alertUntil", alert == null ? null : alert.until());
    }

    private static OpenService row(ResultSet row, int number) throws SQLException {
        return new OpenService(
                new Ref(row.getString("service")),
                row.getString("organisation"),
                row.getBoolean("confidential"),
                row.getString("words"),
                row.getBoolean("withheld"),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"));
    }
}
