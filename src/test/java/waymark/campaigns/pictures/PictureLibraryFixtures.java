package waymark.campaigns.pictures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.campaigns.pictures.catalogue.Licence;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Origin;
import waymark.campaigns.pictures.catalogue.OwnSet;
import waymark.campaigns.pictures.catalogue.OwnSetIntake;
import waymark.campaigns.pictures.catalogue.Panel;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.Rendition;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.campaigns.pictures.uses.UsesOfPictures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Pictures of the library in each state, made by its own rules.
@Component
public class PictureLibraryFixtures {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Pictures pictures;
    private final PeopleShown people;
    private final UsesOfPictures uses;
    private final OwnSetIntake intake;
    private final TransactionTemplate transaction;
    private final List<Rendition> files;

    PictureLibraryFixtures(
            Pictures pictures,
            PeopleShown people,
            UsesOfPictures uses,
            OwnSet own,
            OwnSetIntake intake,
            PlatformTransactionManager transactions) {
        this.pictures = pictures;
        this.people = people;
        this.uses = uses;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
        this.files = own.renditions(own.all().getFirst());
    }

    private <T> T asTheClock(Function<Actor, T> work) {
        var clock = Actor.system("Test");
        return CurrentActor.as(clock, () -> transaction.execute(_ -> work.apply(clock)));
    }

    /// A picture with a file that is being described.
    public Ref draft(WhoIsShown shown) {
        return asTheClock(clock -> {
            var ref = pictures.nextRef();
            var about = new Picture.About(
                    "A quiet street",
                    "A street with houses in the morning",
                    shown == WhoIsShown.DRAWN ? Origin.DRAWING : Origin.PHOTOGRAPH,
                    shown,
                    "A test",
                    "A maker",
                    "Photo: a maker",
                    "© 2026 a maker",
                    Licence.OWN,
                    "",
                    null,
                    "A street with houses.");
            var id = pictures.add(clock, ref, about, null);
            pictures.save(clock, new Picture.Draft(id, ref, 1, about, List.of()), 1, files);
            return ref;
        });
    }

    /// One that waits for the panel.
    public Ref inReview(WhoIsShown shown) {
        var ref = draft(shown);
        save(new PictureEvent.Checked(id(ref), ref, 2, DAY));
        return ref;
    }

    /// One that is published, without anybody real in it.
    public Ref published(WhoIsShown shown) {
        var ref = inReview(shown);
        publish(ref);
        return ref;
    }

    /// One that is published, with so many real people who agree to campaigns on paper and on web pages.
    public Ref withPeople(int number, LocalDate until) {
        var ref = inReview(WhoIsShown.REAL);
        for (int one = 0; one < number; one++) {
            person(ref, until);
        }
        publish(ref);
        return ref;
    }

    /// An illustration of our own that is published.
    public Ref illustration() {
        asTheClock(clock -> {
            intake.take(clock);
            return true;
        });
        var waiting = owner().sql("select ref from campaigns.picture where own_set is not null and state = 'REVIEW'")
                .query((row, _) -> row.getString("ref"))
                .list();
        waiting.forEach(ref -> publish(new Ref(ref)));
        return new Ref(owner().sql("select min(ref) from campaigns.picture where own_set is not null")
                .query(String.class)
                .single());
    }

    private void publish(Ref ref) {
        save(new PictureEvent.Published(id(ref), ref, 3, panel(), DAY));
    }

    private void save(PictureEvent event) {
        asTheClock(clock -> pictures.save(clock, event));
    }

    /// A meeting of the panel.
    public UUID panel() {
        return asTheClock(clock -> pictures.add(clock, new Panel(UUID.randomUUID(), DAY, 5, 3, "", "")));
    }

    /// Somebody in it who agrees until that day.
    public UUID person(Ref ref, LocalDate until) {
        var id = asTheClock(clock -> people.add(clock, pictures.get(clock, ref), "on the left", true));
        paper(id, DAY, until);
        return id;
    }

    /// They agreed on that day to campaigns on paper and on web pages.
    void paper(UUID person, LocalDate givenOn, LocalDate until) {
        asTheClock(clock -> {
            people.agree(
                    clock,
                    people.get(clock, person),
                    new PeopleShown.NewConsent(
                            "PAPER",
                            givenOn,
                            until,
                            List.of(Medium.PRINT.of(Purpose.CAMPAIGN), Medium.WEB.of(Purpose.CAMPAIGN)),
                            "English",
                            false));
            return true;
        });
    }

    /// Everybody in it.
    List<UUID> people(Ref ref) {
        return asTheClock(clock -> people.in(clock, pictures.get(clock, ref).id()).stream()
                .map(PersonShown::id)
                .toList());
    }

    /// The first person in it.
    public UUID firstPerson(Ref ref) {
        return asTheClock(clock ->
                people.in(clock, pictures.get(clock, ref).id()).getFirst().id());
    }

    /// A use on paper for which the person answers.
    public UUID use(Actor.Person person, Ref ref) {
        return CurrentActor.as(
                person,
                () -> transaction.execute(_ -> uses.add(
                        person,
                        (Picture.Published) pictures.get(person, ref),
                        Purpose.CAMPAIGN,
                        Medium.PRINT,
                        "A poster",
                        "",
                        "")));
    }

    private UUID id(Ref ref) {
        return owner().sql("select id from campaigns.picture where ref = ?")
                .param(ref.value())
                .query(UUID.class)
                .single();
    }

    static JdbcClient owner() {
        return TestDatabase.owner();
    }
}
