package waymark.campaigns.pictures.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Dates;
import waymark.web.forms.FormData;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The people in the pictures, by their place alone, with what they agreed to and what they took back. Taking back is
/// an act with a day: nothing is deleted by it, and everything that rests on it ends in the same transaction.
@Repository
@Transactional(readOnly = true)
public class PeopleShown {

    private static final int TRIES = 5;

    private static final String ROWS = """
            select s.id, s.picture, p.ref, p.alt, exists (select from campaigns.rendition r where r.picture = p.id) as shown, s.number, s.place, s.recognisable,
                   coalesce((select json_agg(json_build_object('id', c.id, 'taken', c.taken, 'givenOn', c.given_on,
                               'until', c.until, 'agreed', c.agreed, 'language', c.language, 'interpreter', c.interpreter,
                               'recordedByName', c.recorded_by_name) order by c.recorded_at desc)
                      from campaigns.picture_consent c where c.person = s.id), '[]')::text as consents,
                   coalesce((select json_agg(json_build_object('saidOn', w.said_on, 'covers', w.covers,
                               'recordedByName', w.recorded_by_name) order by w.recorded_at desc)
                      from campaigns.consent_withdrawal w where w.person = s.id), '[]')::text as withdrawals,
                   coalesce((select json_agg(json_build_object('agreed', t.agreed, 'until', t.until) order by t.agreed)
                      from campaigns.standing_consent t where t.person = s.id), '[]')::text as standing
              from campaigns.person_shown s join campaigns.picture p on p.id = s.picture
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Pictures pictures;
    private final UsesOfPictures uses;
    private final RunAsSystem asSystem;
    private final Clock clock;

    PeopleShown(
            JdbcClient db,
            JsonMapper json,
            Audit audit,
            Pictures pictures,
            UsesOfPictures uses,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.pictures = pictures;
        this.uses = uses;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// An agreement to be recorded.
    ///
    /// @param taken `PAPER` or `CONVERSATION`
    public record NewConsent(
            String taken,
            LocalDate givenOn,
            LocalDate until,
            List<String> agreed,
            String language,
            boolean interpreter) {

        public NewConsent {
            agreed = List.copyOf(agreed);
        }

        /// As somebody who heard them wrote it down.
        public static Ruling<NewConsent> read(FormData form, PersonShown person, LocalDate today) {
            return form.read(reader -> {
                reader.when(
                        !form.ticked("toldPrint"),
                        "toldPrint",
                        "They have to know before they agree. Tell them, and record it after that");
                reader.when(
                        !form.ticked("toldFree"),
                        "toldFree",
                        "They have to know before they agree. Tell them, and record it after that");
                var taken = reader.choice(
                        "taken", List.of("PAPER", "CONVERSATION"), word -> word, "Choose how they agreed");
                var given = reader.requiredDate("givenOn", "Day on which they agreed", today);
                reader.when(given.isAfter(today), "givenOn", "Day on which they agreed must not be in the future");
                var until = reader.requiredDate("until", "Last day", given.plusYears(1));
                reader.when(!until.isAfter(given), "until", "Last day must be after the day on which they agreed");
                var agreed = new ArrayList<>(known(form.all("agreed")));
                reader.when(agreed.isEmpty(), "agreed", "Choose what they agreed to");
                person.takenBackAfter(given, agreed)
                        .ifPresent(said -> reader.when(
                                true,
                                "givenOn",
                                "They took this back on %s. Only what they agreed to on that day or later can be recorded"
                                        .formatted(Dates.day(said, Locale.UK))));
                var language = reader.requiredLine(
                        "language", "The language", 60, "Enter the language in which it was explained");
                boolean interpreter = reader.choice(
                                "interpreter",
                                List.of("yes", "no"),
                                word -> word,
                                "Choose whether there was an interpreter")
                        .equals("yes");
                return new NewConsent(taken, given, until, agreed, language, interpreter);
            });
        }
    }

    /// The people in a picture, from the first.
    public List<PersonShown> in(Actor actor, UUID picture) {
        return db.sql(ROWS + " where s.picture = :picture order by s.number")
                .param("picture", picture)
                .query((row, _) -> read(row))
                .list();
    }

    /// The people of all pictures that are used or are to be, by picture.
    public List<PersonShown> all(Actor actor) {
        return db.sql(ROWS + """
                 where p.state in ('DRAFT', 'REVIEW', 'PUBLISHED')
                 order by p.usable_until nulls first, p.ref, s.number limit 500
                """).query((row, _) -> read(row)).list();
    }

    /// @throws NotFound where there is none, or the reader may not see them
    public PersonShown get(Actor actor, UUID id) {
        return db.sql(ROWS + " where s.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private PersonShown read(ResultSet row) throws SQLException {
        return new PersonShown(
                row.getObject("id", UUID.class),
                row.getObject("picture", UUID.class),
                new Ref(row.getString("ref")),
                row.getString("alt"),
                row.getBoolean("shown"),
                row.getInt("number"),
                row.getString("place"),
                row.getBoolean("recognisable"),
                json.readValue(row.getString("consents"), new TypeReference<List<PersonShown.Consent>>() {}),
                json.readValue(row.getString("withdrawals"), new TypeReference<List<PersonShown.Withdrawal>>() {}),
                json.readValue(row.getString("standing"), new TypeReference<List<PersonShown.Standing>>() {}));
    }

    /// Notes one more person in a picture.
    @Transactional
    public UUID add(Actor actor, Picture picture, String place, boolean recognisable) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into campaigns.person_shown (id, picture, number, place, recognisable, added_by, added_by_name, added_on)
                select :id, :picture, 1 + count(*), :place, :recognisable, :actor, :actorName, :today
                  from campaigns.person_shown where picture = :picture
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("picture", picture.id())
                        .with("place", place)
                        .with("recognisable", recognisable)
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "add_person_shown", picture.ref().value(), picture.version(), List.of("people"));
        asSystem.get("Consent of people shown", system -> {
            pictures.consentChanged(system, picture.id());
            return true;
        });
        return id;
    }

    /// Records what a person agreed to.
    @Transactional
    public void agree(Actor actor, PersonShown person, NewConsent consent) {
        db.sql("""
                insert into campaigns.picture_consent (id, person, taken, given_on, until, agreed, language, interpreter,
                                                       told_print, told_free, recorded_by, recorded_by_name, recorded_at)
                values (:id, :person, :taken, :givenOn, :until, :agreed, :language, :interpreter, true, true, :actor, :actorName,
                        :at)
                """)
                .paramSource(RecordParameters.of(consent)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("person", person.id())
                        .with("at", Timestamp.from(clock.instant())))
                .update();
        audit.changed(actor, "record_picture_consent", person.pictureRef().value(), 0, List.of("consent"));
        asSystem.get("Consent of people shown", system -> {
            pictures.consentChanged(system, person.picture());
            return true;
        });
    }

    /// Records that a person takes something back, and ends all that rests on it.
    ///
    /// @param covers for which use in which medium; none for everything
    /// @return true where the whole picture was recalled
    @Transactional
    public boolean withdraw(Actor actor, PersonShown person, List<String> covers, LocalDate saidOn) {
        db.sql("""
                insert into campaigns.consent_withdrawal (id, person, covers, said_on, recorded_by, recorded_by_name, recorded_at)
                values (:id, :person, :covers, :saidOn, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("person", person.id())
                        .with("covers", covers)
                        .with("saidOn", saidOn)
                        .with("at", Timestamp.from(clock.instant())))
                .update();
        audit.changed(actor, "withdraw_picture_consent", person.pictureRef().value(), 0, List.of("consent"));
        return asSystem.get("Consent of people shown", system -> {
            boolean nothingLeft =
                    get(system, person.id()).agreedOn(LocalDate.now(clock)).isEmpty();
            if (nothingLeft && recalled(system, person.picture())) {
                return true;
            }
            pictures.consentChanged(system, person.picture());
            uses.consentWithdrawn(system, person.picture());
            return false;
        });
    }

    /// Recalls a picture that is published, whoever else changes it at the same moment.
    private boolean recalled(Actor system, UUID picture) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (!(pictures.get(system, picture) instanceof Picture.Published published)) {
                return false;
            }
            if (published.recall(RecallReason.CONSENT, "", clock.instant())
                            instanceof Ruling.Agreed<PictureEvent>(var event)
                    && pictures.save(system, event) instanceof Saved.Done<Picture>) {
                return true;
            }
        }
        throw new InvariantViolation("a picture that could not be recalled");
    }

    /// The pairs that the form may name.
    public static List<String> known(List<String> sent) {
        return Arrays.stream(Purpose.values())
                .flatMap(purpose -> PersonShown.pairs(purpose).stream())
                .map(choice -> choice.value())
                .filter(sent::contains)
                .toList();
    }
}
