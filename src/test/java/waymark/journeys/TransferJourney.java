package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.Deep;
import waymark.SecondProgram;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// Two partnerships, each with a program, a database and keys of its own: they exchange their keys, one sends a case
/// as a sealed file, the other takes it in, and its receipt comes back.
@Deep
@WaymarkTest
class TransferJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @TempDir
    Path folder;

    @Test
    void a_case_goes_to_another_partnership_and_its_receipt_comes_back() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        var name = cases.read(worker, ref).main().details().name();
        try (var there = SecondProgram.start(folder);
                var ours = Browsers.window(port, 1280, true);
                var theirs = Browsers.window(there.port(), 1280, true)) {
            ours.andAt(360);
            theirs.andAt(360);
            var manager = visit.as(someone.with("HCC", "casework_manager@organisation:HCC"))
                    .cookie();
            ours.signedIn(visit.as(someone.informationGovernance()).cookie());
            theirs.signedIn(there.signedIn("HCC", "information_governance@partnership"));
            var ourKeys = file(ours, "/transfer-partners/our-keys.json");
            var theirKeys = file(theirs, "/transfer-partners/our-keys.json");
            added(ours, "Partnership beside ours", theirKeys);
            added(theirs, "Partnership that sends", ourKeys);
            ours.signedIn(manager);
            theirs.signedIn(there.signedIn("HCC", "casework_manager@organisation:HCC"));
            var ourDigits = digits(ours);
            var theirDigits = digits(theirs);
            Assertions.assertThat(ourDigits).isNotEqualTo(theirDigits);
            var partner = confirmed(ours, cases.owner(), "Partnership beside ours", theirDigits);
            confirmed(theirs, there.owner(), "Partnership that sends", ourDigits);

            ours.signedIn(visit.as(worker).cookie());
            var page = ours.opens("/cases/%s/transfer/new".formatted(ref)).page();
            page.locator("#partner").selectOption(partner);
            page.locator("input[name=parts][value=consent]").check();
            page.locator("input[name=agreed][value=AGREED]").check();
            day(page, "askedOn", LocalDate.now().minusDays(1));
            day(page, "handoverOn", LocalDate.now().plusDays(7));
            page.locator("#said").fill("I want to live near my sister");
            page.locator("#contact").fill("The duty worker");
            Reader.press(page, "Continue");
            ours.looks("transfer prepared");
            Reader.press(page, "Make the file");
            ours.looks("transfer made");
            var sent = file(ours, page.getByText("Download the file").first().getAttribute("href"));
            Assertions.assertThat(new String(sent, ISO_8859_1)).doesNotContain(name, ref.value());

            taken(ours, sent);
            assertThat(page.locator(".govuk-error-summary")).containsText("sealed for another installation");

            theirs.signedIn(there.signedIn("HCC", "caseworker@organisation:HCC"));
            taken(theirs, sent);
            var other = theirs.page();
            assertThat(other.locator("main")).containsText(name);
            assertThat(other.locator("main")).containsText("I want to live near my sister");
            theirs.looks("transfer received");
            var at = other.url().replaceFirst("^https?://[^/]*", "");
            Reader.press(other, "Accept into a new case");
            taken(theirs, sent);
            assertThat(other.locator(".govuk-error-summary")).containsText("A case comes only once");
            Assertions.assertThat(there.owner()
                            .sql("select count(*) from cases.case_record")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            theirs.opens("/cases");
            assertThat(other.locator("main")).containsText(name);
            theirs.opens(at).looks("transfer accepted");
            var receipt = file(theirs, at + "/receipt.waymark");

            ours.opens("/cases/%s/transfer".formatted(ref));
            upload(page, receipt);
            Reader.press(page, "Import the receipt");
            assertThat(page.locator("main")).containsText("Received there");
            ours.looks("transfer received there");
        }
    }

    private static void added(Reader governance, String name, byte[] keys) {
        var page = governance.opens("/transfer-partners").page();
        page.locator("#name").fill(name);
        upload(page, keys);
        Reader.press(page, "Add");
        assertThat(page.locator("main")).containsText(name);
    }

    /// The fingerprint of the installation itself, as it is read out by telephone.
    private static String digits(Reader manager) {
        return manager.opens("/transfer-partners")
                .page()
                .locator("main strong")
                .first()
                .innerText();
    }

    /// @return the id of the partnership
    private static String confirmed(Reader manager, JdbcClient owner, String name, String digits) {
        var id = owner.sql("select id::text from sharing.partner where name = ?")
                .param(name)
                .query(String.class)
                .single();
        var page = manager.opens("/transfer-partners").page();
        page.locator("#with-" + id).fill("Sam, on the number of the town hall");
        page.locator("#digits-" + id).fill(digits.substring(digits.length() - 11));
        page.locator("form[action$='%s/confirmation'] button".formatted(id)).click();
        assertThat(page.locator("main")).containsText("with Sam");
        return id;
    }

    private static void taken(Reader reader, byte[] file) {
        var page = reader.opens("/case-transfers").page();
        upload(page, file);
        Reader.press(page, "Open the file");
    }

    private static void upload(Page page, byte[] content) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("file.waymark", "application/octet-stream", content));
    }

    private static byte[] file(Reader reader, String path) {
        return reader.page().request().get(path).body();
    }

    private static void day(Page page, String name, LocalDate day) {
        page.locator("#" + name).fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#" + name + "-year").fill(String.valueOf(day.getYear()));
    }
}
