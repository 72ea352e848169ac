package waymark.intelligence.orders;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.intelligence.history.WorkHistory;
import waymark.intelligence.sealing.OwnKeyCipher;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Court orders, their conditions, checks and breaches.
@Repository
@Transactional(readOnly = true)
class CourtOrders {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS = """
            select o.id, o.ref, o.version, o.unit, coalesce(u.name, o.unit) as unit_name, o.kind, k.name as kind_name, k.of_place, k.law,
                   k.commencement, k.checked_on, o.sealed, o.wrapped, o.subject_key, o.area, coalesce(a.name, '') as area_name,
                   o.court, o.interim, o.made_on, o.from_on, o.until_on, o.reason, o.delete_on, o.ended_on,
                   nullif(o.ended_how, '') as ended_how, o.recorded_by_name, o.state
            """;
    private static final String FROM = """
              from intelligence.court_order o
              join intelligence.order_kind k on k.code = o.kind
              left join directory_open.area a on a.code = o.area
              left join directory_open.organisation u on u.code = o.unit
            """;
    private static final String CONDITIONS = """
            select c.id, c.ref, c.version, c.court_order, c.words, c.from_on, c.until_on, c.checker, c.checker_name,
                   coalesce(o.name, c.checker_organisation) as checker_organisation, c.every_days, c.next_check_on, c.lifted_on,
                   l.found as last_found, l.on_day as last_check_on
              from intelligence.order_condition c
              left join directory_open.organisation o on o.code = c.checker_organisation
              left join lateral (select x.found, x.on_day from intelligence.order_check x
                                  where x.condition = c.id order by x.on_day desc, x.at desc limit 1) l on true
            """;

    private final JdbcClient db;
    private final WorkHistory history;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final OwnKeyCipher cipher;
    private final Clock clock;

    CourtOrders(
            JdbcClient db,
            WorkHistory history,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            OwnKeyCipher cipher,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.cipher = cipher;
        this.clock = clock;
    }

    /// One line of the list.
    record Line(CourtOrder order, @Nullable LocalDate nextCheckOn, long breaches) {}

    /// Those of the units of the reader: what is checked next comes first, what has ended last.
    List<Line> find(Actor actor, boolean ended) {
        return db.sql(COLUMNS + """
                     , (select min(c.next_check_on) from intelligence.order_condition c
                         where c.court_order = o.id and c.lifted_on is null) as next_check_on,
                       (select count(*) from intelligence.order_breach b where b.court_order = o.id) as breaches
                """ + FROM + """
                 where o.unit = any ((select intelligence.units())::text[]) and (o.state = 'ENDED') = :ended
                 order by next_check_on nulls last, o.until_on nulls last, o.ref
                """)
                .param("ended", ended)
                .query((row, number) -> new Line(
                        order(row, number), row.getObject("next_check_on", LocalDate.class), row.getLong("breaches")))
                .list();
    }

    private CourtOrder order(ResultSet row, int number) throws SQLException {
        var subject = subject(row, row.getObject("id", UUID.class));
        return CourtOrder.of(RecordMapper.read(row, CourtOrder.Row.class).header(subject), row.getString("state"));
    }

    private OrderSubject subject(ResultSet row, UUID order) throws SQLException {
        return cipher.open(
                OrderSubject.place(order), row.getBytes("sealed"), row.getBytes("wrapped"), OrderSubject.class);
    }

    /// An order, as an officer of its unit opens it.
    ///
    /// @throws NotFound where there is none, or none for this actor
    CourtOrder get(Actor actor, Ref ref) {
        return db.sql(COLUMNS + FROM + " where o.ref = :ref and o.unit = any ((select intelligence.units())::text[])")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(this::order)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it has ended
    CourtOrder.InForce inForce(Actor actor, Ref ref) {
        if (get(actor, ref) instanceof CourtOrder.InForce it) {
            return it;
        }
        throw new NotFound(ref);
    }

    List<OrderCondition> conditions(Actor actor, UUID order) {
        return db.sql(CONDITIONS + " where c.court_order = :order order by c.lifted_on is not null, c.from_on, c.ref")
                .param("order", order)
                .query(RecordMapper.of(OrderCondition.class))
                .list();
    }

    /// What a checker is to check, with the order it belongs to. An officer of the unit gets it too.
    record ToCheck(CourtOrder order, OrderCondition condition) {}

    /// @throws NotFound where there is none, or none for this actor
    ToCheck toCheck(Actor actor, Ref condition) {
        var found = db.sql(CONDITIONS + " where c.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", condition))
                .query(RecordMapper.of(OrderCondition.class))
                .optional()
                .orElseThrow(() -> new NotFound(condition));
        var order = db.sql(COLUMNS + FROM + " where o.id = :id")
                .param("id", found.courtOrder())
                .query(this::order)
                .optional()
                .orElseThrow(() -> new NotFound(condition));
        return new ToCheck(order, found);
    }

    /// One line of what somebody is to check.
    record MyCheck(
            Ref ref, String words, String subject, @Nullable LocalDate nextCheckOn) {

        boolean late(LocalDate today) {
            return nextCheckOn != null && nextCheckOn.isBefore(today);
        }
    }

    /// What this person is to check, the soonest first.
    List<MyCheck> mine(Actor.Person actor) {
        return db.sql("""
                select c.ref, c.words, o.id, o.sealed, o.wrapped, c.next_check_on
                  from intelligence.order_condition c
                  join intelligence.court_order o on o.id = c.court_order
                 where c.checker = :me and c.lifted_on is null order by c.next_check_on nulls last, c.ref
                """)
                .param("me", actor.id())
                .query((row, _) -> new MyCheck(
                        new Ref(row.getString("ref")),
                        row.getString("words"),
                        subject(row, row.getObject("id", UUID.class)).name(),
                        row.getObject("next_check_on", LocalDate.class)))
                .list();
    }

    /// A check that was made.
    record Check(Ref condition, LocalDate onDay, Found found, String words, String checkedByName) {}

    List<Check> checks(Actor actor, UUID order) {
        return db.sql("""
                select c.ref as condition, x.on_day, x.found, x.words, x.checked_by_name
                  from intelligence.order_check x
                  join intelligence.order_condition c on c.id = x.condition
                 where c.court_order = :order order by x.on_day desc, x.at desc
                """)
                .param("order", order)
                .query(RecordMapper.of(Check.class))
                .list();
    }

    List<Breach> breaches(Actor actor, UUID order) {
        return db.sql("""
                select b.id, b.version, c.ref as condition, b.on_day, b.what, b.outcome, b.outcome_on, b.recorded_by_name
                  from intelligence.order_breach b
                  left join intelligence.order_condition c on c.id = b.condition
                 where b.court_order = :order order by b.on_day desc, b.id
                """)
                .param("order", order)
                .query(RecordMapper.of(Breach.class))
                .list();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline(ref.value());
    }

    /// That somebody opened an order, which is about a person.
    @Transactional
    void opened(Actor actor, Ref ref) {
        audit.looked(actor, "open_order", ref.value());
    }

    /// Records what a court made; the organisation of the officer keeps it.
    @Transactional
    Ref add(Actor.Person actor, CourtOrder.Given given) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("OD", RANDOM);
        db.sql("""
                insert into intelligence.court_order (id, ref, unit, kind, sealed, wrapped, subject_key, area, court, interim, made_on,
                                                      from_on, until_on, reason, delete_on, recorded_by, recorded_by_name)
                values (:id, :ref, :unit, :kindCode, :sealed, :wrapped, :subjectKey, :area, :court, :interim,
                        :madeOn, :fromOn, :untilOn, :reason, :deleteOn, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(
                                given,
                                cipher.seal(
                                        OrderSubject.place(id), new OrderSubject(given.subject(), given.subjectBorn())))
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("unit", actor.organisation())
                        .with("kindCode", given.kind().code()))
                .update();
        history.append(
                actor,
                "record_order",
                ref.value(),
                1,
                List.of("added"),
                "Recorded",
                given.kind().name());
        return ref;
    }

    /// Saves a variation.
    @Transactional
    Saved<CourtOrder> vary(Actor actor, CourtOrder.InForce it, int version, CourtOrder.Variation varied) {
        int rows = db.sql("""
                update intelligence.court_order set until_on = :untilOn, delete_on = :deleteOn, version = version + 1
                 where id = :id and version = :version and state = 'IN_FORCE'
                """)
                .paramSource(
                        RecordParameters.of(varied).with("id", it.header().id()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "vary_order", "Varied by the court", varied.words());
    }

    /// Saves its end; with it every condition is lifted, and whoever checked one reads it no more.
    @Transactional
    Saved<CourtOrder> end(Actor actor, CourtOrder.InForce it, int version, CourtOrder.End end) {
        int rows = db.sql("""
                update intelligence.court_order
                   set state = 'ENDED', ended_on = :onDay, ended_how = :how, delete_on = :deleteOn, version = version + 1
                 where id = :id and version = :version and state = 'IN_FORCE'
                """)
                .paramSource(
                        RecordParameters.of(end).with("id", it.header().id()).with("version", version))
                .update();
        if (rows > 0) {
            for (var condition : conditions(actor, it.header().id())) {
                if (condition.live()) {
                    notices.done(condition.ref());
                }
            }
            db.sql("""
                    update intelligence.order_condition set lifted_on = :onDay, version = version + 1
                     where court_order = :id and lifted_on is null
                    """)
                    .param("onDay", end.onDay())
                    .param("id", it.header().id())
                    .update();
        }
        return saved(
                actor, it, rows, version, "end_order", "Ended: " + end.how().words(), end.words());
    }

    /// Deletes what is no longer to be kept. The audit log keeps that it was done, and by whom.
    @Transactional
    Saved<CourtOrder> delete(Actor actor, CourtOrder.Ended it, int version) {
        if (it.header().version() != version) {
            return Saved.stale(get(actor, it.ref()));
        }
        // the history first: it is reached through the order
        db.sql("delete from intelligence.work_event where object = :ref")
                .paramSource(RecordParameters.none().with("ref", it.ref()))
                .update();
        int rows = db.sql("delete from intelligence.court_order where id = :id and version = :version")
                .param("id", it.header().id())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new NotFound(it.ref()); // somebody else was quicker: nothing of it is deleted twice
        }
        audit.changed(actor, "delete_order", it.ref().value(), version, List.of("deleted"));
        return Saved.done();
    }

    private Saved<CourtOrder> saved(
            Actor actor, CourtOrder it, int rows, int version, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        history.append(actor, act, it.ref().value(), version + 1L, List.of("state"), headline, words);
        return Saved.done();
    }

    /// Adds a condition, and tells whoever checks it.
    @Transactional
    Ref addCondition(Actor actor, CourtOrder it, OrderCondition.Given given) {
        var ref = RefGenerator.next("CK", RANDOM);
        db.sql("""
                insert into intelligence.order_condition (id, ref, court_order, unit, words, from_on, until_on, checker, checker_name,
                                                          checker_organisation, every_days, next_check_on)
                values (:id, :ref, :order, :unit, :words, :fromOn, :untilOn, :checker, :checkerName,
                        :checkerOrganisation, :everyDays, :nextCheckOn)
                """)
                .paramSource(RecordParameters.of(given)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref)
                        .with("order", it.header().id())
                        .with("unit", it.header().unit()))
                .update();
        tell(actor, given.checker(), ref);
        history.append(
                actor,
                "add_order_condition",
                it.ref().value(),
                it.header().version(),
                List.of("condition"),
                "Condition added",
                ref.value());
        return ref;
    }

    private void tell(Actor actor, @Nullable UUID checker, Ref condition) {
        if (checker != null && !checker.equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(checker),
                    "You are asked to check condition %s of an order of a court".formatted(condition),
                    "/intelligence/checks/" + condition);
        }
    }

    /// Changes a condition, as the court varied it or because somebody else checks it.
    @Transactional
    Saved<OrderCondition> changeCondition(
            Actor actor, CourtOrder it, OrderCondition condition, int version, OrderCondition.Given given) {
        int rows = db.sql("""
                update intelligence.order_condition
                   set words = :words, until_on = :untilOn, checker = :checker, checker_name = :checkerName,
                       checker_organisation = :checkerOrganisation, every_days = :everyDays, next_check_on = :nextCheckOn,
                       version = version + 1
                 where id = :id and version = :version and lifted_on is null
                """)
                .paramSource(
                        RecordParameters.of(given).with("id", condition.id()).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(toCheck(actor, condition.ref()).condition());
        }
        var before = condition.checker();
        if (before != null && !before.equals(given.checker())) {
            notices.withdraw(condition.ref(), before);
        }
        if (given.checker() != null && !given.checker().equals(before)) {
            tell(actor, given.checker(), condition.ref());
        }
        history.append(
                actor,
                "change_order_condition",
                it.ref().value(),
                it.header().version(),
                List.of("condition"),
                "Condition changed",
                condition.ref().value());
        return Saved.done();
    }

    /// Lifts a condition.
    @Transactional
    Saved<OrderCondition> liftCondition(Actor actor, CourtOrder it, OrderCondition condition, int version) {
        int rows = db.sql("""
                update intelligence.order_condition set lifted_on = :today, version = version + 1
                 where id = :id and version = :version and lifted_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("id", condition.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(toCheck(actor, condition.ref()).condition());
        }
        notices.done(condition.ref());
        history.append(
                actor,
                "lift_order_condition",
                it.ref().value(),
                it.header().version(),
                List.of("condition"),
                "Condition lifted",
                condition.ref().value());
        return Saved.done();
    }

    /// Records a check, and when the next is due. Where a condition was not kept, the unit is told at once.
    @Transactional
    Saved<OrderCondition> check(Actor actor, ToCheck of, int version, LocalDate onDay, Found found, String words) {
        var condition = of.condition();
        int rows = db.sql("""
                update intelligence.order_condition set next_check_on = :next, version = version + 1
                 where id = :id and version = :version and lifted_on is null
                """)
                .param("next", condition.after(onDay))
                .param("id", condition.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(toCheck(actor, condition.ref()).condition());
        }
        db.sql("""
                insert into intelligence.order_check (id, condition, unit, on_day, found, words, checked_by, checked_by_name, at)
                values (:id, :condition, :unit, :onDay, :found, :words, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("condition", condition.id())
                        .with("unit", of.order().header().unit())
                        .with("onDay", onDay)
                        .with("found", found)
                        .with("words", words)
                        .with("at", clock.instant()))
                .update();
        notices.done(condition.ref());
        if (found == Found.NOT_KEPT) {
            notices.tell(
                    actor,
                    officers(actor, of.order().header().unit()),
                    "A condition of order %s was found not kept"
                            .formatted(of.order().ref()),
                    of.order().header().path());
        }
        history.append(
                actor,
                "check_order_condition",
                of.order().ref().value(),
                of.order().header().version(),
                List.of("found"),
                "Condition %s checked: %s"
                        .formatted(condition.ref(), found.words().toLowerCase(Locale.UK)),
                "");
        return Saved.done();
    }

    private List<UUID> officers(Actor actor, String unit) {
        return access.holders(actor, "intelligence_officer", Scope.organisation(unit)).stream()
                .filter(person -> !person.equals(actor.id()))
                .toList();
    }

    /// Records a breach.
    ///
    /// @param condition null where it is the order as a whole
    @Transactional
    void breach(
            Actor actor,
            CourtOrder it,
            @Nullable OrderCondition condition,
            LocalDate onDay,
            String what,
            BreachOutcome outcome) {
        db.sql("""
                insert into intelligence.order_breach (id, court_order, unit, condition, on_day, what, outcome, outcome_on, recorded_by,
                                                       recorded_by_name, recorded_at)
                values (:id, :order, :unit, :condition, :onDay, :what, :outcome, :today, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("order", it.header().id())
                        .with("unit", it.header().unit())
                        .with("condition", condition == null ? null : condition.id())
                        .with("onDay", onDay)
                        .with("what", what)
                        .with("outcome", outcome)
                        .with("today", LocalDate.now(clock))
                        .with("at", clock.instant()))
                .update();
        history.append(
                actor,
                "record_breach",
                it.ref().value(),
                it.header().version(),
                List.of("breach"),
                "Breach recorded: " + outcome.words().toLowerCase(Locale.UK),
                condition == null ? "" : condition.ref().value());
    }

    /// Saves what became of a breach.
    @Transactional
    Saved<CourtOrder> outcome(Actor actor, CourtOrder it, Breach breach, int version, BreachOutcome outcome) {
        int rows = db.sql("""
                update intelligence.order_breach set outcome = :outcome, outcome_on = :today, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .with("outcome", outcome)
                        .with("today", LocalDate.now(clock))
                        .with("id", breach.id())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(it);
        }
        history.append(
                actor,
                "settle_breach",
                it.ref().value(),
                it.header().version(),
                List.of("outcome"),
                "Breach: " + outcome.words().toLowerCase(Locale.UK),
                "");
        return Saved.done();
    }

    /// Conditions that a person checks: for their leaving.
    List<Ref> checkedBy(Actor system, UUID person) {
        return db.sql("""
                select ref from intelligence.order_condition where checker = :person and lifted_on is null order by ref
                """)
                .param("person", person)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
    }

    /// Nobody checks these conditions any more; the officers of the unit are told.
    @Transactional
    void leaveUnchecked(Actor system, UUID person) {
        record Left(Ref ref, String unit) {}
        var left = db.sql("""
                update intelligence.order_condition
                   set checker = null, checker_name = '', checker_organisation = '', version = version + 1
                 where checker = :person and lifted_on is null returning ref, unit
                """)
                .param("person", person)
                .query(RecordMapper.of(Left.class))
                .list();
        for (var one : left) {
            audit.changed(system, "leave_order_condition", one.ref().value(), 0, List.of("checker"));
            notices.tell(
                    system,
                    officers(system, one.unit()),
                    "Nobody checks condition %s any more: please name somebody".formatted(one.ref()),
                    "/intelligence/checks/" + one.ref());
        }
    }
}
