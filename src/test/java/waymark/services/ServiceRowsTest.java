package waymark.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waymark.services.ServicesFixtures.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.audit.TimelineEntry;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// What is written of a service is read again, and only by whoever may.
@WaymarkTest
class ServiceRowsTest {

    @Autowired
    Services services;

    @Autowired
    ServiceLists lists;

    @Autowired
    ServiceHistory history;

    @Autowired
    TestUsers someone;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private String kind;
    private LocalDate today;

    @BeforeEach
    void begin() {
        kind = ServicesFixtures.kind();
        today = LocalDate.now(clock);
    }

    @AfterEach
    void end() {
        ServicesFixtures.over(kind);
    }

    @Test
    void a_service_is_read_as_it_was_written() {
        var lead = someone.organisationLead("HCC");
        var details = whole("Beds");
        var ref = added(lead, details);
        var row = as(lead, () -> services.get(lead, ref));
        assertThat(row.service().details()).isEqualTo(details);
        assertThat(row.service().checkedBy()).isEqualTo(lead.name());
        assertThat(row.areas()).containsExactlyInAnyOrder("East Riding", "Hull");
        assertThat(row.organisationName()).isEqualTo("Hull City Council");
        assertThat(row.stale()).isFalse();
        assertThat(as(lead, () -> history.of(lead, ref)))
                .extracting(TimelineEntry::headline)
                .containsExactly("Added");
    }

    @Test
    void a_change_a_check_a_note_and_an_end_each_count_one_version_and_are_told() {
        var lead = someone.organisationLead("HCC");
        var ref = added(lead, whole("Beds"));
        var service = as(lead, () -> services.get(lead, ref)).service();
        var other = ServicesFixtures.details(
                "Other beds", ServicesFixtures.ANYBODY, ServicesFixtures.UNKNOWN_HOURS, reach(Interpreter.NO));
        var changed = new ServiceDetails(
                kind,
                other.name(),
                other.description(),
                true,
                List.of(),
                other.eligibility(),
                other.opening(),
                other.reach());
        assertThat(as(lead, () -> services.save(lead, agreed(service.change(changed, today, lead.name())))))
                .isInstanceOf(Saved.Done.class);
        assertThat(as(lead, () -> services.save(lead, service.confirm(today, lead.name()))))
                .as("of the version before")
                .isInstanceOf(Saved.Stale.class);
        assertThat(as(lead, () -> services.save(lead, service.at(2).confirm(today, lead.name()))))
                .isInstanceOf(Saved.Done.class);
        var alert = new Alert("Full", today);
        assertThat(as(lead, () -> services.save(lead, agreed(service.at(3).say(alert, today)))))
                .isInstanceOf(Saved.Done.class);
        assertThat(as(lead, () -> services.save(lead, agreed(service.at(4).end(today)))))
                .isInstanceOf(Saved.Done.class);
        var row = as(lead, () -> services.get(lead, ref));
        assertThat(row.service().version()).isEqualTo(5);
        assertThat(row.service().details()).isEqualTo(changed);
        assertThat(row.areas()).containsExactly("Everywhere");
        assertThat(row.service().alert(today)).contains(alert);
        assertThat(row.service().dates().to()).isEqualTo(today);
        assertThat(as(lead, () -> history.of(lead, ref)))
                .extracting(TimelineEntry::headline)
                .containsExactly(
                        "Last day set",
                        "Note put up: Full",
                        "Confirmed by " + lead.name(),
                        "Changed: name, areas, eligibility, hours, way in and cost",
                        "Added");
        assertThat(TestDatabase.owner()
                        .sql("select act from audit.leaf where object = :ref order by version")
                        .param("ref", ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("add_service", "change_service", "confirm_service", "note_service", "end_service");
    }

    @Test
    void a_lead_of_another_organisation_writes_nothing() {
        var lead = someone.organisationLead("HCC");
        var other = someone.organisationLead("ERYC");
        var ref = added(lead, whole("Beds"));
        var service = as(other, () -> services.get(other, ref)).service();
        assertThat(as(other, () -> services.save(other, service.confirm(today, other.name()))))
                .isInstanceOf(Saved.Stale.class);
        assertThatThrownBy(() -> added(other, whole("Beds"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void lists_hold_what_stands_what_is_kept_and_what_is_an_organisation_s() {
        var lead = someone.organisationLead("HCC");
        var stands = added(lead, whole("Stands"));
        var ended = ServicesFixtures.stored("HCC", kind, "Ended");
        TestDatabase.owner()
                .sql("update directory.service set to_date = :day where ref = :ref")
                .param("day", today.minusDays(1))
                .param("ref", ended)
                .update();
        var later = ServicesFixtures.stored("HCC", kind, "Later");
        TestDatabase.owner()
                .sql("update directory.service set from_date = :day where ref = :ref")
                .param("day", today.plusDays(1))
                .param("ref", later)
                .update();
        assertThat(refs(lead, () -> lists.current(lead))).containsExactly(stands.value());
        assertThat(refs(lead, () -> lists.in(lead, "EAST_RIDING"))).containsExactly(stands.value());
        assertThat(refs(lead, () -> lists.in(lead, "NORTH_LINCOLNSHIRE"))).isEmpty();
        assertThat(refs(lead, () -> lists.of(lead, "HCC"))).containsExactlyInAnyOrder(stands.value(), later);
        assertThat(refs(lead, () -> lists.kept(lead))).containsExactlyInAnyOrder(stands.value(), later);
        var stranger = someone.organisationLead("ERYC");
        assertThat(refs(stranger, () -> lists.kept(stranger))).isEmpty();
        var coordinator = someone.coordinator();
        assertThat(refs(coordinator, () -> lists.kept(coordinator))).containsExactlyInAnyOrder(stands.value(), later);
        assertThat(refs(lead, () -> lists.export(lead))).containsExactlyInAnyOrder(stands.value(), ended, later);
    }

    private Ref added(Actor.Person actor, ServiceDetails details) {
        return as(actor, () -> {
            var ref = services.next(actor);
            services.add(actor, agreed(Service.add(ref, "HCC", details, today, today, actor.name())));
            return ref;
        });
    }

    private List<String> refs(Actor.Person actor, Supplier<List<ServiceRow>> rows) {
        return as(actor, rows).stream()
                .filter(row -> row.details().kind().equals(kind))
                .map(ServiceRow::ref)
                .toList();
    }

    private ServiceDetails whole(String name) {
        return new ServiceDetails(
                kind,
                name,
                "A bed for the night",
                false,
                List.of("HULL", "EAST_RIDING"),
                new Eligibility(
                        16,
                        25,
                        Gender.WOMEN,
                        false,
                        List.of(ImmigrationPosition.ASYLUM, ImmigrationPosition.NO_LEAVE),
                        NrmRequirement.REFERRED,
                        "No local connection"),
                new Opening(
                        new WeeklyHours(
                                List.of(new WeekdayHours(1, 540, 1020), new WeekdayHours(7, 1140, 1980)),
                                BankHolidays.AS_SUNDAY),
                        "Ring first"),
                new Reach(
                        ReferralRoute.PROFESSIONAL,
                        "By telephone",
                        "01632 960 301",
                        "beds@example.org",
                        "https://beds.example.org",
                        Cost.COSTS,
                        "5 pounds a night",
                        List.of("Polish", "Romanian"),
                        Interpreter.NO,
                        "Two steps"));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> transaction.execute(_ -> work.get()));
    }

    private static <E> E agreed(Ruling<E> ruling) {
        return ((Ruling.Agreed<E>) ruling).event();
    }
}
