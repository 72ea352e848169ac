package waymark.conferences.actions;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.forums.Duty;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemRecipients;
import waymark.conferences.items.ItemState;
import waymark.conferences.items.Items;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The actions that the reader may read: those of the own agency, all for those who run the forum, and those of a
/// hearing for whoever was there.
@Repository
@Transactional(readOnly = true)
class ConferenceActions {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Days before its day on which whoever does it is reminded.
    static final int BEFORE = 2;

    private static final String ROWS = """
            select a.id, a.ref, i.ref as item, a.item as item_id, i.case_id, i.wrapped, a.hearing, a.version, a.organisation,
                   coalesce(o.name, a.organisation) as organisation_name, a.person, a.person_name, a.immediate, a.due_on, a.state,
                   a.why_late, a.done_on, a.given_by_name, a.given_at, a.escalated_on, a.parent_told_on, a.sealed
              from conferences.action a
              join conferences.item i on i.id = a.item
              left join directory_open.organisation o on o.code = a.organisation
            """;

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Items items;
    private final Hearings hearings;
    private final ActionRecipients owners;
    private final ItemRecipients recipients;
    private final PeopleApi people;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ConferenceActions(
            JdbcClient db,
            ItemCipher cipher,
            ItemHistory history,
            Items items,
            Hearings hearings,
            ActionRecipients owners,
            ItemRecipients recipients,
            PeopleApi people,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.items = items;
        this.hearings = hearings;
        this.owners = owners;
        this.recipients = recipients;
        this.people = people;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those of an item, what is open and due first on top.
    List<ConferenceAction> of(Item item) {
        return db.sql(ROWS + " where a.item = :item order by a.state <> 'OPEN', not a.immediate, a.due_on, a.ref")
                .param("item", item.id())
                .query((row, _) -> action(row))
                .list();
    }

    /// Those that were agreed in these hearings, by day.
    List<AgreedActions.Agreed> agreedIn(Collection<UUID> hearings) {
        return db
                .sql(ROWS + " where a.hearing = any(cast(:hearings as uuid[])) order by a.due_on, a.ref")
                .param("hearings", hearings.toArray(UUID[]::new))
                .query((row, _) -> action(row))
                .list()
                .stream()
                .map(one -> new AgreedActions.Agreed(
                        Objects.requireNonNull(one.hearing()),
                        one.words().what(),
                        one.personName().isEmpty()
                                ? one.organisationName()
                                : one.organisationName() + ", " + one.personName(),
                        one.dueOn(),
                        one.state().title()))
                .toList();
    }

    /// One of an item.
    ///
    /// @throws NotFound where there is none that the reader may read
    ConferenceAction get(Item item, Ref ref) {
        return db.sql(ROWS + " where a.item = :item and a.ref = :ref")
                .param("item", item.id())
                .param("ref", ref.value())
                .query((row, _) -> action(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private ConferenceAction action(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var item = row.getObject("item_id", UUID.class);
        var late = row.getString("why_late");
        cipher.know(item, row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
        return new ConferenceAction(
                id,
                new Ref(row.getString("ref")),
                new Ref(row.getString("item")),
                row.getObject("hearing", UUID.class),
                row.getInt("version"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getBoolean("immediate"),
                row.getObject("due_on", LocalDate.class),
                ActionProgress.valueOf(row.getString("state")),
                late == null ? null : LateReason.valueOf(late),
                row.getObject("done_on", LocalDate.class),
                row.getString("given_by_name"),
                row.getTimestamp("given_at").toInstant(),
                row.getObject("escalated_on", LocalDate.class),
                row.getObject("parent_told_on", LocalDate.class),
                cipher.openRecord(item, place(id), row.getBytes("sealed"), ActionWords.class));
    }

    private static Place place(UUID id) {
        return new Place("conferences.action", id, "sealed", 1);
    }

    /// A key is known in the transaction that read the item: what is sealed in another one reads it again.
    private void know(Item item) {
        var _ = items.find(item.ref()).orElseThrow(() -> new NotFound(item.ref()));
    }

    /// The hearing in which an action of the item is agreed: the one that is asked for, or else the last one where
    /// the item was heard; nothing where it was not heard yet, which makes the action an immediate one.
    Optional<Hearing> hearing(Item item, String asked) {
        know(item);
        var all = hearings.of(item);
        return asked.isEmpty() && item.state() != ItemState.HEARD
                ? Optional.empty()
                : all.stream()
                        .filter(one -> one.state() != Hearing.State.PUT_OFF)
                        .filter(one -> asked.isEmpty()
                                ? one.state() == Hearing.State.HEARD
                                : one.id().toString().equals(asked))
                        .findFirst();
    }

    /// Who goes to conferences for the agencies, and is not kept away from the item.
    List<PersonSummary> people(Item item, List<String> organisations) {
        return asSystem.get(
                "Choosing who does an action",
                system -> organisations.stream()
                        .flatMap(organisation -> recipients.members(item.id(), organisation).stream()
                                .flatMap(person -> people.find(system, person).stream())
                                .filter(person -> person.organisation().equals(organisation)))
                        .toList());
    }

    /// Gives an action to an agency. Whoever does it is told in the same transaction; where it is immediate an e-mail
    /// says so at once.
    ///
    /// @return its reference
    @Transactional
    public Ref give(Actor.Person actor, Item item, NewAction wanted) {
        know(item);
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("CX", RANDOM);
        var today = LocalDate.now(clock);
        var person = wanted.person();
        var organisation = wanted.agency().organisation();
        db.sql("""
                insert into conferences.action (id, ref, item, hearing, organisation, person, person_name, immediate, due_on, given_by,
                                                given_by_name, given_at, chased_on, sealed)
                values (:id, :ref, :item, cast(:hearing as uuid), :organisation, cast(:person as uuid), :personName, :immediate, :due,
                        :actor, :actorName, :at, cast(:chased as date), :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("item", item.id())
                        .with("hearing", wanted.hearing())
                        .with("organisation", organisation)
                        .with("person", person == null ? null : person.id())
                        .with("personName", person == null ? "" : person.name())
                        .with("immediate", wanted.immediate())
                        .with("due", wanted.dueOn())
                        .with("at", clock.instant())
                        // who has just been told is not reminded on the same day
                        .with("chased", wanted.dueOn().minusDays(BEFORE).isAfter(today) ? null : today)
                        .with(
                                "sealed",
                                cipher.sealRecord(item.id(), place(id), new ActionWords(wanted.what(), "", ""))))
                .update();
        history.append(
                actor,
                item,
                Readers.agency(organisation),
                wanted.immediate() ? "give_immediate_conference_action" : "give_conference_action",
                item.version(),
                "%s for %s: %s"
                        .formatted(
                                wanted.immediate() ? "Immediate action" : "Action",
                                wanted.agency().organisationName(),
                                ref),
                wanted.what());
        tellOwners(actor, item, organisation, person == null ? null : person.id(), ref, wanted.immediate());
        return ref;
    }

    private void tellOwners(
            Actor actor, Item item, String organisation, @Nullable UUID person, Ref ref, boolean immediate) {
        var those = owners.owners(item.id(), organisation, person);
        var path = ConferenceAction.path(item.ref(), ref);
        if (immediate) {
            notices.remind(
                    actor, those, "Do this now: immediate action %s of %s".formatted(ref, item.ref()), path, null);
        } else {
            notices.tell(actor, those, "You have an action: %s of %s".formatted(ref, item.ref()), path);
        }
    }

    /// True where the item exists for nobody who could do the action.
    boolean nobodyDoes(Item item, ConferenceAction action) {
        return owners.owners(item.id(), action.organisation(), action.person()).isEmpty();
    }

    /// True for those of its agency, and those who run the forum.
    static boolean mayAnswer(Actor.Person actor, Item item, ConferenceAction action) {
        return item.runs() || actor.may(Permission.ATTEND_CONFERENCES, Scope.organisation(action.organisation()));
    }

    /// Writes what the agency says of an action. What was not done is escalated to the chair of the forum, or
    /// to those who run it where there is none, once.
    @Transactional
    public Saved<ConferenceAction> answer(
            Actor.Person actor, Item item, ConferenceAction action, int version, ActionAnswer answer) {
        know(item);
        var today = LocalDate.now(clock);
        var kind = answer.kind();
        boolean over = kind == ActionAnswer.Kind.DONE || kind == ActionAnswer.Kind.DROPPED;
        boolean escalates = kind == ActionAnswer.Kind.NOT_DONE && action.escalatedOn() == null;
        var words =
                over ? action.words().withHow(answer.words()) : action.words().withLate(answer.words());
        int changed = db.sql("""
                update conferences.action
                   set state = :state, done_on = cast(:done as date), due_on = :due, why_late = :late, sealed = :sealed,
                       chased_on = case when :again then null else chased_on end,
                       escalated_on = coalesce(escalated_on, cast(:escalated as date)), version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", action.id())
                        .with("version", version)
                        .with(
                                "state",
                                kind == ActionAnswer.Kind.DONE
                                        ? ActionProgress.DONE
                                        : kind == ActionAnswer.Kind.DROPPED
                                                ? ActionProgress.DROPPED
                                                : ActionProgress.OPEN)
                        .with("done", kind == ActionAnswer.Kind.DONE ? answer.day() : null)
                        .with("due", kind == ActionAnswer.Kind.CIRCUMSTANCES ? answer.day() : action.dueOn())
                        .with("late", kind.late() ? kind.name() : action.whyLate())
                        .with("again", kind == ActionAnswer.Kind.CIRCUMSTANCES)
                        .with("escalated", escalates ? today : null)
                        .with("sealed", cipher.sealRecord(item.id(), place(action.id()), words)))
                .update();
        if (changed == 0) {
            return Saved.stale(get(item, action.ref()));
        }
        history.append(
                actor,
                item,
                Readers.agency(action.organisation()),
                switch (kind) {
                    case DONE -> "finish_conference_action";
                    case CIRCUMSTANCES -> "move_conference_action";
                    case NOT_DONE -> "miss_conference_action";
                    case DROPPED -> "drop_conference_action";
                },
                version + 1L,
                switch (kind) {
                    case DONE -> "Action %s was done".formatted(action.ref());
                    case CIRCUMSTANCES -> "Action %s has a new day: circumstances changed".formatted(action.ref());
                    case NOT_DONE -> "Action %s was not done".formatted(action.ref());
                    case DROPPED -> "Action %s is not needed any more".formatted(action.ref());
                },
                answer.words());
        if (over) {
            notices.done(action.path());
        }
        if (escalates) {
            notices.tell(
                    actor,
                    without(escalation(item), actor),
                    "Action %s of %s was not done".formatted(action.ref(), item.ref()),
                    action.path());
        }
        return Saved.done();
    }

    /// Who chairs the forum, or where nobody does, those who run it.
    private Set<UUID> escalation(Item item) {
        var chairs = recipients.staff(item.id(), item.forum(), Duty.CHAIR);
        return chairs.isEmpty() ? recipients.runners(item.id(), item.forum()) : chairs;
    }

    private static Set<UUID> without(Set<UUID> people, Actor actor) {
        people.remove(actor.id());
        return people;
    }

    /// Leaves the open actions of somebody who leaves, or does not see the item any more, to their agency, for
    /// one item. Asked as the system.
    @Transactional
    public void leaveToAgency(Actor system, Item item, UUID leaver) {
        record Left(String organisation, Ref ref) {}
        var left = db.sql("""
                update conferences.action set person = null, person_name = '', chased_on = null, version = version + 1
                 where item = :item and person = :person and state = 'OPEN'
                 returning organisation, ref
                """)
                .param("item", item.id())
                .param("person", leaver)
                .query((row, _) -> new Left(row.getString("organisation"), new Ref(row.getString("ref"))))
                .list();
        for (var one : left) {
            history.append(
                    system,
                    item,
                    Readers.agency(one.organisation()),
                    "leave_conference_action",
                    item.version(),
                    "Action %s is for the agency: who was to do it cannot".formatted(one.ref()),
                    "");
            var others = recipients.members(item.id(), one.organisation());
            others.remove(leaver);
            notices.tell(
                    system,
                    others,
                    "Action %s of %s needs somebody else of your organisation".formatted(one.ref(), item.ref()),
                    ConferenceAction.path(item.ref(), one.ref()));
        }
    }

    /// Items in which somebody has open actions. Asked as the system.
    List<Ref> itemsWithActionsOf(Actor system, UUID person) {
        return db.sql("""
                select distinct i.ref from conferences.action a join conferences.item i on i.id = a.item
                 where a.person = :person and a.state = 'OPEN' order by i.ref
                """)
                .param("person", person)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
    }
}
