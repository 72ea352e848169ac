package waymark.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// What stands behind the routes of packs and sessions, in an area.
@Component
public class TrainingRoutes {

    private final TrainingFixtures training;

    TrainingRoutes(TrainingFixtures training) {
        this.training = training;
    }

    /// A pack with a published version.
    public String pack(String area) {
        return "/training/packs/" + training.packRef(training.packVersion(area));
    }

    /// A draft.
    public String draft(String area) {
        var version = training.packVersion(area);
        var draft = UUID.randomUUID();
        training.owner().sql("""
                        insert into training.pack_version (id, pack, area, number, title, audience, minutes, content, writers)
                        select :draft, pack, area, 2, title, audience, minutes, content, array[gen_random_uuid()]
                          from training.pack_version where id = :id
                        """).param("draft", draft).param("id", version).update();
        return "/training/packs/" + training.packRef(version);
    }

    /// One that was sent to review.
    public String inReview(String area) {
        var pack = draft(area);
        training.owner()
                .sql("""
                        update training.pack_version set state = 'IN_REVIEW'
                         where state = 'DRAFT' and pack = (select id from training.pack where ref = :ref)
                        """)
                .param("ref", pack.substring(pack.lastIndexOf('/') + 1))
                .update();
        return pack;
    }

    /// A session to come, which whoever asks leads.
    public String session(String area, Actor.Person trainer) {
        var session = training.session(area);
        training.leads(session, trainer);
        return "/training/sessions/" + session;
    }

    /// A session to come.
    public String session(String area) {
        return "/training/sessions/" + training.session(area);
    }

    /// A session of yesterday.
    public String over(String area) {
        return "/training/sessions/"
                + training.session(
                        area,
                        training.packVersion(area),
                        Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(1, ChronoUnit.DAYS),
                        10);
    }

    /// The path of somebody with a place at a session to come.
    public String person(String area) {
        var session = training.session(area);
        var enrolment = training.enrolled(session, "Asha Bell (fictional)", "A care home", null);
        return "/training/sessions/%s/people/%s".formatted(session, enrolment);
    }

    /// The path by which the person gives up their own place.
    public String placeOf(Actor.Person person) {
        var session = training.session("HULL");
        training.enrolled(session, person, null);
        return "/training/sessions/%s/place/withdrawal".formatted(session);
    }

    /// The path by which the person gives up the place of a colleague.
    public String placeTakenBy(Actor.Person person) {
        var path = person("HULL");
        training.owner()
                .sql("update training.enrolment set enrolled_by = :person where id = cast(:id as uuid)")
                .param("person", person.id())
                .param("id", path.substring(path.lastIndexOf('/') + 1))
                .update();
        return path.replace("/people/", "/colleague/") + "/withdrawal";
    }
}
