package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.web.files.PictureFixtures;

/// Photos and documents are added to a report with its code: the desk sees a picture made anew, and the file
/// itself only where its sender agreed.
@WaymarkTest
class FilesPagesTest {

    private static final byte[] PDF = "%PDF-1.7 canary-of-a-document".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    IntakeSeals seals;

    @Autowired
    TestClock clock;

    private final JdbcClient owner = TestDatabase.owner();
    private String code = "";

    @BeforeEach
    void a_report_was_sent() {
        code = visit.asNobody()
                .post(
                        "/report/sent",
                        "what",
                        "x",
                        "area",
                        "HULL",
                        "once",
                        UUID.randomUUID().toString())
                .html()
                .select("#code")
                .text();
    }

    private byte[] lookup() {
        return seals.lookup(Receipt.parse(code).orElseThrow());
    }

    /// A form as a browser sends it: the code, the answer about the file itself, and the files by their
    /// names.
    private Visit.Answer add(boolean agreed, Object... filesByName) throws IOException {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"code\"", code.getBytes(StandardCharsets.UTF_8));
        if (agreed) {
            part(body, "name=\"agree\"", "yes".getBytes(StandardCharsets.UTF_8));
        }
        for (int place = 0; place < filesByName.length; place += 2) {
            part(body, "name=\"files\"; filename=\"" + filesByName[place] + "\"\r\nContent-Type: image/jpeg", (byte[])
                    filesByName[place + 1]);
        }
        body.write("--line--\r\n".getBytes(StandardCharsets.US_ASCII));
        return visit.asNobody().body("/receipt/files", "multipart/form-data; boundary=line", body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String named, byte[] content) throws IOException {
        body.write(
                ("--line\r\nContent-Disposition: form-data; " + named + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private int kept() {
        return owner.sql("select count(*) from concerns.report_file where lookup = :lookup")
                .param("lookup", lookup())
                .query(Integer.class)
                .single();
    }

    private String ref() {
        return owner.sql("select ref from concerns.report where lookup = :lookup")
                .param("lookup", lookup())
                .query(String.class)
                .single();
    }

    private Visit.Browser desk() {
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref() + "/opening");
        return desk;
    }

    private int leaves(String act) {
        return owner.sql("select count(*) from audit.leaf where act = :act and object = :ref")
                .param("act", act)
                .param("ref", ref())
                .query(Integer.class)
                .single();
    }

    @Test
    void without_agreement_only_the_picture_is_kept_and_the_desk_sees_it_and_nothing_it_told() throws IOException {
        var answer = add(false, "IMG_canary.jpg", PictureFixtures.telling("canary", 1));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.words()).contains("Added to your report", "IMG_canary.jpg", "the file thrown away");
        assertThat(answer.html().select("#code").text())
                .as("may not be written down yet")
                .isEqualTo(code);
        assertThat(owner.sql(
                                "select original is null and position('\\xffd8ff'::bytea in picture) = 0"
                                        + " and position('canary'::bytea in about) = 0 from concerns.report_file where lookup = :l")
                        .param("l", lookup())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        var desk = desk();
        assertThat(desk.get("/reports/" + ref()).words())
                .contains("See the picture 1")
                .doesNotContain("IMG_canary", "Take the file");
        var picture = desk.get("/reports/" + ref() + "/files/1/picture");

        assertThat(picture.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(picture.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.response().getContentAsByteArray()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(picture.response().getContentAsString(StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        assertThat(leaves("view_report_picture")).isEqualTo(1);
        assertThat(desk.get("/reports/" + ref() + "/files/1/original").status()).isEqualTo(404);
    }

    @Test
    void with_agreement_the_file_itself_is_kept_and_handed_over_unopened_and_on_record() throws IOException {
        var file = PictureFixtures.telling("canary", 1);
        assertThat(add(true, "../../photo\u202Egpj.exe\".jpg", file, "letter.pdf", PDF)
                        .words())
                .contains("the file itself was kept");
        assertThat(kept()).isEqualTo(2);

        var desk = desk();
        assertThat(desk.get("/reports/" + ref()).words())
                .contains("letter.pdf", "Not scanned", "open it only on a machine")
                .doesNotContain("\u202E", "../");
        var original = desk.get("/reports/" + ref() + "/files/1/original");
        assertThat(original.response().getContentAsByteArray()).isEqualTo(file);
        assertThat(original.response().getContentType()).isEqualTo("application/octet-stream");
        assertThat(original.response().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(desk.get("/reports/" + ref() + "/files/2/original")
                        .response()
                        .getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(desk.get("/reports/" + ref() + "/files/2/picture").status()).isEqualTo(404);
        assertThat(leaves("take_report_file")).isEqualTo(2);
    }

    @Test
    void nobody_sees_a_file_of_a_report_that_waits_or_lies_elsewhere() throws IOException {
        add(false, "a.jpg", PictureFixtures.made("jpeg", 20, 20));
        var path = "/reports/" + ref() + "/files/1/picture";
        assertThat(visit.as(someone.with("HCC", "concerns_desk@area:HULL"))
                        .get(path)
                        .status())
                .isEqualTo(404);
        desk();
        assertThat(visit.as(someone.with("ERYC", "concerns_desk@area:EAST_RIDING"))
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.jpg|<html><script>alert(1)</script>|this is not a photo or document",
                "drawing.svg|<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>|this is not a photo or document",
                "run.jpg|MZ\u0090 a program|this is not a photo or document",
                "polyglot.gif|GIF89a/*<script>*/|this is not a photo or document",
                "half.jpg|\u00FF\u00D8\u00FF\u00E0 and nothing|we could not read this picture",
                "letter.pdf|%PDF-1.7 hello|we can keep this kind only as it is",
                "phone.jpg|____ftypheic____|we can keep this kind only as it is"
            })
    void what_is_no_photo_by_its_first_bytes_is_refused_at_the_field(String name, String content, String words)
            throws IOException {
        var answer = add(false, name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith(name + ": " + words);
        assertThat(answer.words()).contains("Nothing was added").contains(code);
        assertThat(kept()).isZero();
    }

    @Test
    void an_empty_choice_is_said_and_a_sixth_file_refused_and_the_same_one_twice_is_one() throws IOException {
        assertThat(add(false).errors()).containsExactly("Choose a photo or a document first");
        assertThat(add(true, "nothing.pdf", new byte[0]).errors()).containsExactly("nothing.pdf: this file is empty");
        add(true, "1.pdf", PDF);
        add(true, "1 again.pdf", PDF);
        assertThat(kept()).isEqualTo(1);
        for (int each = 2; each <= 5; each++) {
            add(true, each + ".pdf", ("%PDF-" + each).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(kept()).isEqualTo(5);
        assertThat(add(true, "6.pdf", "%PDF-6".getBytes(StandardCharsets.US_ASCII))
                        .errors())
                .containsExactly("6.pdf: a report can have 5 files. Write to the desk if there is more");
        assertThat(kept()).isEqualTo(5);
    }

    @Test
    void what_is_no_code_of_ours_is_told_as_everywhere_and_nothing_is_kept() throws IOException {
        var mine = code;
        for (var other : List.of("0000000 0000000 0000000", "nonsense", "")) {
            code = other;
            assertThat(add(true, "1.pdf", PDF).errors())
                    .singleElement()
                    .asString()
                    .contains("Nothing is found under");
        }
        code = mine;
        assertThat(kept()).isZero();
        var nobody = visit.asNobody();
        for (var broken : List.of("", "--line\r\nnonsense", "--line\r\nContent-Disposition: form-data; name=\"code")) {
            assertThat(nobody.body(
                                    "/receipt/files",
                                    "multipart/form-data; boundary=line",
                                    broken.getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void photos_that_broke_off_on_a_bad_line_do_not_use_up_the_page_with_the_code() throws IOException {
        var draft = visit.asNobody()
                .post("/receipt", "code", code)
                .html()
                .select("form#page input[name=draft]")
                .val();
        var broken = new ByteArrayOutputStream();
        part(broken, "name=\"draft\"", draft.getBytes(StandardCharsets.US_ASCII));
        part(broken, "name=\"files\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf", PDF);
        var half = Arrays.copyOf(broken.toByteArray(), broken.size() - PDF.length / 2);
        visit.asNobody().body("/receipt/files", "multipart/form-data; boundary=line", half);
        assertThat(kept()).isZero();
        try {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
            var message = visit.asNobody().post("/receipt/message", "draft", draft, "text", "They left in a van");
            assertThat(message.status()).isEqualTo(200);
            assertThat(message.words()).contains("Your message was sent", "They left in a van");
        } finally {
            clock.back();
        }
    }

    @Test
    void a_report_that_goes_takes_its_files_along() throws IOException {
        add(true, "1.pdf", PDF);
        owner.sql("delete from concerns.report where lookup = :lookup")
                .param("lookup", lookup())
                .update();
        assertThat(kept()).isZero();
    }
}
