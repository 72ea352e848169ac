package waymark.training.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.training.TrainingFixtures;

/// Writing a pack in steps, a second person who publishes it, and files.
@WaymarkTest
class PackPagesTest {

    @Autowired
    private Visit visit;

    @Autowired
    private TrainingFixtures training;

    private static String path(Visit.Answer answer) {
        return answer.location().replaceFirst("[#?].*", "").replaceFirst("/draft$", "");
    }

    @Test
    void a_pack_is_written_in_steps_and_published_by_a_second_person() {
        var author = visit.as(training.trainer("HULL"));
        var second = visit.as(training.trainer());
        var pack = path(
                author.post("/training/packs/new", "title", "The late bus", "audience", "Drivers", "area", "HULL"));

        assertThat(author.post(pack + "/submission", "version", "1").errors())
                .anyMatch(each -> each.contains("summary"));
        author.post(
                pack + "/draft/about",
                "version",
                "1",
                "title",
                "The late bus",
                "audience",
                "Bus drivers",
                "summary",
                "A passenger who never has a ticket of her own",
                "aims",
                "Know whom to call\nKnow what to leave to others");
        stage(author, pack, "2", "A passenger");
        stage(author, pack, "3", "The depot");
        author.post(pack + "/draft/handouts/new", "version", "4", "title", "Whom to call", "words", "In danger: 999.");
        var draft = author.get(pack + "/draft");
        assertThat(draft.words()).contains("1. A passenger", "2. The depot", "40 minutes", "Whom to call");
        assertThat(author.post(pack + "/submission", "version", "5").status()).isEqualTo(303);

        assertThat(author.post(pack + "/review", "version", "6", "decision", "publish")
                        .errors())
                .anyMatch(each -> each.contains("somebody else must publish it"));
        assertThat(second.get("/").words()).contains("Review the workshop pack: The late bus");
        assertThat(second.post(pack + "/review", "version", "6", "decision", "back")
                        .errors())
                .contains("Say what should change");
        second.post(pack + "/review", "version", "6", "decision", "back", "note", "Say where the depot is");
        assertThat(author.get(pack + "/draft").words()).contains("Say where the depot is");
        author.post(pack + "/submission", "version", "7");
        second.post(pack + "/review", "version", "8", "decision", "publish", "note", "Good");
        assertThat(author.get(pack).words()).contains("Version 1: published", "Published version 1");

        author.post(pack + "/versions");
        assertThat(author.get(pack).words()).contains("Version 1: published", "Go on writing version 2");
        author.post(pack + "/versions/2/withdrawal", "version", "1", "reason", "Not needed");
        assertThat(author.get(pack).words()).contains("Discarded version 2");
    }

    private static void stage(Visit.Browser author, String pack, String version, String title) {
        assertThat(author.post(
                                pack + "/draft/stages/new",
                                "version",
                                version,
                                "title",
                                title,
                                "minutes",
                                "20",
                                "information",
                                "Something becomes known.",
                                "question-0-words",
                                "What would you do?",
                                "question-0-listen",
                                "Calling for advice")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_second_of_two_writers_loses_nothing_and_takes_nothing_back() {
        var one = visit.as(training.trainer("HULL"));
        var two = visit.as(training.trainer("HULL"));
        var pack = path(one.post("/training/packs/new", "title", "Two hands", "audience", "A", "area", "HULL"));
        one.post(pack + "/draft/about", "version", "1", "title", "Two hands", "audience", "First", "summary", "S");
        var late = two.post(
                pack + "/draft/about", "version", "1", "title", "Two hands and more", "audience", "A", "summary", "");
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void a_pack_travels_as_a_file_and_comes_in_as_a_draft() {
        var trainer = visit.as(training.trainer());
        var version = training.packVersion(null);
        var file = trainer.get("/training/packs/" + training.packRef(version) + "/versions/1/file");
        assertThat(file.status()).isEqualTo(200);
        var taken = trainer.upload(
                "/training/packs/import",
                "file",
                "pack.json",
                file.text().getBytes(StandardCharsets.UTF_8),
                "area",
                "everywhere");
        assertThat(taken.status()).isEqualTo(303);
        assertThat(trainer.get(path(taken)).words()).contains("Version 1: draft", "a file of another partnership");
        assertThat(trainer.upload(
                                "/training/packs/import",
                                "file",
                                "pack.json",
                                "<script>".getBytes(StandardCharsets.UTF_8),
                                "area",
                                "everywhere")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_shipped_pack_is_read_and_taken_in() {
        var trainer = visit.as(training.trainer("EAST_RIDING"));
        assertThat(trainer.get("/training/packs/supplied/charities").words()).contains("Tuesday lunch", "Grace");
        var taken = trainer.post("/training/packs/supplied/charities", "area", "EAST_RIDING");
        assertThat(trainer.get(path(taken) + "/draft").words()).contains("1. The guest by the door", "Send to review");
    }

    @Test
    void paper_is_made_for_who_leads_it_and_for_everybody() {
        var trainer = visit.as(training.trainer());
        var pack = "/training/packs/" + training.packRef(training.packVersion(null)) + "/versions/1";
        assertThat(trainer.get(pack + "/facilitator.pdf").response().getContentType())
                .isEqualTo("application/pdf");
        assertThat(trainer.get(pack + "/handouts.pdf").status()).isEqualTo(200);
    }

    @Test
    void who_runs_no_workshops_sees_no_pack() {
        var member = visit.as(training.member());
        assertThat(member.get("/training/packs").status()).isEqualTo(403);
        assertThat(member.get("/training/packs/" + training.packRef(training.packVersion(null)))
                        .status())
                .isEqualTo(404);
    }
}
