package waymark.strategy.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class PartnerPlansPageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void a_plan_is_added_objectives_are_linked_and_its_body_reads_what_is_done_for_it() throws Exception {
        var coordinator = visit.as(someone.coordinator());
        var plan = add(coordinator, "Prevent exploitation\nSupport victims");
        var form = coordinator.get(plan + "/objectives").html();
        var first = form.select("input[type=checkbox][value=SP1.1]").first().attr("name");
        var linked = coordinator.post(plan + "/objectives", "version", version(form), first, "SP1.1", first, "SP2.1");
        assertThat(linked.status()).isEqualTo(303);

        var page = visit.as(someone.member("OPCC")).get(plan);
        assertThat(page.words()).contains("Prevent exploitation", "SP1.1", "SP2.1", "Red actions", "Objectives linked");
        var pdf = visit.as(someone.member("OPCC")).get(plan + "/extract.pdf");
        try (var document = Loader.loadPDF(pdf.response().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Prevent exploitation", "SP2.1", "invented");
        }
    }

    @Test
    void a_priority_whose_words_stay_keeps_its_objectives_and_one_that_is_gone_does_not() {
        var coordinator = visit.as(someone.coordinator());
        var plan = add(coordinator, "Stays\nGoes");
        var form = coordinator.get(plan + "/objectives").html();
        var fields = form.select("input[type=checkbox][value=SP3.1]").eachAttr("name");
        coordinator.post(
                plan + "/objectives", "version", version(form), fields.getFirst(), "SP3.1", fields.getLast(), "SP3.1");
        var edit = coordinator.get(plan + "/edit").html();
        var changed = coordinator.post(plan + "/edit", details(version(edit), "New\nStays"));
        assertThat(changed.status()).isEqualTo(303);
        var ticked = coordinator.get(plan + "/objectives").html().select("input[type=checkbox][checked]");
        assertThat(ticked.eachAttr("value")).containsExactly("SP3.1");
        assertThat(ticked.attr("name")).isEqualTo(fields.getFirst());
        assertThat(coordinator
                        .post(plan + "/edit", details(version(edit), "Late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void any_body_has_an_extract_of_what_concerns_it() {
        var member = visit.as(someone.member("SAB"));
        assertThat(member.get("/partner-plans/bodies?body=SAB").location()).isEqualTo("/partner-plans/bodies/SAB");
        assertThat(member.get("/partner-plans/bodies/SAB").words())
                .contains("Objectives you answer for", "Objectives without an action");
        assertThat(member.get("/partner-plans/bodies/SAB/extract.pdf").status()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_only_the_coordinator_adds() {
        var coordinator = visit.as(someone.coordinator());
        assertThat(coordinator
                        .post("/partner-plans/new", "url", "ftp://x", "priorities", "One\nOne")
                        .errors())
                .containsExactly(
                        "Enter the title of the plan",
                        "Choose whose plan it is",
                        "Enter the first day, for example "
                                + java.time.format.DateTimeFormatter.ofPattern("d M yyyy")
                                        .format(java.time.LocalDate.now()),
                        "Enter an address that begins with https://",
                        "Enter each priority once");
        assertThat(visit.as(someone.areaLead("HULL")).get("/partner-plans/new").status())
                .isEqualTo(403);
    }

    private static String add(Visit.Browser coordinator, String priorities) {
        var added = coordinator.post("/partner-plans/new", details("0", priorities));
        assertThat(added.status()).isEqualTo(303);
        return added.location().replace("/objectives", "");
    }

    private static String[] details(String version, String priorities) {
        return new String[] {
            "version", version,
            "title", "Plan of a test",
            "body", "OPCC",
            "from-day", "1",
            "from-month", "4",
            "from-year", "2025",
            "priorities", priorities
        };
    }

    private static String version(org.jsoup.nodes.Document page) {
        return page.select("input[name=version]").attr("value");
    }
}
