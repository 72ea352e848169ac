package waymark.training.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Workshops to come that somebody who leaves was to lead. Somebody else who runs workshops takes them over, or
/// whoever else leads them goes on.
@Component
@Order(75)
class TrainerOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind LEADS = new OffboardingItem.Kind(
            "workshop",
            "Workshops they lead",
            "Anybody who runs workshops may take one over. The person you choose is told as soon as you record this.");

    private final JdbcClient db;
    private final AccessApi access;
    private final PeopleApi people;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    TrainerOffboarding(
            JdbcClient db, AccessApi access, PeopleApi people, Audit audit, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    private record Led(
            UUID id,
            int version,
            Ref ref,
            String title,
            UUID session,
            @Nullable String area,
            LocalDate day) {}

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(CLOCK, as -> {
            var trainers = access.holding(as, Permission.RUN_TRAINING);
            var fit = people.staying(as).stream()
                    .filter(one -> trainers.contains(one.id())
                            && !one.id().equals(leaver.person().id()))
                    .toList();
            return led(leaver).stream().map(one -> item(one, fit)).toList();
        });
    }

    private static OffboardingItem item(Led led, List<PersonSummary> fit) {
        var path = "/training/sessions/" + led.ref();
        return OffboardingItem.of(
                        LEADS, led.id().toString(), led.version(), "%s, %s".formatted(led.title(), led.ref()), path)
                .offeredTo(fit, null)
                .telling("You lead the workshop %s".formatted(led.ref()), path)
                .orNobody("the trainers of the area find somebody");
    }

    private List<Led> led(Leaver leaver) {
        return db.sql("""
                select t.id, t.version, s.ref, s.title, t.session, s.area, (s.starts_at at time zone 'Europe/London')::date as day
                  from training.session_trainer t
                  join training.session s on s.id = t.session
                 where t.person = :person and t.ended_at is null and s.state in ('PLANNED', 'RUNNING') and s.ends_at > :now
                   and (s.starts_at at time zone 'Europe/London')::date > :last
                 order by s.starts_at, s.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("person", leaver.person().id())
                        .with("last", leaver.lastDay())
                        .with("now", clock.instant()))
                .query(RecordMapper.of(Led.class))
                .list();
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> {
            var found = led(leaver).stream()
                    .filter(one -> one.id().toString().equals(duty.id()))
                    .findFirst();
            if (found.isEmpty()) {
                return OffboardingResult.overtaken();
            }
            var led = found.get();
            var facts = RecordParameters.of(led).with("now", clock.instant());
            db.sql("update training.session_trainer set ended_at = :now, version = version + 1 where id = :id")
                    .paramSource(facts)
                    .update();
            if (next != null) {
                db.sql("""
                        insert into training.session_trainer (id, session, area, person, person_name)
                        values (gen_random_uuid(), :session, :area, :next, :name)
                        on conflict (session, person) do update set ended_at = null, version = session_trainer.version + 1
                        """)
                        .paramSource(facts.with("next", next.id()).with("name", next.name()))
                        .update();
            }
            audit.changed(as, "change_workshop", led.ref().value(), led.version(), List.of("trainers"));
            return OffboardingResult.over();
        });
    }
}
