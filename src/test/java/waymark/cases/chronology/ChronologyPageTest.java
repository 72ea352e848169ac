package waymark.cases.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.AuditedKind;
import waymark.cases.CaseFixtures;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.Place;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.pdf.PdfFaults;

@WaymarkTest
class ChronologyPageTest {

    private static final int ENTRIES = 200;
    private static final String ADDED = "The van came back on Tuesday";

    @Autowired
    CaseFixtures cases;

    @Autowired
    CaseCipher cipher;

    @Autowired
    List<FromHistory> fromHistory;

    @Autowired
    List<AuditedKind> kinds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visit visit;

    /// Contacts, one on each day before today, each with a word of its own. Each is written down today.
    private Ref withContacts(Actor.Person owner, int number) {
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var id = cases.ids(ref).getFirst();
        CurrentActor.run(
                owner,
                () -> transaction.executeWithoutResult(
                        _ -> IntStream.rangeClosed(1, number).forEach(one -> contact(owner, id, one))));
        return ref;
    }

    private void contact(Actor.Person owner, UUID caseId, int number) {
        var row = UUID.randomUUID();
        var words =
                "{\"who\":\"\",\"said\":\"%s was said\",\"agreed\":\"\",\"correction\":\"\"}".formatted(word(number));
        cases.owner()
                .sql("""
                insert into support.contact (id, case_id, number, on_day, way, result, with_role, interpreter, sealed, recorded_by,
                                             recorded_by_name, at)
                values (?, ?, ?, ?, 'VISIT', 'SPOKE', 'PERSON', 'NOT_NEEDED', ?, ?, ?, now())
                """)
                .params(
                        row,
                        caseId,
                        number,
                        day(number),
                        cipher.seal(caseId, new Place("support.contact", row, "sealed", 1), words),
                        owner.id(),
                        owner.name())
                .update();
    }

    private static String word(int number) {
        return "canary%03dword".formatted(number);
    }

    private static LocalDate day(int number) {
        return LocalDate.now(Clocks.LONDON).minusDays(number);
    }

    private static String days(LocalDate day) {
        return List.of("from", "until").stream()
                .map(name -> "&%1$s-day=%2$d&%1$s-month=%3$d&%1$s-year=%4$d"
                        .formatted(name, day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .reduce("", String::concat);
    }

    @Test
    void each_of_two_hundred_entries_is_found_by_its_kind_by_its_day_and_by_a_word_of_it() {
        var owner = cases.caseworker("HCC");
        var path = "/cases/%s/chronology".formatted(withContacts(owner, ENTRIES));
        var browser = visit.as(owner);
        var contacts = IntStream.rangeClosed(1, 4)
                .mapToObj(
                        page -> browser.get(path + "?kind=CONTACT&page=" + page).words())
                .toList();
        var others = browser.get(path + "?kind=CONCERN&kind=CASE").words();
        for (int number = 1; number <= ENTRIES; number++) {
            assertThat(contacts.get((number - 1) / 50)).contains(word(number));
            assertThat(others).doesNotContain(word(number));
        }
        for (int number = 1; number <= ENTRIES; number += 13) {
            assertThat(browser.get(path + "?kind=CONTACT" + days(day(number))).words())
                    .contains(word(number))
                    .doesNotContain(word(number + 1), word(number - 1));
            assertThat(browser.post(path, "words", word(number).toUpperCase(java.util.Locale.ROOT))
                            .words())
                    .contains("1 with “")
                    .contains(word(number) + " was said")
                    .doesNotContain(word(number + 1), word(number - 1));
        }
        assertThat(browser.get(path + "?order=oldest&kind=CONTACT").words())
                .contains(word(ENTRIES))
                .doesNotContain(word(1));
    }

    @Test
    void two_hundred_entries_are_a_paper_that_a_screen_reader_can_read() throws Exception {
        var owner = cases.caseworker("HCC");
        var path = "/cases/%s/chronology".formatted(withContacts(owner, ENTRIES));
        var bytes = visit.as(owner).get(path + ".pdf").response().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Seen at a car wash");
            assertThat(IntStream.rangeClosed(1, ENTRIES).filter(number -> !text.contains(word(number))))
                    .isEmpty();
        }
        assertThat(PdfFaults.of(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_document_for_a_word_processor_holds_the_kinds_that_were_chosen() throws Exception {
        var owner = cases.caseworker("HCC");
        var ref = withContacts(owner, 2);
        var bytes = visit.as(owner)
                .get("/cases/%s/chronology.docx?kind=CONTACT".formatted(ref))
                .response()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains(word(1), word(2)).doesNotContain("Seen at a car wash");
        }
        assertThat(cases.owner()
                        .sql("select count(*) from audit.leaf where act = 'download_chronology' and object = ?")
                        .param(ref.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_was_recorded_later_says_on_which_day() {
        var owner = cases.caseworker("HCC");
        var path = "/cases/%s/chronology".formatted(withContacts(owner, 1));
        assertThat(visit.as(owner).get(path + "?kind=CONTACT").words()).contains("Recorded on", "by " + owner.name());
    }

    @Test
    void what_gave_rise_to_concern_stands_on_the_first_page_and_is_added_to() {
        var owner = cases.caseworker("HCC");
        var ref = withContacts(owner, 40);
        var path = "/cases/" + ref;
        var browser = visit.as(owner);
        assertThat(browser.post(path + "/concern", "words", "").errors()).containsExactly("Enter what is to be added");
        assertThat(browser.post(path + "/concern", "words", ADDED).status()).isEqualTo(303);
        assertThat(browser.get(path).words())
                .contains("Seen at a car wash", ADDED, "The whole chronology")
                .contains(word(1), word(3))
                .doesNotContain(word(9));
        assertThat(browser.get(path + "/chronology?kind=CONCERN").words()).contains("Seen at a car wash", ADDED);
        assertThat(browser.get(path + "/log").words()).contains("Case opened", ADDED);
        assertThat(cases.owner()
                        .sql("select string_agg(e::text, ' ') from cases.entry e where e.case_id = ?")
                        .param(cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .doesNotContain("Tuesday");
    }

    @Test
    void the_log_goes_back_to_the_first_entry() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.owner()
                .sql("""
                insert into cases.entry (id, case_id, at, on_day, actor, actor_name, act, headline)
                select gen_random_uuid(), ?, now() + make_interval(secs => n), current_date, ?, ?, 'review_safety', 'Looked at ' || n
                  from generate_series(1, 60) as n
                """)
                .params(cases.ids(ref).getFirst(), owner.id(), owner.name())
                .update();
        var browser = visit.as(owner);
        assertThat(browser.get("/cases/%s/log".formatted(ref)).words())
                .contains("Looked at 60")
                .doesNotContain("Case opened");
        assertThat(browser.get("/cases/%s/log?page=2".formatted(ref)).words()).contains("Looked at 10", "Case opened");
    }

    @Test
    void nobody_but_its_members_can_open_any_of_it() {
        var ref = withContacts(cases.caseworker("HCC"), 1);
        var stranger = visit.as(cases.caseworker("HCC"));
        for (var page : List.of("/chronology", "/chronology.pdf", "/chronology.docx", "/log", "/concern")) {
            assertThat(stranger.get("/cases/" + ref + page).status()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post("/cases/" + ref + "/chronology", "words", "a").status())
                .isEqualTo(404);
        assertThat(stranger.post("/cases/" + ref + "/concern", "words", "a").status())
                .isEqualTo(404);
    }

    @Test
    void every_act_that_it_takes_from_the_history_is_one_that_there_is() {
        var known =
                kinds.stream().flatMap(kind -> kind.acts().keySet().stream()).toList();
        assertThat(fromHistory.stream().flatMap(some -> some.acts().stream()))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void who_opened_it_is_among_those_who_looked() {
        var owner = cases.caseworker("HCC");
        var ref = withContacts(owner, 1);
        var browser = visit.as(owner);
        browser.get("/cases/" + ref + "/chronology");
        assertThat(browser.get("/cases/" + ref + "/looks").words()).contains("Chronology");
    }
}
