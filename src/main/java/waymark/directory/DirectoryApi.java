package waymark.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.groups.Group;
import waymark.directory.groups.GroupSummary;
import waymark.directory.groups.Groups;
import waymark.directory.groups.SeatOccupancy;
import waymark.directory.groups.SeatTaken;
import waymark.directory.people.People;
import waymark.directory.people.Person;
import waymark.directory.people.PersonAdded;
import waymark.directory.people.PersonDetails;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;

/// The directory's door for other modules: whom there is to choose from, and who sits where.
@Repository
@Transactional(readOnly = true)
public class DirectoryApi {

    private final JdbcClient db;
    private final People people;
    private final Groups groups;
    private final ContactsApi duty;
    private final HelpLines lines;

    DirectoryApi(JdbcClient db, People people, Groups groups, ContactsApi duty, HelpLines lines) {
        this.db = db;
        this.people = people;
        this.groups = groups;
        this.duty = duty;
        this.lines = lines;
    }

    /// What the partnership is called; empty before one was set up.
    public String partnershipName(Actor actor) {
        return db.sql("select name from directory.partnership order by code limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// The partnership's areas in its own order.
    public List<Area> areas(Actor actor) {
        return db.sql("select code, name from directory.area order by position, code")
                .query((row, number) -> new Area(row.getString("code"), row.getString("name")))
                .list();
    }

    /// The organisations with their names of today, by name; ended ones too, marked so.
    public List<OrganisationSummary> organisations(Actor actor) {
        return db.sql("""
                select o.code, o.name, o.sector, o.sector_name, o.coverage, o.current,
                       array(select a.area from directory.organisation_area a where a.organisation = o.code
                              order by a.area) as areas
                  from directory_open.organisation o
                 order by lower(o.name), o.code
                """).query(DirectoryApi::organisation).list();
    }

    /// The organisation with its name of today.
    ///
    /// @throws NotFound where there is none
    public OrganisationSummary organisation(Actor actor, String code) {
        return db.sql("""
                select o.code, o.name, o.sector, o.sector_name, o.coverage, o.current,
                       array(select a.area from directory.organisation_area a where a.organisation = o.code
                              order by a.area) as areas
                  from directory_open.organisation o
                 where o.code = :code
                """)
                .param("code", code)
                .query(DirectoryApi::organisation)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Everybody who takes part today or will, by name: for choosing from.
    public List<PersonSummary> people(Actor actor) {
        return people.links(actor);
    }

    /// Everybody of those whose leaving is not recorded, by name: whom one may give something to do.
    public List<PersonSummary> staying(Actor actor) {
        return people.staying(actor);
    }

    /// The person, also one who takes part no longer.
    public Optional<PersonSummary> person(Actor actor, UUID id) {
        return people.link(actor, id);
    }

    /// The person read out by reference, also one who takes part no longer.
    public Optional<PersonSummary> person(Actor actor, Ref ref) {
        return people.link(actor, ref);
    }

    /// The groups that meet, in the partnership's own order.
    public List<GroupSummary> groups(Actor actor) {
        return groups.all(actor).stream()
                .map(group -> new GroupSummary(
                        group.code(),
                        group.name(),
                        group.tier().code(),
                        group.cadence().code(),
                        group.areas()))
                .toList();
    }

    /// Every seat of the group, and who sits there on the day.
    ///
    /// @throws NotFound where there is no such group
    public List<SeatOccupancy> sitting(Actor actor, String group, LocalDate day) {
        var found = groups.get(actor, group);
        var names = new HashMap<UUID, PersonSummary>();
        db.sql("""
                select p.id, p.ref, p.name, p.organisation, p.organisation_name, p.job_title
                  from directory_open.person p
                 where p.id in (select h.person from directory.seat_holding h where h.group_code = :group)
                """).param("group", group).query(People::link).list().forEach(person -> names.put(person.id(), person));
        return found.seats().stream()
                .map(seat -> new SeatOccupancy(
                        seat.code(),
                        seat.title(),
                        seat.organisation(),
                        sitter(found, seat.code(), Group.Kind.HOLDER, day, names),
                        sitter(found, seat.code(), Group.Kind.DEPUTY, day, names)))
                .toList();
    }

    private static @Nullable PersonSummary sitter(
            Group group, String seat, Group.Kind kind, LocalDate day, Map<UUID, PersonSummary> people) {
        return group.sitting(seat, kind, day)
                .map(one -> people.get(one.person()))
                .orElse(null);
    }

    /// Adds a person to the directory. The id is the one their account has, or will have.
    ///
    /// @return the person, or the problems by field: `name`, `organisation`, `jobTitle`, `email`, `phone`
    @Transactional
    public Ruling<PersonSummary> add(Actor actor, UUID id, PersonDetails details, LocalDate from) {
        if (!actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(details.organisation()))) {
            return Ruling.refused("organisation", "Choose an organisation whose people you look after");
        }
        if (people.emailTaken(actor, details.email(), id)) {
            return Ruling.refused("email", "Somebody else has this email address; enter another or leave it empty");
        }
        return switch (Person.add(id, people.newRef(actor), details, from)) {
            case Ruling.Agreed(PersonAdded event) -> {
                people.add(actor, event);
                yield Ruling.agreed(people.link(actor, id).orElseThrow());
            }
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
        };
    }

    /// Seats a person in a group, as its holder or deputy.
    ///
    /// @param seat code of the seat (`CHAIR`)
    /// @return the sitting, or the problems
    /// @throws NotFound where there is no such group
    @Transactional
    public Ruling<SeatOccupancy> seat(
            Actor actor, String group, String seat, boolean deputy, PersonSummary person, LocalDate from) {
        var found = groups.get(actor, group);
        var place = found.seat(seat);
        if (place.isEmpty()) {
            return Ruling.refused("seat", "Choose a seat of this group");
        }
        var kind = deputy ? Group.Kind.DEPUTY : Group.Kind.HOLDER;
        return switch (found.take(place.get(), kind, person, new DateRange(from, null))) {
            case Ruling.Agreed(SeatTaken event) -> seated(actor, event);
            case Ruling.Refused(List<Problem> problems) -> new Ruling.Refused<>(problems);
        };
    }

    private Ruling<SeatOccupancy> seated(Actor actor, SeatTaken event) {
        if (groups.save(actor, event) instanceof Saved.Stale<Group>) {
            return Ruling.refused("", "Somebody changed this group first; look at it again");
        }
        var day = event.taken().dates().from();
        return Ruling.agreed(sitting(actor, event.group(), day == null ? LocalDate.MIN : day).stream()
                .filter(one -> one.seat().equals(event.taken().seat()))
                .findFirst()
                .orElseThrow());
    }

    /// What points of contact are for, in the partnership's own order.
    public List<SubjectSummary> subjects(Actor actor) {
        return duty.subjects(actor);
    }

    /// Everybody who answers at that moment in the area, for every subject: of each post its holder, or the deputy.
    public List<Contact> answering(Actor actor, String area, Instant at) {
        return duty.answering(actor, area, at);
    }

    /// The first moment from then on at which somebody answers; nothing where nobody does within a fortnight.
    public Optional<Instant> nextOnDuty(Actor actor, String area, String subject, Instant after) {
        return duty.next(actor, area, subject, after);
    }

    /// Whether the subject is covered in the area on the day.
    public CoverState cover(Actor actor, String area, String subject, LocalDate day) {
        return cover(actor, area, day).getOrDefault(subject, CoverState.NOT_KNOWN);
    }

    /// The same for every subject in force in one area.
    public Map<String, CoverState> cover(Actor actor, String area, LocalDate day) {
        return duty.cover(actor, area, day);
    }

    /// The same for every area and every subject in force: area, then subject.
    public Map<String, Map<String, CoverState>> cover(Actor actor, LocalDate day) {
        return duty.cover(actor, day);
    }

    /// True where at every moment from one to the other somebody answers for one of the subjects in the area.
    public boolean onDutyThroughout(Actor actor, String area, List<String> subjects, Instant from, Instant to) {
        return duty.throughout(actor, area, subjects, from, to);
    }

    /// The public numbers of the day, those for one area among them; a visitor sees what is for everybody.
    public List<HelpLine> lines(Actor actor, LocalDate day) {
        return lines.on(actor, day);
    }

    private static OrganisationSummary organisation(ResultSet row, int number) throws SQLException {
        return new OrganisationSummary(
                row.getString("code"),
                row.getString("name"),
                row.getString("sector"),
                row.getString("sector_name"),
                row.getString("coverage"),
                row.getBoolean("current"),
                Arrays.asList((String[]) row.getArray("areas").getArray()));
    }
}
