package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.proof.VerifyAudit;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;

/// Information governance takes the account out of Waymark, and it is verified from what was taken.
@WaymarkTest
class AuditJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private List<Job> jobs;

    @TempDir
    private Path folder;

    @BeforeEach
    void sealed() {
        visit.as(someone.informationGovernance()).get("/audit");
        var clock = Actor.system("Test");
        for (var name : List.of("Audit sealing", "Audit check")) {
            jobs.stream()
                    .filter(job -> job.name().equals(name))
                    .forEach(job -> CurrentActor.run(clock, () -> job.work().accept(clock)));
        }
    }

    @Test
    void the_account_can_be_read_at_every_width() {
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(someone.informationGovernance()).cookie());
            reader.opens("/audit").looks("audit");
            reader.opens("/audit?entry=1").looks("audit entry");
            reader.page().locator("main td a[href^='/audit/entry/']").first().click();
            reader.page().waitForURL("**/audit/entry/*");
            reader.looks("one audit entry");
            reader.opens("/audit/views").looks("audit views");
            reader.opens("/search?q=healt").looks("search");
            reader.opens("/search?q=qzxvqz").looks("search without a result");
            reader.opens("/audit/checkpoints").looks("audit checkpoints");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void whoever_opened_too_many_is_stopped_and_allowed_more_by_somebody_who_asked(int width) {
        var member = someone.member("HCC");
        TestDatabase.owner()
                .sql("insert into audit.look (person, day, object, organisation)"
                        + " select :me, current_date, 'PE-J' || n, 'HCC' from generate_series(1, 500) n")
                .param("me", member.id())
                .update();
        try (var curious = Browsers.window(port, width, true);
                var reader = Browsers.window(port, width, true)) {
            curious.signedIn(visit.as(member).cookie());
            curious.opens("/directory/people/PE-ZZZZZZ1").looks("looked enough");
            assertThat(curious.page().content()).contains("Nothing was shown");

            reader.signedIn(visit.as(someone.informationGovernance()).cookie());
            reader.opens("/audit/looks").looks("audit looks");
            reader.opens("/audit/looks/" + member.id() + "/allowance").looks("allow more looks");
            reader.page().getByLabel("How many more people?").fill("5");
            reader.page().getByLabel("Which work needs it?").fill("The yearly check of contacts");
            reader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow it"))
                    .click();
            reader.page().waitForURL("**/audit/looks");

            curious.opens("/directory/people/PE-ZZZZZZ1");
            assertThat(curious.page().content()).doesNotContain("Nothing was shown");
        }
    }

    @Test
    void what_was_taken_is_verified_without_waymark() {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.signedIn(visit.as(someone.informationGovernance()).cookie());
            var page = reader.opens("/audit").page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Checkpoints and files"))
                    .click();
            var checkpoint = taken(page, "The newest checkpoint on this page");
            var keys = taken(page, "The public keys");
            var entries = taken(page, "All sealed entries");

            var out = new ByteArrayOutputStream();
            var code = VerifyAudit.run(
                    List.of("--leaves", entries, "--checkpoints", checkpoint, "--key", keys),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    System.err);

            assertThat(out.toString(StandardCharsets.UTF_8)).contains("SOUND.").doesNotContain("NOT SOUND");
            assertThat(code).isZero();
        }
    }

    private String taken(Page page, String link) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file.toString();
    }
}
